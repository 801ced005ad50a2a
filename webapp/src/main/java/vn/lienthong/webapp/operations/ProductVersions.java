package vn.lienthong.webapp.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;

import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import vn.lienthong.webapp.operations.OperationsView.VersionRow;

/** What runs here, for whoever must say it on the telephone. */
@Component
final class ProductVersions {
    private final Supplier<String> tables;
    private final Properties product = product();

    ProductVersions(Flyway flyway) {
        this.tables = SingletonSupplier.of(() -> tables(flyway));
    }

    private static String tables(Flyway flyway) {
        var current = flyway.info().current();
        return current == null ? "" : String.valueOf(current.getVersion());
    }

    List<VersionRow> all() {
        return List.of(new VersionRow("product", product.getProperty("version", "")),
                new VersionRow("built", product.getProperty("built", "")),
                new VersionRow("tables", String.valueOf(tables.get())),
                new VersionRow("java", System.getProperty("java.vm.vendor") + " " + Runtime.version()));
    }

    private static Properties product() {
        try (var in = ProductVersions.class.getResourceAsStream("/product.properties")) {
            if (in == null) throw new IllegalStateException("product.properties is missing");
            var read = new Properties();
            read.load(in);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
