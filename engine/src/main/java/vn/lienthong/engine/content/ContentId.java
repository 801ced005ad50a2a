package vn.lienthong.engine.content;

import java.util.HexFormat;
import java.util.regex.Pattern;

import vn.lienthong.engine.shared.UnknownException;

/**
 * Identity of some bytes: their SHA-256. Equal bytes have one identity, however often they come.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record ContentId(String value) implements Comparable<ContentId> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not a content id");
    }

    /** @param sha256 the digest, 32 bytes */
    public static ContentId of(byte[] sha256) {
        return new ContentId(HexFormat.of().formatHex(sha256));
    }

    /** @throws UnknownException for what is no id: an address may hold anything */
    public static ContentId fromAddress(String word) {
        if (!FORM.matcher(word).matches()) throw new UnknownException("file");
        return new ContentId(word);
    }

    public byte[] sha256() {
        return HexFormat.of().parseHex(value);
    }

    @Override
    public int compareTo(ContentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
