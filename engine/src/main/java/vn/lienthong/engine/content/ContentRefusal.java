package vn.lienthong.engine.content;

import vn.lienthong.engine.shared.RefusalCode;

/** The refusals of files and uploads. */
public enum ContentRefusal implements RefusalCode {
    CONTENT_EMPTY, CONTENT_TRUNCATED, CONTENT_DAMAGED, CONTENT_ENCRYPTED, CONTENT_HAS_MACROS, CONTENT_IS_BOMB,
    CONTENT_UNSAFE_PATHS, CONTENT_HAS_DOCTYPE, CONTENT_NAME_WITHOUT_EXTENSION, CONTENT_TYPE_NOT_ALLOWED,
    CONTENT_LYING_EXTENSION, CONTENT_TOO_LARGE, CONTENT_QUARANTINED(Kind.STATE), QUARANTINE_REASON_MISSING,
    QUARANTINE_REASON_TOO_LONG,
    QUARANTINE_ALREADY_RELEASED(Kind.STATE), QUARANTINE_KEEPING_REASON_MISSING, QUARANTINE_ALREADY_KEPT(Kind.STATE),
    UPLOAD_TOO_LARGE, UPLOAD_QUOTA(Kind.STATE),
    UPLOAD_WRONG_OFFSET(Kind.STATE),
    UPLOAD_BUSY(Kind.STATE), UPLOAD_TOO_LONG, UPLOAD_CHECKSUM, UPLOAD_DIGEST, UPLOAD_INCOMPLETE(Kind.STATE),
    UPLOAD_FINISHED(Kind.STATE);

    private final Kind kind;

    ContentRefusal() {
        this(Kind.DEMAND);
    }

    ContentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
