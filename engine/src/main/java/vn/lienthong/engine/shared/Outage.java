package vn.lienthong.engine.shared;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Tells a failure whose reason is that the database cannot do its work for now, whoever wrapped it and how often: what failed is
 * tried again, and is nobody's fault.
 */
public final class Outage {
    /**
     * Classes of SQL states: the connection is broken; the server is told to stop or not yet up; no room on the disk, in memory
     * or for another connection; others had the row or did the opposite at the same time.
     */
    private static final List<String> STATES = List.of("08", "57P", "53", "40", "55P03");
    /** Of a chain of causes that has no end. */
    private static final int DEEPEST = 20;

    private Outage() {}

    public static boolean isBehind(Throwable failure) {
        return Stream
                .<@Nullable Throwable>iterate(failure, one -> one != null, one -> one == null ? null : one.getCause())
                .limit(DEEPEST)
                .anyMatch(one -> one instanceof SQLTransientException
                        || (one instanceof SQLException sql && saysSo(sql.getSQLState())));
    }

    private static boolean saysSo(@Nullable String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
