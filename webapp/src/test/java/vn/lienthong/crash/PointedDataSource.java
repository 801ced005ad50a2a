package vn.lienthong.crash;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The pool, whose connections tell of what they make durable. */
final class PointedDataSource extends DelegatingDataSource {
    private final Points points;

    PointedDataSource(DataSource pool, Points points) {
        super(pool);
        this.points = points;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return PointedConnection.around(super.getConnection(), points);
    }
}
