package vn.lienthong.webapp.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * While very many rows come, references and what is not unique are not looked after one by one, but of all rows afterwards, and
 * nobody is told of new work.
 */
final class BareTables {
    private static final String REFERENCES = """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
                   format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace""";
    private static final String INDEXES = """
            SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
            FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
            WHERE NOT indisunique AND relnamespace = current_schema()::regnamespace
                AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)""";

    private BareTables() {}

    @FunctionalInterface
    interface Filling {
        void fill() throws Exception;
    }

    static void during(Connection database, Filling filling) throws Exception {
        execute(database, List.of("SET maintenance_work_mem = '1GB'", "ALTER TABLE inbox_task DISABLE TRIGGER USER"));
        var indexes = new ArrayList<String>();
        var references = new ArrayList<String>();
        execute(database, away(database, REFERENCES, references));
        execute(database, away(database, INDEXES, indexes));
        filling.fill();
        execute(database, indexes);
        execute(database, references);
        execute(database, List.of("ALTER TABLE inbox_task ENABLE TRIGGER USER"));
    }

    /** @param again statements that make it anew */
    private static List<String> away(Connection database, String question, List<String> again) throws SQLException {
        var drops = new ArrayList<String>();
        try (var statement = database.createStatement(); var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                drops.add(rows.getString(1));
                again.add(rows.getString(2));
            }
        }
        return drops;
    }

    private static void execute(Connection database, List<String> statements) throws SQLException {
        try (var one = database.createStatement()) {
            for (var each : statements) one.execute(each);
        }
    }
}
