package vn.lienthong.signing;

import java.security.cert.X509Certificate;
import java.util.List;

import vn.lienthong.signing.keys.KeySource;
import vn.lienthong.signing.keys.SigningAlgorithm;

/**
 * Who signs.
 *
 * @param chain     the signer's certificate first, then its issuers as far as known
 * @param algorithm the algorithm of the value that will come
 */
public record Signer(List<X509Certificate> chain, SigningAlgorithm algorithm) {

    public Signer {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) throw new IllegalArgumentException("A signer has a certificate");
        if (!algorithm.fits(chain.getFirst().getPublicKey())) {
            throw new IllegalArgumentException("The key of this certificate cannot make " + algorithm);
        }
    }

    public static Signer of(KeySource source) {
        return new Signer(source.certificateChain(), source.algorithm());
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }
}
