package vn.lienthong.signing.trust;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** What a trust file asks about the certificates in it. */
public final class Certificates {
    private static final String TIMESTAMPING = "1.3.6.1.5.5.7.3.8";
    private static final int MAY_SIGN_CERTIFICATES = 5;

    private Certificates() {}

    /** SHA-256 of the certificate in upper-case hexadecimal, to be read aloud. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(encoded(certificate));
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public static Instant validFrom(X509Certificate certificate) {
        return certificate.getNotBefore().toInstant();
    }

    public static Instant validUntil(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant();
    }

    public static boolean isAuthority(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && (usage == null || usage[MAY_SIGN_CERTIFICATES]);
    }

    public static boolean isTimestampAuthority(X509Certificate certificate) {
        try {
            var usages = certificate.getExtendedKeyUsage();
            return usages != null && usages.contains(TIMESTAMPING);
        } catch (CertificateParsingException _) {
            return false;
        }
    }

    /** An authority that vouches for itself. */
    static boolean isRoot(X509Certificate certificate) {
        return isAuthority(certificate) && isSignedBy(certificate, certificate);
    }

    static boolean isSignedBy(X509Certificate certificate, X509Certificate authority) {
        if (!certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) return false;
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    static String pem(X509Certificate certificate) {
        var base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded(certificate));
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A parsed certificate can be encoded", e);
        }
    }
}
