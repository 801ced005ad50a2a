package vn.lienthong.webapp.integration.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import vn.lienthong.engine.issuance.Sealing;
import vn.lienthong.signing.keys.KeySource;
import vn.lienthong.signing.keys.Pkcs12KeySource;

/**
 * Key files laid into a folder by the operator: {@code <id>.p12} with the key and {@code <id>.pem} with its
 * certificates, the holder's first.
 */
final class FolderKeyRing implements KeyRing {
    private final Path folder;
    private final int pinAttempts;

    FolderKeyRing(Path folder, int pinAttempts) {
        this.folder = folder;
        this.pinAttempts = pinAttempts;
    }

    @Override
    public Optional<KeySource> find(Sealing.Key key) {
        var id = switch (key) {
            case Sealing.Key.Personal(var person) -> person.toString();
            case Sealing.Key.Agency(var agency) -> agency.toString();
        };
        var file = folder.resolve(id + ".p12");
        var certificates = folder.resolve(id + ".pem");
        if (!Files.isReadable(file) || !Files.isReadable(certificates)) return Optional.empty();
        return Optional.of(new Pkcs12KeySource(file, chain(certificates), pinAttempts));
    }

    private static List<X509Certificate> chain(Path file) {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException("Not a list of certificates: " + file, e);
        }
    }
}
