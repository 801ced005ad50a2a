package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.webapp.start.Installation;
import vn.lienthong.webapp.start.Vacancy;

/** What {@code StartConfiguration} is to who works with an installation: the same, before there is one. */
@EnableConfigurationProperties({ProductProperties.class, DatabaseProperties.class})
@Import(PoolParts.class)
final class VacantParts {
    private static final Logger LOG = LoggerFactory.getLogger("vn.lienthong.start");

    @Bean
    LockedHome installation(ProductProperties product) throws IOException {
        return new LockedHome(product.mode(), product.home());
    }

    @Bean
    DatabaseServer databaseServer(DatabaseProperties settings, Installation home) throws IOException {
        if (settings.isOutside()) return DatabaseServer.elsewhere(settings);
        return DatabaseServer.own(new LocalPostgres(home.home().resolve("engines"), home.folder("postgres"),
                home.port("postgres")), LOG::info);
    }

    @Bean
    HikariDataSource dataSource(DatabaseServer server, DatabaseProperties settings) {
        return new HikariDataSource(server.poolOf(settings.schema()));
    }

    @Bean
    Vacancy vacancy(DataSource pool, JdbcClient jdbc, DatabaseProperties settings, List<JavaMigration> migrations) {
        return new VacantSchema(pool, new UnfinishedRestore(jdbc, settings.schema()), settings.schema(), migrations);
    }
}
