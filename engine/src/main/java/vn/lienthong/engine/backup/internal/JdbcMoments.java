package vn.lienthong.engine.backup.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.backup.DatabaseMoment;
import vn.lienthong.engine.backup.DatabaseMoments;

/** Holds a transaction that cannot write and sees one moment only. */
@Component
final class JdbcMoments implements DatabaseMoments {
    private final DataSource database;

    JdbcMoments(DataSource database) {
        this.database = database;
    }

    @Override
    public DatabaseMoment begin() {
        try {
            return begin(database.getConnection());
        } catch (SQLException e) {
            throw JdbcMoment.fault(e);
        }
    }

    private static JdbcMoment begin(Connection connection) throws SQLException {
        try {
            return JdbcMoment.begin(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
