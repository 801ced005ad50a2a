package vn.lienthong.signing.keys;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/** Signature algorithms a key source can offer. The order of the names is that of the standards: scheme, then digest. */
public enum SigningAlgorithm {
    ECDSA_SHA256("SHA-256", "NONEwithECDSA"),
    ECDSA_SHA384("SHA-384", "NONEwithECDSA"),
    RSA_PSS_SHA256("SHA-256", "RAWRSASSA-PSS"),
    /** PKCS#1 v1.5: what most tokens in use still produce; TT 15/2025/TT-BKHCN asks for RSASSA-PSS. */
    RSA_SHA256("SHA-256", "NONEwithRSA");

    private final String digestName;
    private final String rawSignatureName;

    SigningAlgorithm(String digestName, String rawSignatureName) {
        this.digestName = digestName;
        this.rawSignatureName = rawSignatureName;
    }

    /** JCA name of the digest that is signed. */
    public String digestName() {
        return digestName;
    }

    String rawSignatureName() {
        return rawSignatureName;
    }

    /** Whether a certificate with this public key can verify values of this algorithm. */
    public boolean fits(PublicKey key) {
        return switch (this) {
            case ECDSA_SHA256, ECDSA_SHA384 -> key instanceof ECPublicKey;
            case RSA_PSS_SHA256, RSA_SHA256 -> key instanceof RSAPublicKey;
        };
    }

    /** The algorithm this product chooses for a key of its own; throws when the key is of a kind it cannot use. */
    public static SigningAlgorithm preferredFor(PublicKey key) {
        if (key instanceof RSAPublicKey) return RSA_PSS_SHA256;
        if (key instanceof ECPublicKey elliptic) {
            return elliptic.getParams().getOrder().bitLength() > 256 ? ECDSA_SHA384 : ECDSA_SHA256;
        }
        throw new IllegalArgumentException("No signature algorithm for a key of kind " + key.getAlgorithm());
    }
}
