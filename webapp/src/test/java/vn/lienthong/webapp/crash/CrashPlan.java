package vn.lienthong.webapp.crash;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import vn.lienthong.webapp.crash.CrashPoint.Moment;

/** Which points of a recorded road are struck, and with what. */
final class CrashPlan {
    /** What follows each act in the same way is struck once: feeding the index, reading texts, noting who read. */
    private static final Pattern RECURRING = Pattern.compile(
            "relay (index|text|text-scan): .*|text server: .*|ReadDocument\\.read|OpenFile\\.open.*");
    private static final Pattern OF_SIGN_IN = Pattern.compile("SignInPauses\\..*");

    private CrashPlan() {}

    /** Of what walks after the first one have in common: those are points of every walk. */
    static List<CrashPoint> points(Collection<CrashPoint> recorded) {
        return recorded.stream()
                .filter(point -> !OF_SIGN_IN.matcher(point.step()).matches())
                .filter(point -> point.ordinal() == 1 || !RECURRING.matcher(point.step()).matches())
                .toList();
    }

    /**
     * Application and database are struck everywhere. For the others a commit is one moment, and what is said to them has
     * a before and an after.
     */
    static boolean isDue(CrashPoint point, Killed killed) {
        return switch (killed) {
            case APPLICATION, POSTGRESQL -> true;
            case ELASTICSEARCH -> isOwnOrAfter(point, "index: ");
            case TIKA -> isOwnOrAfter(point, "text server: ");
            case TIMESTAMPS -> isOwnOrAfter(point, "time-stamp authority: ");
        };
    }

    private static boolean isOwnOrAfter(CrashPoint point, String own) {
        return point.step().contains(own)
                || (point.moment() == Moment.AFTER && !point.step().startsWith("relay "));
    }
}
