package vn.lienthong.crash;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells its connection when rows of a table were changed. */
final class PointedStatement implements InvocationHandler {
    private static final Pattern WRITE = Pattern.compile(
            "(?is)^\\s*(?:with\\b.*?\\b)?(?:insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+([a-z_0-9.\"]+).*");

    private final Statement statement;
    private final String prepared;
    private final PointedConnection connection;

    private PointedStatement(Statement statement, String prepared, PointedConnection connection) {
        this.statement = statement;
        this.prepared = prepared;
        this.connection = connection;
    }

    static Statement around(Statement statement, String sql, PointedConnection connection) {
        var face = statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return (Statement) Proxy.newProxyInstance(PointedStatement.class.getClassLoader(), new Class<?>[]{face},
                new PointedStatement(statement, sql, connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        var answer = PointedBeans.invoke(statement, method, arguments);
        if (!method.getName().startsWith("execute")) return answer;
        var sql = arguments != null && arguments[0] instanceof String given ? given : prepared;
        var write = WRITE.matcher(sql);
        if (write.matches() && changed(answer)) connection.wrote(write.group(1).toLowerCase(Locale.ROOT));
        return answer;
    }

    private boolean changed(Object answer) throws SQLException {
        return switch (answer) {
            case Integer rows -> rows > 0;
            case Long rows -> rows > 0;
            case int[] batch -> Arrays.stream(batch).anyMatch(rows -> rows > 0 || rows == Statement.SUCCESS_NO_INFO);
            case ResultSet rows -> rows.isBeforeFirst();
            case Boolean hasRows -> hasRows || statement.getUpdateCount() > 0;
            default -> false;
        };
    }
}
