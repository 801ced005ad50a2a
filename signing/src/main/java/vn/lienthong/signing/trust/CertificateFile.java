package vn.lienthong.signing.trust;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** The bytes of one file with certificates: PEM with anything around it, DER, or PKCS#7. */
public final class CertificateFile {
    private static final String PEM_KEY = "PRIVATE KEY-----";
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

    private CertificateFile() {}

    /** In their order; empty when there is none, or one that cannot be read. */
    public static List<X509Certificate> read(byte[] file) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(file))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException | IllegalArgumentException _) {
            return List.of();
        }
    }

    /** PEM says so; in DER, files with keys begin with a version number and files with certificates do not. */
    static boolean holdsKey(byte[] file) {
        if (new String(file, StandardCharsets.ISO_8859_1).contains(PEM_KEY)) return true;
        if (file.length < 4 || (file[0] & 0xff) != SEQUENCE) return false;
        int length = file[1] & 0xff;
        int first = length < 0x80 ? 2 : 2 + (length & 0x7f);
        return first < file.length && file[first] == INTEGER;
    }
}
