package vn.lienthong.search.elastic;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.lienthong.search.IndexChange;
import vn.lienthong.search.fixtures.Documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class IndexDefinitionTests {
    private static final Set<String> STOCK_FILTERS = Set.of("lowercase", "asciifolding", "shingle", "stop");

    @Test
    void usesOnlyTheTokenizerAndFiltersOfTheStockServer() throws IOException {
        var analysis = definition().path("settings").path("analysis");

        assertThat(analysis.propertyNames()).containsExactly("analyzer");
        for (var analyzer : analysis.path("analyzer")) {
            assertThat(analyzer.propertyNames()).containsExactlyInAnyOrder("type", "tokenizer", "filter");
            assertThat(analyzer.path("type").asString()).isEqualTo("custom");
            assertThat(analyzer.path("tokenizer").asString()).isEqualTo("standard");
            assertThat(analyzer.path("filter"))
                    .allSatisfy(filter -> assertThat(STOCK_FILTERS).contains(filter.asString()));
        }
    }

    @Test
    void takesNoFieldItDoesNotKnow() throws IOException {
        var mappings = definition().path("mappings");
        var known = mappings.path("properties").propertyNames();

        assertThat(mappings.path("dynamic").asString()).isEqualTo("strict");
        assertThat(known).containsAll(Entry.of(Documents.aDocument("a").put()).keySet());
        assertThat(known).containsAll(Entry.of(new IndexChange.Remove("a", 1)).keySet());
    }

    @Test
    void carriesTheVersionThatStandsInTheNames() throws IOException {
        assertThat(definition().path("mappings").path("_meta").path("version").asInt())
                .isEqualTo(IndexDefinition.VERSION);
        assertThat(new IndexNames("lt").fresh()).startsWith("lt-documents-m" + IndexDefinition.VERSION + "-");
    }

    /** A changed definition under an old version would be noticed by no installation: raise the version, then this digest. */
    @Test
    void changesOnlyWithItsVersion() throws Exception {
        var content = List.of(IndexDefinition.VERSION, definition()).toString();

        var digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)), 0, 8);

        assertThat(digest).isEqualTo("2c7b2f169030dd36");
    }

    private static JsonNode definition() throws IOException {
        try (var json = IndexDefinition.json()) {
            return new JsonMapper().readTree(json);
        }
    }
}
