package vn.lienthong.webapp.crash;

import java.time.Duration;

/**
 * What came of one blow.
 *
 * @param saw     what the people who were there saw until the next blow
 * @param did     what they did then
 * @param rest    from the end of the road until nothing was waiting any more
 * @param holds   whether the road reached its end and everything the product promises holds
 * @param verdict in the words of the check
 */
record CrashRow(CrashPoint point, Killed killed, String saw, String did, Duration rest, boolean holds, String verdict) {
    private static final double MILLIS = 1000;

    /** The road never came by there again. */
    static CrashRow notPassed(CrashPoint point, Killed killed) {
        return new CrashRow(point, killed, "", "", Duration.ZERO, false, "not passed");
    }

    String asMarkdown() {
        return "| %s | %s | %s | %.1f s | %s |".formatted(cell(point.toString()), cell(saw), cell(did),
                rest.toMillis() / MILLIS, holds ? "all hold" : "**" + cell(verdict) + "**");
    }

    private static String cell(String words) {
        return words.replace('|', '/').replaceAll("\\s+", " ");
    }
}
