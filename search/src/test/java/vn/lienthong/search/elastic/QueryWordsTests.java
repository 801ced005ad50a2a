package vn.lienthong.search.elastic;

import org.junit.jupiter.api.Test;

import vn.lienthong.search.SearchQuery;

import static org.assertj.core.api.Assertions.assertThat;

class QueryWordsTests {
    @Test
    void keepsOrdinaryQueryAsTyped() {
        var words = QueryWords.of("  Quyết định 05/QĐ-UBND  ");

        assertThat(words).isEqualTo(new QueryWords("Quyết định 05/QĐ-UBND", false));
        assertThat(words.isCarefullyTyped()).isTrue();
    }

    @Test
    void cutsAfterTheMostWordsAndSaysSo() {
        var words = QueryWords.of("từ ".repeat(100));

        assertThat(words.isShortened()).isTrue();
        assertThat(words.text().split(" ")).hasSize(SearchQuery.MOST_WORDS);
    }

    @Test
    void countsIdeographsOneByOneAndBoundsTheRest() {
        assertThat(QueryWords.of("漢".repeat(1_000)).text()).hasSize(SearchQuery.MOST_WORDS);
        assertThat(QueryWords.of("a".repeat(100_000)).text().length()).isLessThanOrEqualTo(512);
        assertThat(QueryWords.of("🙂".repeat(100_000)).text().length()).isLessThanOrEqualTo(512);
    }

    @Test
    void takesInvisibleForBlank() {
        assertThat(QueryWords.of("\u0000 \u200B\uD800 ").isBlank()).isTrue();
        assertThat(QueryWords.of("((((").isBlank()).isFalse();
    }
}
