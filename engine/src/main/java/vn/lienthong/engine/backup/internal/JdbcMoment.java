package vn.lienthong.engine.backup.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;

import vn.lienthong.engine.backup.DatabaseMoment;
import vn.lienthong.engine.backup.Manifest;
import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;

/** One transaction: nobody changes the tables meanwhile, though everybody their rows. */
final class JdbcMoment implements DatabaseMoment {
    private static final int AT_ONCE = 1_000;

    private final Connection connection;
    private final List<Shape> tables;

    private JdbcMoment(Connection connection, List<Shape> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /** The first look at the tables is before the moment: a change of them between the two is found and refused. */
    static JdbcMoment begin(Connection connection) throws SQLException {
        var before = Tables.all(connection);
        connection.setAutoCommit(false);
        // within the transaction, so that also a pooler in between cannot give it another one
        Tables.execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        if (!before.isEmpty())
            Tables.execute(connection, "LOCK TABLE "
                    + before.stream().map(table -> Tables.quoted(table.name())).collect(Collectors.joining(", "))
                    + " IN ACCESS SHARE MODE");
        Tables.liftLimits(connection);
        var tables = Tables.all(connection);
        if (!tables.equals(before))
            throw new SQLException("The tables are being changed at this moment; try again");
        var leftOut = Tables.leftOut(connection);
        return new JdbcMoment(connection, tables.stream().filter(table -> !leftOut.contains(table.name())).toList());
    }

    @Override
    public List<String> versions() {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT version FROM " + Tables.VERSIONS
                        + " WHERE success AND version IS NOT NULL ORDER BY installed_rank")) {
            var versions = new ArrayList<String>();
            while (rows.next())
                versions.add(rows.getString(1));
            return versions;
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    @Override
    public List<Shape> tables() {
        return tables;
    }

    @Override
    public long copy(Shape table, OutputStream out) throws IOException {
        try {
            return connection.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY " + Tables.named(table) + " TO STDOUT (FORMAT text, ENCODING 'UTF8')", out);
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    @Override
    public List<Manifest.Sequence> sequences() {
        var sequences = new ArrayList<Manifest.Sequence>();
        try (var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery("SELECT relname FROM pg_class WHERE relkind = 'S'"
                    + " AND relnamespace = current_schema()::regnamespace ORDER BY relname")) {
                while (rows.next())
                    names.add(rows.getString(1));
            }
            for (var name : names) {
                try (var row = statement.executeQuery("SELECT last_value, is_called FROM " + Tables.quoted(name))) {
                    row.next();
                    sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
                }
            }
            return sequences;
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    @Override
    public void eachContent(ContentReader reader) throws IOException {
        try (var statement = connection.prepareStatement("SELECT id, size FROM content ORDER BY id")) {
            statement.setFetchSize(AT_ONCE);
            try (var rows = statement.executeQuery()) {
                while (rows.next())
                    reader.take(new StoredContent(new ContentId(rows.getString(1)), rows.getLong(2)));
            }
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    static FaultException fault(SQLException cause) {
        return new FaultException(Origin.OURS, "The database cannot be copied: " + cause.getMessage(), cause);
    }
}
