package vn.lienthong.engine.bulk;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.DocumentHeader;

/**
 * One task of a bulk act as its reader sees it.
 *
 * @param document null when there is none the reader may read now
 */
public record BulkLine(BulkItem item, @Nullable DocumentHeader document) {}
