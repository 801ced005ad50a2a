package vn.lienthong.webapp.partners;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.trust.TrustPartner.NewPartner;

/**
 * The form below the certificates, as it is sent.
 *
 * @param file        text of the file that was shown
 * @param fingerprint of the root that was shown
 * @param compared    whether the fingerprint was compared with the partner
 */
public record TrustRequest(@Nullable String name, @Nullable String file, @Nullable String fingerprint,
        @Nullable String from, @Nullable String basis, @Nullable Boolean compared) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BASIS = 500;

    /** Message keys by field; empty when the use case can be asked. */
    Map<String, String> faults() {
        var faults = new HashMap<String, String>();
        Typed.words("name", name, LONGEST_NAME, faults);
        Typed.day("from", from, faults);
        Typed.words("basis", basis, LONGEST_BASIS, faults);
        if (!Boolean.TRUE.equals(compared)) faults.put("compared", "partners.compareFirst");
        return faults;
    }

    /** Only of a form without faults. */
    NewPartner partner() {
        return new NewPartner(Typed.text(name), Typed.text(file), Typed.text(fingerprint),
                Objects.requireNonNull(Typed.day(from)), Typed.text(basis));
    }
}
