package vn.lienthong.search.local.node;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;

/** Behaves as the stock filter does: also in normalizers, and there without the original beside the folded form. */
record AsciiFolding(String name, boolean preserveOriginal) implements NormalizingTokenFilterFactory {
    @Override
    public TokenStream create(TokenStream tokens) {
        return new ASCIIFoldingFilter(tokens, preserveOriginal);
    }

    @Override
    public TokenStream normalize(TokenStream tokens) {
        return new ASCIIFoldingFilter(tokens, false);
    }
}
