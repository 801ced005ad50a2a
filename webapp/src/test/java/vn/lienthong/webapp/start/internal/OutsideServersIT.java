package vn.lienthong.webapp.start.internal;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The product beside servers that others run, with passwords, over TLS, and with no rights but on what is ours. */
class OutsideServersIT {
    private static final Path ENGINES = Path.of("target", "engines").toAbsolutePath();

    @TempDir
    Path temp;

    @Test
    void startsNothingOfItsOwnAndStaysWithinItsSchemaAndItsPrefix() throws Exception {
        var certificate = Certificate.make(temp);
        try (var search = OutsideElasticsearch.start(temp.resolve("elasticsearch"), ENGINES, certificate);
                var text = OutsideTika.start(temp.resolve("tika"), ENGINES, certificate);
                var database = OutsidePostgres.start(temp.resolve("postgres"), ENGINES, certificate);
                var product = Product.start(temp.resolve("home"), Ports.free(), Map.ofEntries(
                        Map.entry("lienthong.database.url", database.url()),
                        Map.entry("lienthong.database.username", OutsidePostgres.ROLE),
                        Map.entry("lienthong.database.password", OutsidePostgres.PASSWORD),
                        Map.entry("lienthong.database.schema", OutsidePostgres.SCHEMA),
                        Map.entry("lienthong.search.url", search.address().toString()),
                        Map.entry("lienthong.search.username", OutsideElasticsearch.USER),
                        Map.entry("lienthong.search.password", OutsideElasticsearch.PASSWORD),
                        Map.entry("lienthong.search.ca", certificate.certificate().toString()),
                        Map.entry("lienthong.search.index-prefix", OutsideElasticsearch.PREFIX),
                        Map.entry("lienthong.text.url", text.address().toString()),
                        Map.entry("lienthong.text.ca", certificate.certificate().toString())))) {
            product.awaitReady();
            product.awaitWhole();

            assertThat(product.health("")).contains("\"database\":{\"status\":\"UP\"", "\"search\":{\"status\":\"UP\"",
                    "\"text\":{\"status\":\"UP\"");
            assertThat(product.children()).isEmpty();
            assertThat(temp.resolve("home/postgres")).doesNotExist();
            assertThat(database.tables().getFirst()).isGreaterThan(2);
            assertThat(database.tables().getLast()).isZero();
            assertThat(search.make(OutsideElasticsearch.PREFIX + "-more")).isEqualTo(200);
            assertThat(search.make("foreign")).isEqualTo(403);
        }
    }
}
