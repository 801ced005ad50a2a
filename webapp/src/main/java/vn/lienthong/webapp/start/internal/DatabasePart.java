package vn.lienthong.webapp.start.internal;

import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/** PostgreSQL as seen through our own pool: the one part that nothing works without. */
record DatabasePart(DataSource pool) implements Server {
    private static final int PATIENCE = 3;

    /** It runs before the pool does. */
    @Override
    public void start() {}

    @Override
    public Optional<String> fault() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(PATIENCE) ? Optional.empty() : Optional.of("The database does not answer");
        } catch (SQLException e) {
            return Optional.of("The database gives no connection: " + e.getMessage());
        }
    }

    @Override
    public String version() {
        try (var connection = pool.getConnection()) {
            return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException _) {
            return "";
        }
    }

    /** It ends after the pool does. */
    @Override
    public void stop() {}
}
