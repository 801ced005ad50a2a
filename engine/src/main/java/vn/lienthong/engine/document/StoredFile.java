package vn.lienthong.engine.document;

import vn.lienthong.engine.content.ContentId;

/**
 * Bytes in the content store under the name people know them by.
 *
 * @param size in bytes
 */
public record StoredFile(ContentId content, String name, String mediaType, long size) {}
