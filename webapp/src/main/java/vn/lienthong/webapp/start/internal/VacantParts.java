package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import vn.lienthong.webapp.start.Installation;
import vn.lienthong.webapp.start.Vacancy;

/** What {@code StartConfiguration} is to who works with an installation: the same, before there is one. */
@EnableConfigurationProperties({ProductProperties.class, DatabaseProperties.class})
final class VacantParts {
    private static final Logger LOG = LoggerFactory.getLogger("vn.lienthong.start");
    private static final int CONNECTIONS = 2;

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
        var config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl());
        config.setUsername(server.getUsername());
        config.setPassword(server.getPassword());
        config.setSchema(settings.schema());
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    @Bean
    JdbcClient jdbcClient(DataSource pool) {
        return JdbcClient.create(pool);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource pool) {
        return new JdbcTransactionManager(pool);
    }

    @Bean
    Vacancy vacancy(DataSource pool, JdbcClient jdbc, DatabaseProperties settings, List<JavaMigration> migrations) {
        return new VacantSchema(pool, new UnfinishedRestore(jdbc, settings.schema()), settings.schema(), migrations);
    }
}
