package vn.lienthong.engine.organisation;

import java.util.regex.Pattern;

/** The code of an agency under QĐ 20/2020/QĐ-TTg: {@code H26.107}. */
public record AgencyCode(String value) implements OrganisationCode {
    private static final Pattern FORM = Pattern.compile("[A-Z]\\d{2}(\\.[0-9A-Z]{2,4}){0,6}");
    private static final int LONGEST = 35;

    public AgencyCode {
        if (!isOne(value)) throw new IllegalArgumentException("Not an agency code: " + value);
    }

    static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public CodeScheme scheme() {
        return CodeScheme.QD20;
    }
}
