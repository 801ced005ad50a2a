package vn.lienthong.webapp.problem;

import java.sql.SQLException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Tells a failure whose reason is that the database went away in the middle, whoever wrapped it and how often. */
final class Outage {
    /** Classes of SQL states: the connection is broken; the server is told to stop or not yet up. */
    private static final String CONNECTION = "08";
    private static final String OPERATOR = "57P";
    /** Of a chain of causes that has no end. */
    private static final int DEEPEST = 20;

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        return Stream
                .<@Nullable Throwable>iterate(failure, one -> one != null, one -> one == null ? null : one.getCause())
                .limit(DEEPEST)
                .anyMatch(one -> one instanceof SQLException sql && saysSo(sql.getSQLState()));
    }

    private static boolean saysSo(@Nullable String state) {
        return state != null && (state.startsWith(CONNECTION) || state.startsWith(OPERATOR));
    }
}
