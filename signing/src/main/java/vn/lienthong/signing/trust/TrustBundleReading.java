package vn.lienthong.signing.trust;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Result of reading a {@link TrustBundle} that somebody sent. */
public sealed interface TrustBundleReading {

    record Readable(TrustBundle bundle) implements TrustBundleReading {}

    record Refused(Why why) implements TrustBundleReading {}

    /** Why a bundle is not taken. */
    enum Why {
        TOO_LARGE, NOT_A_BUNDLE, NO_CERTIFICATE, NOT_A_SELF_SIGNED_AUTHORITY
    }

    /** Largest bundle that is read, in bytes. */
    int LARGEST = 64 * 1024;

    static TrustBundleReading of(byte[] file) {
        if (file.length > LARGEST) return new Refused(Why.TOO_LARGE);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return read(text.lines().map(String::strip).toList());
        } catch (CharacterCodingException | IllegalArgumentException _) {
            return new Refused(Why.NOT_A_BUNDLE);
        } catch (CertificateException _) {
            return new Refused(Why.NO_CERTIFICATE);
        } catch (GeneralSecurityException _) {
            return new Refused(Why.NOT_A_SELF_SIGNED_AUTHORITY);
        }
    }

    private static TrustBundleReading read(List<String> lines) throws GeneralSecurityException {
        if (lines.isEmpty() || !lines.getFirst().equals(TrustBundle.FIRST_LINE)) return new Refused(Why.NOT_A_BUNDLE);
        var name = lines.stream().filter(line -> line.startsWith("name: ")).map(line -> line.substring(6)).findFirst();
        if (name.isEmpty()) return new Refused(Why.NOT_A_BUNDLE);
        var anchor = new TrustAnchor(name.get(), rootIn(lines), usages(lines));
        return new Readable(new TrustBundle(anchor));
    }

    private static X509Certificate rootIn(List<String> lines) throws GeneralSecurityException {
        var start = lines.indexOf("-----BEGIN CERTIFICATE-----");
        if (start < 0) throw new CertificateException("No certificate");
        var pem = String.join("\n", lines.subList(start, lines.size()));
        var in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
        var root = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        if (root.getBasicConstraints() < 0) throw new SignatureException("Not an authority");
        root.verify(root.getPublicKey());
        return root;
    }

    private static Map<TrustUsage, Set<String>> usages(List<String> lines) {
        var usages = new EnumMap<TrustUsage, Set<String>>(TrustUsage.class);
        lines.stream().filter(line -> line.startsWith("usage: ")).forEach(line -> {
            var words = List.of(line.substring(7).split(" "));
            usages.put(TrustUsage.valueOf(words.getFirst()), Set.copyOf(words.subList(1, words.size())));
        });
        return usages;
    }
}
