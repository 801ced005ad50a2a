package vn.lienthong.engine.backup.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.lienthong.engine.backup.DatabaseMoment.Shape;

/** The tables of our schema, and the words to name them in a command. */
final class Tables {
    /** Flyway's own: whoever makes the tables writes it. */
    static final String VERSIONS = "flyway_schema_history";

    /**
     * What a restored installation begins anew: sessions, so that nobody holds a key to it; uploads, whose bytes are on no
     * backup; the belief in an index, which may know more than the restored database; what browsers are told of tasks, which
     * counts the transactions of its server.
     */
    private static final List<String> BEGUN_ANEW = List.of("spring_session", "upload", "filled_index", "task_change");

    private Tables() {}

    /** What is begun anew, and whatever refers to it, which would have nothing to refer to. */
    static Set<String> leftOut(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                WITH RECURSIVE left_out (id) AS (
                    SELECT oid FROM pg_class
                    WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND relname = ANY (?)
                    UNION SELECT conrelid FROM pg_constraint JOIN left_out ON confrelid = id WHERE contype = 'f')
                SELECT relname FROM pg_class JOIN left_out ON oid = id""")) {
            statement.setArray(1, connection.createArrayOf("text", BEGUN_ANEW.toArray()));
            var names = new HashSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next())
                    names.add(rows.getString(1));
            }
            return names;
        }
    }

    static List<Shape> all(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT c.relname, array_agg(a.attname ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '')
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> ?
                GROUP BY c.relname ORDER BY c.relname""")) {
            statement.setString(1, VERSIONS);
            var tables = new ArrayList<Shape>();
            try (var rows = statement.executeQuery()) {
                while (rows.next())
                    tables.add(
                            new Shape(rows.getString(1), Arrays.asList((String[]) rows.getArray(2).getArray())));
            }
            return tables;
        }
    }

    static String named(Shape table) {
        return quoted(table.name()) + " ("
                + String.join(", ", table.columns().stream().map(Tables::quoted).toList()) + ")";
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** What takes as long as it takes; a limit of the role would cut it each time. To the end of the transaction. */
    static void liftLimits(Connection connection) throws SQLException {
        execute(connection, "SELECT set_config(name, '0', true) FROM pg_settings WHERE name IN ('statement_timeout', "
                + "'lock_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')");
    }

    static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
