package vn.lienthong.engine.document;

import vn.lienthong.engine.content.ReadableContent;

/** A file whose bytes the reader may have now. */
public record OpenedFile(StoredFile file, ReadableContent bytes) {}
