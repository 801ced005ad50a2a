package vn.lienthong.crash;

import java.lang.StackWalker.StackFrame;
import java.util.Optional;
import java.util.function.Predicate;

/** Names of steps by who takes them, so that a step is called the same in each run. */
final class StepNames {
    private static final String ENGINE = "vn.lienthong.engine.";
    private static final String RELAYS = "vn.lienthong.engine.shared.internal.";
    private static final String OURS = "vn.lienthong.";
    private static final String POINTS = "vn.lienthong.crash.";
    private static final String PROXY = "$$SpringCGLIB$$";
    private static final String RELAY = "outbox-";

    private StepNames() {}

    /** A call, and for which act. */
    static String call(String what) {
        return road() + what + StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith(ENGINE)
                        && !frame.getClassName().startsWith(RELAYS)
                        && !frame.getClassName().contains("$Proxy"))
                        .reduce((_, outer) -> outer)
                        .map(frame -> " in " + name(frame))
                        .orElse(""));
    }

    /** Of a commit: by the method whose transaction it is, else by who wrote first. */
    static String commit(String firstWriter) {
        return road() + transaction().or(StepNames::nearest).orElse(firstWriter);
    }

    /** Of a statement without a transaction around it. */
    static String statement(String table) {
        return road() + nearest().orElse("the engine") + " (" + table + ")";
    }

    static Optional<String> nearest() {
        return frame(_ -> true);
    }

    private static Optional<String> transaction() {
        return frame(frame -> frame.getClassName().contains(PROXY));
    }

    private static Optional<String> frame(Predicate<StackFrame> wanted) {
        return StackWalker.getInstance()
                .walk(frames -> frames
                        .filter(frame -> frame.getClassName().startsWith(OURS)
                                && !frame.getClassName().startsWith(POINTS)
                                && !frame.getClassName().contains("$Proxy"))
                        .filter(wanted)
                        .findFirst()
                        .map(StepNames::name));
    }

    private static String name(StackFrame frame) {
        var type = frame.getClassName();
        var end = type.indexOf(PROXY);
        var simple = type.substring(type.lastIndexOf('.') + 1, end < 0 ? type.length() : end);
        return frame.getMethodName().startsWith("lambda$") ? simple : simple + "." + frame.getMethodName();
    }

    private static String road() {
        var thread = Thread.currentThread().getName();
        if (thread.startsWith(RELAY)) return "relay " + thread.substring(RELAY.length()) + ": ";
        return thread.startsWith("camunda") || thread.contains("job") ? "job: " : "";
    }
}
