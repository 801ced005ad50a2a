package vn.lienthong.engine.content;

/** A new upload with the only copy of its key. */
public record OpenedUpload(UploadKey key, Upload upload) {}
