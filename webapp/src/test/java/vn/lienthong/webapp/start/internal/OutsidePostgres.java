package vn.lienthong.webapp.start.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import vn.lienthong.search.local.ChildCommand;
import vn.lienthong.search.local.ChildCommand.Signal;
import vn.lienthong.search.local.ChildProcess;

/** A PostgreSQL as an authority runs it: reachable over TLS only, and we own nothing there but one schema. */
final class OutsidePostgres implements AutoCloseable {
    static final String ROLE = "vanthu";
    static final String PASSWORD = "mot mat khau dai";
    static final String SCHEMA = "vanban";

    private static final String ADMINISTRATOR_PASSWORD = "administrator";

    private final ChildProcess server;
    private final String url;

    private OutsidePostgres(ChildProcess server, String url) {
        this.server = server;
        this.url = url;
    }

    static OutsidePostgres start(Path folder, Path engines, Certificate certificate) throws Exception {
        var programs = PostgresBinaries.unpack(engines, EngineVersions.postgres());
        PostgresCluster.make(programs, folder, ADMINISTRATOR_PASSWORD);
        var data = PostgresCluster.data(folder);
        Files.copy(certificate.certificate(), data.resolve("server.crt"));
        Files.copy(certificate.key(), data.resolve("server.key"));
        Files.writeString(data.resolve("pg_hba.conf"), "hostssl all all 127.0.0.1/32 scram-sha-256\n");
        var port = Ports.free();
        var server = new ChildProcess(new ChildCommand("outside-postgres", folder, null,
                List.of(programs.resolve("bin/postgres").toString(), "-D", data.toString(), "-p",
                        Integer.toString(port), "-h", "127.0.0.1", "-k", "", "-c", "ssl=on"),
                PostgresCluster.ENVIRONMENT, Signal.INT, Signal.INT, Duration.ofSeconds(20)));
        server.start();
        new PostgresRoles(port, ADMINISTRATOR_PASSWORD).awaitReady(server, Duration.ofMinutes(1));
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?sslmode=verify-full&sslrootcert="
                + certificate.certificate();
        giveOneSchema(url);
        return new OutsidePostgres(server, url);
    }

    String url() {
        return url;
    }

    /** How many tables of ours lie in the schema, and how many elsewhere. */
    List<Integer> tables() throws SQLException {
        try (var connection = DriverManager.getConnection(url, PostgresCluster.ADMINISTRATOR, ADMINISTRATOR_PASSWORD);
                var rows = connection.createStatement()
                        .executeQuery("SELECT count(*) FILTER (WHERE schemaname = '" + SCHEMA
                                + "'), count(*) FILTER (WHERE schemaname NOT IN ('" + SCHEMA
                                + "', 'pg_catalog', 'information_schema')) FROM pg_tables")) {
            rows.next();
            return List.of(rows.getInt(1), rows.getInt(2));
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void giveOneSchema(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url, PostgresCluster.ADMINISTRATOR, ADMINISTRATOR_PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + PASSWORD + "'");
            statement.execute("REVOKE CREATE, TEMPORARY ON DATABASE postgres FROM PUBLIC");
            statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            statement.execute("CREATE SCHEMA " + SCHEMA + " AUTHORIZATION " + ROLE);
        }
    }
}
