package vn.lienthong.engine.organisation;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The 13-character code of QCVN 102:2016, read from the right: {@code 000.05.12.H57}. */
public record LegacyCode(String value) implements OrganisationCode {
    private static final Pattern FORM = Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}");
    private static final Pattern NOTHING = Pattern.compile("0+");

    public LegacyCode {
        if (!isOne(value)) throw new IllegalArgumentException("Not a 13-character code: " + value);
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public CodeScheme scheme() {
        return CodeScheme.LEGACY13;
    }

    /** The same agency in the form of QĐ 20/2020/QĐ-TTg: groups turned round, groups of zeros left out. */
    public AgencyCode toAgencyCode() {
        var groups = Arrays.asList(value.split("\\.", -1)).reversed();
        return new AgencyCode(
                groups.stream().filter(g -> !NOTHING.matcher(g).matches()).collect(Collectors.joining(".")));
    }
}
