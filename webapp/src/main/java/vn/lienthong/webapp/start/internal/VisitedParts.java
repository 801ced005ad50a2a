package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import vn.lienthong.search.local.LocalElasticsearch;
import vn.lienthong.webapp.start.SearchConnection;
import vn.lienthong.webapp.start.Visit;

/** What {@code StartConfiguration} and {@code PartsConfiguration} are to who works with an installation. */
@EnableConfigurationProperties({ProductProperties.class, DatabaseProperties.class, SearchProperties.class})
@Import(PoolParts.class)
final class VisitedParts {
    private static final Logger LOG = LoggerFactory.getLogger("vn.lienthong.start");

    @Bean
    VisitedHome installation(ProductProperties product) throws IOException {
        return new VisitedHome(product.mode(), product.home());
    }

    @Bean
    SearchConnection searchConnection(SearchProperties settings, VisitedHome home) {
        return settings.connection(home);
    }

    /** It takes longest to come up, so it begins before the database. */
    @Bean
    VisitedSearch visitedSearch(SearchProperties settings, SearchConnection connection, VisitedHome home) {
        if (settings.isOutside() || home.isAwake()) return new VisitedSearch(null);
        return new VisitedSearch(new LocalElasticsearch(home.home().resolve("engines"), home.folder("elasticsearch"),
                connection.url().getPort(), Math.toIntExact(settings.localHeap().toMegabytes())));
    }

    @Bean
    VisitedDatabase visitedDatabase(DatabaseProperties settings, VisitedHome home, VisitedSearch begunBefore)
            throws IOException {
        return VisitedDatabase.open(settings, home, LOG::info);
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(VisitedDatabase database) {
        return database.pool();
    }

    @Bean
    Visit visit(DataSource pool, DatabaseProperties settings, List<JavaMigration> migrations, VisitedSearch search) {
        var schema = new KnownSchema(pool, settings.schema(), migrations);
        return new Visit() {
            @Override
            public Optional<String> misfit() {
                return schema.misfit();
            }

            @Override
            public void awaitSearch() {
                search.await();
            }
        };
    }
}
