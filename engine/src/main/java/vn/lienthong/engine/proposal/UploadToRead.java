package vn.lienthong.engine.proposal;

import java.util.UUID;

import vn.lienthong.engine.content.StoredContent;

/** An uploaded file whose text somebody waits for. */
public record UploadToRead(UUID upload, StoredContent content, String name, ReadingState state) {}
