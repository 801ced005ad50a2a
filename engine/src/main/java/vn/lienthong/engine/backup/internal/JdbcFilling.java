package vn.lienthong.engine.backup.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.backup.DatabaseFilling;
import vn.lienthong.engine.backup.DatabaseMoment.Shape;
import vn.lienthong.engine.backup.Manifest;
import vn.lienthong.engine.backup.UnfitBackupException;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;

/**
 * Rows come table by table, so references are taken away before and put back after, when the database looks at each of them;
 * what watches over single rows sleeps meanwhile.
 */
@Component
final class JdbcFilling implements DatabaseFilling {
    private final DataSource database;

    JdbcFilling(DataSource database) {
        this.database = database;
    }

    @Override
    public List<String> fill(List<Manifest.Table> copied, List<Manifest.Sequence> sequences, Copies copies)
            throws IOException {
        var connection = DataSourceUtils.getConnection(database);
        try {
            Tables.liftLimits(connection);
            var tables = Tables.all(connection);
            requireAlike(copied, tables);
            var leftOut = Tables.leftOut(connection); // an older program may have copied some of them
            var references = references(connection);
            for (var one : references) Tables.execute(connection, one.drop());
            empty(connection, tables);
            for (var table : tables) {
                if (!leftOut.contains(table.name())) fill(connection, table, copies);
                Tables.execute(connection, "ALTER TABLE " + Tables.quoted(table.name()) + " ENABLE TRIGGER USER");
            }
            for (var one : references) Tables.execute(connection, one.add());
            for (var one : sequences) set(connection, one);
            disbelieve(connection);
            return copied.stream().map(Manifest.Table::name).filter(name -> find(name, tables).isEmpty()).toList();
        } catch (SQLException e) {
            throw new FaultException(Origin.OURS, "The rows do not go in: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    @Override
    public void becomeAnother() {
        var connection = DataSourceUtils.getConnection(database);
        try {
            Tables.execute(connection, "UPDATE installation SET id = gen_random_uuid()");
        } catch (SQLException e) {
            throw new FaultException(Origin.OURS, "The rows do not go in: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static void requireAlike(List<Manifest.Table> copied, List<Shape> tables) {
        for (var one : copied) {
            if (find(one.name(), tables).filter(table -> !table.columns().equals(one.columns())).isPresent())
                throw new UnfitBackupException("The table " + one.name()
                        + " of the backup has other columns than that of this program");
        }
    }

    private static Optional<Shape> find(String name, List<Shape> tables) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    private static void empty(Connection connection, List<Shape> tables) throws SQLException {
        for (var table : tables)
            Tables.execute(connection, "ALTER TABLE " + Tables.quoted(table.name()) + " DISABLE TRIGGER USER");
        Tables.execute(connection, "TRUNCATE "
                + tables.stream().map(table -> Tables.quoted(table.name())).collect(Collectors.joining(", ")));
    }

    private static void fill(Connection connection, Shape table, Copies copies) throws SQLException, IOException {
        try (var rows = copies.open(table.name())) {
            if (rows != null)
                connection.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + Tables.named(table) + " FROM STDIN (FORMAT text, ENCODING 'UTF8')", rows);
        }
    }

    /** One that is not there belonged to a table that is left out. */
    private static void set(Connection connection, Manifest.Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT setval(to_regclass(?), ?, ?)")) {
            statement.setString(1, Tables.quoted(sequence.name()));
            statement.setLong(2, sequence.last());
            statement.setBoolean(3, sequence.isCalled());
            statement.execute();
        }
    }

    /** @param definition as the database wrote it */
    private record Reference(String table, String name, String definition) {
        String drop() {
            return "ALTER TABLE " + table + " DROP CONSTRAINT " + Tables.quoted(name);
        }

        String add() {
            return "ALTER TABLE " + table + " ADD CONSTRAINT " + Tables.quoted(name) + " " + definition;
        }
    }

    /** An index that answers is of the original's time, and none of these rows: what fills no index takes its place. */
    private static void disbelieve(Connection connection) throws SQLException {
        Tables.execute(connection,
                "INSERT INTO filled_index (name, begun_at) VALUES ('none since the restore', now())");
    }

    private static List<Reference> references(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT conrelid::regclass, conname, pg_get_constraintdef(oid)"
                        + " FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace")) {
            var references = new ArrayList<Reference>();
            while (rows.next())
                references.add(new Reference(rows.getString(1), rows.getString(2), rows.getString(3)));
            return references;
        }
    }
}
