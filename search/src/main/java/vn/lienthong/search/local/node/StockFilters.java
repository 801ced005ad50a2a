package vn.lienthong.search.local.node;

import java.util.Map;

import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Gives the small local server the token filter that every stock server has, under the stock name, so that one mapping
 * serves both and a stock cluster needs no plugin of ours.
 */
public final class StockFilters extends Plugin implements AnalysisPlugin {
    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of("asciifolding", (index, environment, name, settings) -> new AsciiFolding(name,
                settings.getAsBoolean("preserve_original", false)));
    }
}
