package vn.lienthong.signing.devpki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** Makes ECDSA keys on P-256: allowed by TT 15/2025/TT-BKHCN, Annex I, understood everywhere, quick to make by the hundred. */
final class EllipticKeys {

    static final String SIGNATURE = "SHA256withECDSA";

    private EllipticKeys() {}

    static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has P-256", e);
        }
    }
}
