package vn.lienthong.signing.devpki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** The keys of persons and agencies on disk: one folder each, complete or not at all. */
final class IssuedKeys {

    private final Path keys;
    private final Path retired;

    IssuedKeys(Path folder) throws IOException {
        this.keys = Files.createDirectories(folder.resolve("keys"));
        this.retired = Files.createDirectories(folder.resolve("retired"));
    }

    Optional<IssuedKey> find(String holderId) {
        var folder = keys.resolve(holderId);
        if (!Files.isDirectory(folder)) return Optional.empty();
        try {
            var chain = PemFiles.readCertificates(folder.resolve("chain.pem"));
            return Optional.of(new IssuedKey(holderId, chain, folder.resolve("key.p12")));
        } catch (IOException | CertificateException e) {
            throw new DevPkiFault("The key of " + holderId + " is damaged: " + folder, e);
        }
    }

    void store(String holderId, PrivateKey key, List<X509Certificate> chain, char[] pin) throws IOException {
        AtomicFolder.create(keys.resolve(holderId), part -> {
            try {
                writeKeyStore(part.resolve("key.p12"), key, chain, pin);
                PemFiles.writeCertificates(part.resolve("chain.pem"), chain);
            } catch (GeneralSecurityException e) {
                throw new IOException("The key cannot be stored", e);
            }
        });
    }

    void retire(IssuedKey key) throws IOException {
        var target = retired.resolve(key.certificate().getSerialNumber().toString(16));
        Files.move(keys.resolve(key.holderId()), target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void writeKeyStore(Path file, PrivateKey key, List<X509Certificate> chain, char[] pin)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("signing", key, pin, chain.toArray(X509Certificate[]::new));
        Files.createFile(file, PemFiles.ownerOnly(file));
        try (var out = Files.newOutputStream(file)) {
            store.store(out, pin);
        }
    }
}
