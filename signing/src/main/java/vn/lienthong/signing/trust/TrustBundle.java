package vn.lienthong.signing.trust;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * What one installation hands to another so that its signatures are trusted there: a name, a root certificate and what it
 * is trusted for, as readable text. The bundle proves nothing by itself: whoever imports it compares the fingerprint
 * over another channel.
 */
public record TrustBundle(TrustAnchor anchor) {

    static final String FIRST_LINE = "lienthong-trust-bundle 1";

    /** SHA-256 of the root certificate in upper-case hexadecimal, to be read aloud. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(encodedCertificate());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
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
        var base64 = Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(encodedCertificate());
        text.append("-----BEGIN CERTIFICATE-----\n").append(base64).append("\n-----END CERTIFICATE-----\n");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] encodedCertificate() {
        try {
            return anchor.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A parsed certificate can be encoded", e);
        }
    }
}
