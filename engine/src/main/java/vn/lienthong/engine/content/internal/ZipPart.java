package vn.lienthong.engine.content.internal;

import java.util.Locale;

/**
 * One file in the directory of a ZIP archive.
 *
 * @param at     where its local header stands
 * @param packed in bytes
 * @param size   unpacked, in bytes, as the directory claims
 */
record ZipPart(String name, int flags, int method, long crc, long packed, long size, long at) {
    static final int STORED = 0;
    static final int DEFLATED = 8;
    private static final int AES = 99;

    boolean isEncrypted() {
        return (flags & 1) != 0 || method == AES;
    }

    boolean isFolder() {
        return name.endsWith("/");
    }

    /** Whether the name leads out of the folder it would be unpacked into. */
    static boolean isUnsafe(String name) {
        var path = name.replace('\\', '/');
        return path.startsWith("/") || path.contains(":") || path.indexOf('\0') >= 0
                || ("/" + path + "/").contains("/../");
    }

    /** Whether the name is one under which office programs keep program code. */
    static boolean isProgram(String name) {
        var path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        var file = path.substring(path.lastIndexOf('/') + 1);
        return file.equals("vbaproject.bin") || file.equals("vbadata.xml") || path.startsWith("xl/macrosheets/")
                || path.contains("/activex/activex") || path.startsWith("basic/") || path.startsWith("scripts/");
    }
}
