package vn.lienthong.signing.trust;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;

/**
 * What one installation hands to another so that its signatures are trusted there: a name, a root certificate and what it
 * is trusted for, as readable text; below the root the authorities it has certified, so that a signature can be judged
 * that does not bring them along. The text is a PEM file for any other program. The bundle proves nothing by itself:
 * whoever imports it compares the fingerprint over another channel.
 *
 * @param below issuing and time-stamp authorities below the root
 */
public record TrustBundle(TrustAnchor anchor, List<X509Certificate> below) {

    static final String FIRST_LINE = "lienthong-trust-bundle 1";

    public TrustBundle {
        below = List.copyOf(below);
    }

    /** SHA-256 of the root certificate in upper-case hexadecimal, to be read aloud. */
    public String fingerprint() {
        return anchor.fingerprint();
    }

    /** The file to hand over, UTF-8. */
    public byte[] encoded() {
        var text = new StringBuilder(FIRST_LINE).append('\n');
        text.append("name: ").append(anchor.name().strip().replaceAll("\\R", " ")).append('\n');
        anchor.usages()
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(usage -> usage.getKey().name()))
                .forEach(usage -> {
                    text.append("usage: ").append(usage.getKey().name());
                    usage.getValue().stream().sorted().forEach(policy -> text.append(' ').append(policy));
                    text.append('\n');
                });
        text.append(Certificates.pem(anchor.certificate()));
        below.forEach(authority -> text.append(Certificates.pem(authority)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
