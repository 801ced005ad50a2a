package vn.lienthong.webapp.integration.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.signing.trust.CertificateFile;
import vn.lienthong.signing.trust.TrustAnchor;
import vn.lienthong.signing.trust.TrustBundle;
import vn.lienthong.signing.trust.TrustBundleReading;

/**
 * The folder where an operator lays the authorities whose signatures count: trust bundles of partners, and certificates
 * of national authorities, which are trusted for every use. A file that is neither is left out, and named in the log.
 */
final class TrustFolder {
    private static final Logger LOG = LoggerFactory.getLogger(TrustFolder.class);

    private TrustFolder() {}

    static List<TrustBundle> read(Path folder) {
        var bundles = new ArrayList<TrustBundle>();
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var file : files) bundles.addAll(bundles(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of trusted authorities cannot be read: " + folder, e);
        }
        return bundles;
    }

    private static List<TrustBundle> bundles(Path file) throws IOException {
        var size = Files.size(file);
        if (size > TrustBundleReading.LARGEST) return leftOut(file);
        var bytes = Files.readAllBytes(file);
        return switch (TrustBundleReading.of(bytes, Instant.EPOCH)) {
            case TrustBundleReading.Readable(var bundle) -> List.of(bundle);
            case TrustBundleReading.Refused(var why) -> switch (why) {
                case NO_ROOT, SEVERAL_ROOTS, NOT_BELOW_THE_ROOT -> certificates(file, bytes);
                default -> leftOut(file);
            };
        };
    }

    private static List<TrustBundle> certificates(Path file, byte[] bytes) {
        try {
            return CertificateFile.read(bytes)
                    .stream()
                    .map(authority -> new TrustAnchor(authority.getSubjectX500Principal().getName(), authority,
                            TrustBundleReading.EVERY_USE))
                    .map(anchor -> new TrustBundle(anchor, List.of()))
                    .toList();
        } catch (IllegalArgumentException _) { // one of no authority
            return leftOut(file);
        }
    }

    private static List<TrustBundle> leftOut(Path file) {
        LOG.warn("Neither a trust bundle nor a certificate of an authority: {}", file);
        return List.of();
    }
}
