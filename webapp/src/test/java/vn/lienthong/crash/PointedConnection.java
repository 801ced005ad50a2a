package vn.lienthong.crash;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** Tells of each commit that makes something durable; one that changed no row is none. */
final class PointedConnection implements InvocationHandler {
    /** Who is signed in is no part of a document's road. */
    private static final Set<String> NOT_ON_THE_ROAD = Set.of("spring_session", "spring_session_attributes");

    private final Connection connection;
    private final Points points;
    private final Set<String> written = new HashSet<>();
    private String firstWriter = "";

    private PointedConnection(Connection connection, Points points) {
        this.connection = connection;
        this.points = points;
    }

    static Connection around(Connection connection, Points points) {
        return (Connection) Proxy.newProxyInstance(PointedConnection.class.getClassLoader(),
                new Class<?>[]{Connection.class}, new PointedConnection(connection, points));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("commit")) return commit(method);
        if (method.getName().equals("rollback")) written.clear();
        var answer = PointedBeans.invoke(connection, method, arguments);
        return answer instanceof Statement statement
                ? PointedStatement.around(statement, arguments == null ? "" : (String) arguments[0], this)
                : answer;
    }

    private Object commit(Method method) throws Throwable {
        if (written.isEmpty()) return PointedBeans.invoke(connection, method);
        var step = StepNames.commit(firstWriter);
        written.clear();
        points.before(step);
        var answer = PointedBeans.invoke(connection, method);
        points.after(step);
        return answer;
    }

    /** A statement changed rows of this table: for good at once, or with the commit. */
    void wrote(String table) throws SQLException {
        if (NOT_ON_THE_ROAD.contains(table)) return;
        if (written.isEmpty()) firstWriter = StepNames.nearest().orElse("the engine");
        written.add(table);
        if (!connection.getAutoCommit()) return;
        written.clear();
        points.after(StepNames.statement(table));
    }
}
