package vn.lienthong.engine.content.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import vn.lienthong.engine.content.ContentId;

/** SHA-256 over streams. */
final class Digests {
    private static final int BUFFER = 64 * 1024;

    private Digests() {}

    static MessageDigest sha256() {
        return of("SHA-256");
    }

    /** @param algorithm one that every Java runtime has */
    static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static ContentId ofAll(InputStream bytes) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) digest.update(buffer, 0, read);
        return ContentId.of(digest.digest());
    }
}
