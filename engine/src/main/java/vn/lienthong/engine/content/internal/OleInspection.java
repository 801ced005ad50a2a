package vn.lienthong.engine.content.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import vn.lienthong.engine.content.Flaw;

/**
 * The older compound file of office programs. Encrypted office files of today travel in it too. The names of its
 * parts are enough: they stand in the file as UTF-16.
 */
final class OleInspection {
    private static final byte[] ENCRYPTED = name("EncryptedPackage");
    private static final List<byte[]> MACROS = List.of(name("_VBA_PROJECT"), name("_VBA_PROJECT_CUR"));

    private OleInspection() {}

    static void inspect(ByteSource bytes, Inspected found) throws IOException {
        try (var in = bytes.open(0, bytes.size())) {
            var search = new ByteSearch(in);
            search.lookFor(ENCRYPTED, () -> found.add(Flaw.ENCRYPTED));
            MACROS.forEach(macro -> search.lookFor(macro, () -> found.add(Flaw.MACROS)));
            search.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static byte[] name(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }
}
