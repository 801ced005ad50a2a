package vn.lienthong.engine.content;

/**
 * Bytes that lie safely in the store. Nothing refers to them yet: without {@link Contents#keep} they are swept later.
 *
 * @param size in bytes
 */
public record StoredContent(ContentId id, long size) {
    public StoredContent {
        if (size < 0) throw new IllegalArgumentException("Negative size");
    }
}
