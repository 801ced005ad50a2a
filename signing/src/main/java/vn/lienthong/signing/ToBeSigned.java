package vn.lienthong.signing;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A document that waits for its signature value. It consists of plain values and a file, so that the value may come
 * minutes later and after a restart.
 *
 * @param prepared         the complete document with room for the signature; nobody may change this file
 * @param documentDigest   digest of the signed bytes, hexadecimal
 * @param signedAttributes what the signer signs (CMS signed attributes, DER), hexadecimal
 * @param roomStart        offset of the room for the signature in the prepared file
 * @param roomLength       length of that room in bytes, with its two brackets
 */
public record ToBeSigned(Path prepared, String documentDigest, String signedAttributes, long roomStart, int roomLength,
        Signer signer, Instant signingAt) {

    /** The digest a key source signs. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance(signer.algorithm().digestName()).digest(signedBytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + signer.algorithm().digestName(), e);
        }
    }

    byte[] signedBytes() {
        return HexFormat.of().parseHex(signedAttributes);
    }
}
