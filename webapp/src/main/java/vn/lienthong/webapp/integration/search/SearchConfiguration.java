package vn.lienthong.webapp.integration.search;

import java.time.Clock;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.search.DocumentIndex;
import vn.lienthong.search.elastic.Credentials;
import vn.lienthong.search.elastic.ElasticCluster;
import vn.lienthong.search.elastic.ElasticDocumentIndex;
import vn.lienthong.search.elastic.ElasticSettings;
import vn.lienthong.search.elastic.GoldenQueries;
import vn.lienthong.search.text.ExtractionSettings;
import vn.lienthong.search.text.ReadingLimits;
import vn.lienthong.search.text.TextExtraction;
import vn.lienthong.webapp.start.SearchConnection;
import vn.lienthong.webapp.start.TextConnection;

/** The index and the text server; neither need be there yet. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    @Bean(destroyMethod = "close")
    ElasticCluster elasticCluster(SearchConnection connection) {
        return ElasticCluster.connect(ElasticSettings.of(List.of(connection.url()), credentials(connection),
                connection.authority(), connection.indexPrefix()));
    }

    @Bean
    DocumentIndex documentIndex(ElasticCluster cluster) {
        return new ElasticDocumentIndex(cluster);
    }

    @Bean
    GoldenQueries goldenQueries(ElasticCluster cluster, Clock clock) {
        return new GoldenQueries(cluster, clock);
    }

    @Bean
    TextExtraction textExtraction(TextConnection connection) {
        return new TextExtraction(ExtractionSettings.of(connection.url())
                .within(ReadingLimits.within(connection.taskLimit()))
                .trusting(connection.authority()));
    }

    private static Credentials credentials(SearchConnection connection) {
        if (connection.apiKey() != null) return new Credentials.ApiKey(connection.apiKey());
        if (connection.username() == null || connection.password() == null) return new Credentials.None();
        return new Credentials.Basic(connection.username(), connection.password());
    }
}
