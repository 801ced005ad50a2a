package vn.lienthong.engine.content;

import java.time.Instant;

/**
 * Our word that a file has arrived whole and lies in the store. Kept for good only when a document refers to it.
 *
 * @param name the file name the sender gave
 */
public record UploadReceipt(StoredContent content, String name, Instant finishedAt) {}
