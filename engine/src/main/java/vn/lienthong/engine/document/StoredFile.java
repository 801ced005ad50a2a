package vn.lienthong.engine.document;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentType;

/**
 * Bytes in the content store under the name people know them by.
 *
 * @param size in bytes
 */
public record StoredFile(ContentId content, String name, String mediaType, long size) {
    /** Whether it can bear signatures and a seal. */
    public boolean isPdf() {
        return mediaType.equals(ContentType.PDF.mediaType());
    }
}
