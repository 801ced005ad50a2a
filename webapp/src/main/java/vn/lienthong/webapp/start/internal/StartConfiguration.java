package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.flywaydb.core.api.callback.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import vn.lienthong.launch.FastStart;
import vn.lienthong.webapp.start.Installation;
import vn.lienthong.webapp.start.NumberAlarm;
import vn.lienthong.webapp.start.ProductionCheck;

/** What comes before everything else: safe settings, a home of our own, and a database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ProductProperties.class, DatabaseProperties.class, SearchProperties.class,
        TextProperties.class, WebProperties.class, NumberAlarm.class})
class StartConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger("vn.lienthong.start");

    @Bean
    Progress progress() {
        return LOG::info;
    }

    @Bean
    ProductionCheck connectionChecks(DatabaseProperties database, SearchProperties search, TextProperties text,
            ContentProperties content) {
        return new ConnectionChecks(database, search, text, content);
    }

    @Bean
    ProductionCheck webChecks(WebProperties web, Environment settings) {
        return new WebChecks(web, settings);
    }

    @Bean
    ProductionGate productionGate(ProductProperties product, List<ProductionCheck> checks) {
        return new ProductionGate(product.mode(), checks);
    }

    /** The gate is asked for its own sake: behind it, settings are safe. */
    @Bean
    Installation installation(ProductProperties product, ProductionGate gate) throws IOException {
        return new LockedHome(product.mode(), product.home());
    }

    @Bean
    EngineFolder engineFolder(Installation installation) throws IOException {
        var folder = installation.home().resolve("engines");
        FastStart.forgetOlder(folder);
        return new EngineFolder(folder);
    }

    /**
     * Search is asked for because it takes longest to come up: it begins beside us before the database does.
     */
    @Bean
    DatabaseServer databaseServer(DatabaseProperties settings, Installation installation, EngineFolder engines,
            @Qualifier("searchPart") WatchedPart begunBefore, Progress progress) throws IOException {
        if (settings.isOutside()) return DatabaseServer.elsewhere(settings);
        var own = new LocalPostgres(engines.path(), installation.folder("postgres"), installation.port("postgres"));
        return DatabaseServer.own(own, progress);
    }

    /** Asked before any table is made or changed. */
    @Bean
    Callback waitsForRestore(DatabaseProperties settings) {
        return new WaitsForRestore(settings.schema());
    }

    /** Where servers are unpacked. */
    record EngineFolder(Path path) {}
}
