package vn.lienthong.signing.keys;

import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** What a key source answers to a digest. ECDSA values are DER encoded, as X.509 and CMS want them. */
public record SignatureValue(SigningAlgorithm algorithm, String hex) {

    public SignatureValue {
        HexFormat.of().parseHex(hex);
        if (hex.isEmpty()) throw new IllegalArgumentException("An empty signature value");
    }

    public static SignatureValue of(SigningAlgorithm algorithm, byte[] value) {
        return new SignatureValue(algorithm, HexFormat.of().formatHex(value));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Whether the key of this certificate made this value over the message. */
    public boolean isBy(X509Certificate signer, byte[] message) {
        return algorithm.fits(signer.getPublicKey()) && RawSignature.verify(this, signer.getPublicKey(), message);
    }
}
