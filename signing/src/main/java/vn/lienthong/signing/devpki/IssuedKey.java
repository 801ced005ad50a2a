package vn.lienthong.signing.devpki;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

import vn.lienthong.signing.keys.KeySource;
import vn.lienthong.signing.keys.Pkcs12KeySource;

/**
 * A key of a person or agency.
 *
 * @param holderId the caller's id of the holder
 * @param chain    the holder's certificate, the issuing and the root authority
 * @param pkcs12   the key file, opened by the holder's PIN
 */
public record IssuedKey(String holderId, List<X509Certificate> chain, Path pkcs12) {

    public IssuedKey {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** @param pinAttempts wrong PINs until the key locks */
    public KeySource keySource(int pinAttempts) {
        return new Pkcs12KeySource(pkcs12, chain, pinAttempts);
    }
}
