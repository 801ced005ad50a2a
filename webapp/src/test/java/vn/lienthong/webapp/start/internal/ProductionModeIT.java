package vn.lienthong.webapp.start.internal;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProductionModeIT {
    @TempDir
    Path home;

    @Test
    void refusesInsecureSettingsAndListsAllOfThem() throws Exception {
        try (var product = Product.start(home, Ports.free(), Map.of(
                "lienthong.mode", "production",
                "lienthong.database.url", "jdbc:postgresql://db.example/lienthong",
                "lienthong.database.username", "lienthong",
                "lienthong.database.password", "lienthong",
                "lienthong.search.url", "http://search.example:9200",
                "lienthong.text.url", "http://text.example:9998"))) {
            assertThat(product.awaitExit()).isNotZero();
            assertThat(product.console()).contains("To be set:", "lienthong.database.password", "sslmode=verify-full",
                    "lienthong.search.url", "lienthong.search.api-key", "lienthong.text.url",
                    "lienthong.web.trusted-proxies");
            assertThat(home.resolve("lock")).doesNotExist();
        }
    }
}
