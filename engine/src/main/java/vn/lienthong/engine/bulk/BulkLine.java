package vn.lienthong.engine.bulk;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;

/**
 * One task of a bulk act as its reader sees it.
 *
 * @param isStuck  whether it was given up after many tries and waits for its person to decide
 * @param code     number and symbol; null before there is one
 * @param subject  null when the reader may know nothing of the document now
 * @param document null when the reader may not open it now
 */
public record BulkLine(BulkItem item, boolean isStuck, @Nullable String code, @Nullable String subject,
        @Nullable DocumentId document) {}
