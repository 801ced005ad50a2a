package vn.lienthong.engine.content;

import java.time.Instant;

/**
 * Content that something refers to.
 *
 * @param size      in bytes
 * @param mediaType the real type, found in the bytes, not the one a name or a sender claims
 */
public record Content(ContentId id, long size, String mediaType, Instant firstStoredAt) {}
