package vn.lienthong.webapp.problem;

import java.security.SecureRandom;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The word under which one request is found in the log: short enough to be read out on the telephone. */
public final class References {
    /** Header of each answer. */
    public static final String HEADER = "X-Reference";
    /** Key of the log's context. */
    public static final String KEY = "reference";

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // without I, L, O, U (Crockford)
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    /** The reference of the running request; null outside of one. */
    public static @Nullable String current() {
        return MDC.get(KEY);
    }

    static String next() {
        var word = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) word.append('-');
            word.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
