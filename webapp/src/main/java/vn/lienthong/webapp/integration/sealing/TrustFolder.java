package vn.lienthong.webapp.integration.sealing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.signing.trust.TrustAnchor;
import vn.lienthong.signing.trust.TrustBundleReading;
import vn.lienthong.signing.trust.TrustUsage;

/**
 * The folder where an operator lays the authorities whose signatures count: trust bundles of partners, and certificates
 * of national authorities, which are trusted for every use. A file that is neither is left out, and named in the log.
 */
final class TrustFolder {
    private static final Logger LOG = LoggerFactory.getLogger(TrustFolder.class);
    private static final Map<TrustUsage, Set<String>> EVERY_USE = Map.of(TrustUsage.PERSONAL, Set.of(),
            TrustUsage.AGENCY_SEAL, Set.of(), TrustUsage.TIMESTAMP, Set.of());

    private TrustFolder() {}

    static List<TrustAnchor> read(Path folder) {
        var anchors = new ArrayList<TrustAnchor>();
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var file : files) anchors.addAll(anchors(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of trusted authorities cannot be read: " + folder, e);
        }
        return anchors;
    }

    private static List<TrustAnchor> anchors(Path file) throws IOException {
        var size = Files.size(file);
        if (size > TrustBundleReading.LARGEST) return leftOut(file);
        var bytes = Files.readAllBytes(file);
        return switch (TrustBundleReading.of(bytes)) {
            case TrustBundleReading.Readable(var bundle) -> List.of(bundle.anchor());
            case TrustBundleReading.Refused _ -> certificates(file, bytes);
        };
    }

    private static List<TrustAnchor> certificates(Path file, byte[] bytes) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .map(authority -> new TrustAnchor(authority.getSubjectX500Principal().getName(), authority,
                            EVERY_USE))
                    .toList();
        } catch (CertificateException | IllegalArgumentException _) { // no certificate, or one of no authority
            return leftOut(file);
        }
    }

    private static List<TrustAnchor> leftOut(Path file) {
        LOG.warn("Neither a trust bundle nor a certificate of an authority: {}", file);
        return List.of();
    }
}
