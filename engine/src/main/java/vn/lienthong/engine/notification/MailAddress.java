package vn.lienthong.engine.notification;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Where a person reads mail: one address and nothing else, of letters that every server takes. */
public record MailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
                    + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

    public MailAddress {
        if (!isOne(value)) throw new IllegalArgumentException("Not an address of mail");
    }

    /** Null when the words are no address. */
    public static @Nullable MailAddress read(String words) {
        var stripped = words.strip();
        return isOne(stripped) ? new MailAddress(stripped) : null;
    }

    private static boolean isOne(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }

    /** What stands behind the at sign. */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    /** An address is personal: it stands in no log. */
    @Override
    public String toString() {
        return "MailAddress";
    }
}
