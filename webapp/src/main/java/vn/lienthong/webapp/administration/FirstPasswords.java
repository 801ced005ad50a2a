package vn.lienthong.webapp.administration;

import java.security.SecureRandom;

import org.springframework.stereotype.Component;

/** Draws passwords that are used once: long enough to be safe, in groups that can be read out on the telephone. */
@Component
final class FirstPasswords {
    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    String draw() {
        var password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) password.append('-');
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
