package vn.lienthong.signing.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;

/** A key in a PKCS#12 file. The PIN opens the file for one signature; afterwards nothing of the key stays in memory. */
public final class Pkcs12KeySource implements KeySource {

    private final Path file;
    private final List<X509Certificate> chain;
    private final SigningAlgorithm algorithm;
    private final PinAttempts attempts;

    /**
     * @param chain          the certificates of the key, known without the PIN
     * @param pinAttempts    wrong PINs until the key locks; the count survives restarts
     */
    public Pkcs12KeySource(Path file, List<X509Certificate> chain, int pinAttempts) {
        if (chain.isEmpty()) throw new IllegalArgumentException("A key source needs the certificate of its key");
        this.file = file;
        this.chain = List.copyOf(chain);
        this.algorithm = SigningAlgorithm.preferredFor(chain.getFirst().getPublicKey());
        this.attempts = new PinAttempts(file.resolveSibling(file.getFileName() + ".attempts"), pinAttempts);
    }

    @Override
    public List<X509Certificate> certificateChain() {
        return chain;
    }

    @Override
    public SigningAlgorithm algorithm() {
        return algorithm;
    }

    @Override
    public KeyState probe() {
        if (!Files.isReadable(file)) return KeyState.UNAVAILABLE;
        return attempts.left() == 0 ? KeyState.LOCKED : KeyState.READY;
    }

    @Override
    public SignOutcome sign(byte[] digest, char[] pin) {
        var lock = attempts.lock();
        lock.lock();
        try {
            return signLocked(digest, pin);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void unlock() {
        var lock = attempts.lock();
        lock.lock();
        try {
            attempts.forgive();
        } finally {
            lock.unlock();
        }
    }

    private SignOutcome signLocked(byte[] digest, char[] pin) {
        if (!Files.isReadable(file)) throw new KeyFault("The key file cannot be read");
        if (attempts.left() == 0) return new SignOutcome.Refused(SignOutcome.PinRefusal.LOCKED, 0);
        attempts.countOne();
        try {
            var key = open(pin);
            attempts.forgive();
            return new SignOutcome.Signed(SignatureValue.of(algorithm, RawSignature.sign(algorithm, key, digest)));
        } catch (WrongPin _) {
            var left = attempts.left();
            var reason = left == 0 ? SignOutcome.PinRefusal.LOCKED : SignOutcome.PinRefusal.WRONG_PIN;
            return new SignOutcome.Refused(reason, left);
        }
    }

    private PrivateKey open(char[] pin) throws WrongPin {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, pin);
            return keyOf(store, pin);
        } catch (IOException e) {
            // the key store says "wrong password" with this cause only
            if (e.getCause() instanceof UnrecoverableKeyException) throw new WrongPin();
            throw new KeyFault("The key file is damaged", e);
        } catch (UnrecoverableKeyException _) {
            throw new WrongPin();
        } catch (GeneralSecurityException e) {
            throw new KeyFault("The key file is damaged", e);
        }
    }

    private PrivateKey keyOf(KeyStore store, char[] pin) throws GeneralSecurityException {
        for (var alias : Collections.list(store.aliases())) {
            if (chain.getFirst().equals(store.getCertificate(alias))
                    && store.getKey(alias, pin) instanceof PrivateKey key) {
                return key;
            }
        }
        throw new KeyFault("The key file does not hold the key of its certificate");
    }

    private static final class WrongPin extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
