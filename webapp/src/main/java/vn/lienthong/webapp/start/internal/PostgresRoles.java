package vn.lienthong.webapp.start.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.postgresql.ds.PGSimpleDataSource;

import vn.lienthong.search.local.ChildProcess;
import vn.lienthong.search.local.LocalEngineException;

/** Prepares a fresh server for us: a role without special rights, and a database that belongs to it. */
final class PostgresRoles {
    private static final long PAUSE = 100;

    private final PGSimpleDataSource administrator = new PGSimpleDataSource();

    PostgresRoles(int port, String password) {
        administrator.setServerNames(new String[]{"127.0.0.1"});
        administrator.setPortNumbers(new int[]{port});
        administrator.setDatabaseName("postgres");
        administrator.setUser(PostgresCluster.ADMINISTRATOR);
        administrator.setPassword(password);
        administrator.setConnectTimeout(5);
    }

    /** Returns when the server lets its administrator in; it may first have to redo what a kill interrupted. */
    PostgresRoles awaitReady(ChildProcess server, Duration limit) {
        var start = System.nanoTime();
        while (true) {
            try (var _ = administrator.getConnection()) {
                return this;
            } catch (SQLException e) {
                if (System.nanoTime() - start > limit.toNanos()) {
                    throw new LocalEngineException("PostgreSQL does not answer: " + server.lastWords(), e);
                }
            }
            pause();
        }
    }

    /** Makes what is missing: a kill may have come between the two. */
    void make(String name, String password) {
        try (var connection = administrator.getConnection()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                execute(connection, "CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE " + name + " OWNER " + name);
            }
        } catch (SQLException e) {
            throw new LocalEngineException("Could not prepare the database: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalEngineException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
