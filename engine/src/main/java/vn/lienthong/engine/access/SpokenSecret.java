package vn.lienthong.engine.access;

import java.security.SecureRandom;

/**
 * Draws secrets that are read out or typed once, in groups parted by hyphens.
 *
 * @param alphabet without letters and digits that look alike
 * @param letters  how many, without the hyphens
 */
public record SpokenSecret(String alphabet, int letters, int group) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public String draw() {
        var secret = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            if (i > 0 && i % group == 0) secret.append('-');
            secret.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return secret.toString();
    }
}
