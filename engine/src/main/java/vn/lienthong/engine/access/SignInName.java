package vn.lienthong.engine.access;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The name somebody signs in with: small letters, digits, dot, hyphen, underscore. */
record SignInName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]");

    /** As people type it; null when it cannot be one. */
    static @Nullable SignInName read(String typed) {
        var name = typed.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(name).matches() ? new SignInName(name) : null;
    }
}
