package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.util.Objects;

import com.zaxxer.hikari.HikariConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * PostgreSQL: ours, running from the construction of this object on, or one elsewhere. The pool is made from it, so it
 * outlives the pool.
 */
final class DatabaseServer implements JdbcConnectionDetails, AutoCloseable {
    private static final int CONNECTIONS_OF_A_COMMAND = 2;

    private final @Nullable LocalPostgres own;
    private final String url;
    private final String username;
    private final @Nullable String password;

    private DatabaseServer(@Nullable LocalPostgres own, String url, String username, @Nullable String password) {
        this.own = own;
        this.url = url;
        this.username = username;
        this.password = password;
    }

    static DatabaseServer elsewhere(DatabaseProperties settings) {
        return new DatabaseServer(null, Objects.requireNonNull(settings.url()),
                Objects.requireNonNull(settings.username()), settings.password());
    }

    static DatabaseServer own(LocalPostgres postgres, Progress progress) throws IOException {
        postgres.start(progress);
        return new DatabaseServer(postgres, postgres.url(), LocalPostgres.NAME, postgres.password());
    }

    /** Ours, and kept running by another process. */
    static DatabaseServer running(LocalPostgres postgres) throws IOException {
        return new DatabaseServer(null, postgres.url(), LocalPostgres.NAME, postgres.password());
    }

    /** The few connections a command of the operator needs. */
    HikariConfig poolOf(String schema) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setSchema(schema);
        config.setMaximumPoolSize(CONNECTIONS_OF_A_COMMAND);
        config.addDataSourceProperty("logServerErrorDetail", "false"); // it holds values of rows
        return config;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public void close() {
        if (own != null) own.stop();
    }
}
