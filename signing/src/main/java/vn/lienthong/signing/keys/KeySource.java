package vn.lienthong.signing.keys;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key that signs digests and never shows itself: a PKCS#12 file, a token, an HSM, a remote service. A source
 * is used by several threads at once.
 */
public interface KeySource {

    /** The signer's certificate first, then its issuers as far as known. Needs no PIN. */
    List<X509Certificate> certificateChain();

    SigningAlgorithm algorithm();

    /** Whether a signature could be made now, without making one and without a PIN. Cheap enough to ask before each act. */
    KeyState probe();

    /**
     * Signs a digest made with {@code algorithm().digestName()}. A wrong PIN is an answer; an unreachable or broken key
     * is a {@link KeyFault}.
     */
    SignOutcome sign(byte[] digest, char[] pin);

    /** Gives a key that wrong PINs have locked all its tries back; whoever calls this answers for it. */
    void unlock();
}
