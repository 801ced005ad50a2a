package vn.lienthong.engine.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What a password must be: long enough, not the name, not what everybody takes (after NIST SP 800-63B). */
final class PasswordRule {
    static final int SHORTEST = 8;
    static final int LONGEST = 128;
    private static final Set<String> COMMON = readCommon();

    private PasswordRule() {}

    /** Null, or why not. */
    static @Nullable AccessRefusal check(String password, SignInName name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) return AccessRefusal.PASSWORD_TOO_SHORT;
        if (password.length() > LONGEST) return AccessRefusal.PASSWORD_TOO_LONG;
        var small = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(small)) return AccessRefusal.PASSWORD_TOO_COMMON;
        if (small.contains(name.value())) return AccessRefusal.PASSWORD_HOLDS_NAME;
        return null;
    }

    private static Set<String> readCommon() {
        var file = Objects.requireNonNull(PasswordRule.class.getResourceAsStream("common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
