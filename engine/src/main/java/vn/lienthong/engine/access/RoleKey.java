package vn.lienthong.engine.access;

import java.util.regex.Pattern;

/** Names a role; the roles themselves are rows. */
public record RoleKey(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z_]{1,39}");

    public RoleKey {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not a role: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
