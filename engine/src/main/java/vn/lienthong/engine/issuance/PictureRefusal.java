package vn.lienthong.engine.issuance;

import vn.lienthong.engine.shared.RefusalCode;

/** Why something is not taken as the picture of a signature or a seal. */
public enum PictureRefusal implements RefusalCode {
    MARK_PICTURE_TOO_HEAVY, MARK_PICTURE_NOT_PNG, MARK_PICTURE_DAMAGED, MARK_PICTURE_EMPTY, MARK_PICTURE_TOO_SMALL,
    MARK_PICTURE_TOO_LARGE, MARK_PICTURE_NOT_TRANSPARENT, MARK_PICTURE_NOT_ROUND, MARK_PICTURE_IN_THE_PAST,
    MARK_PICTURE_NONE(Kind.STATE);

    private final Kind kind;

    PictureRefusal() {
        this(Kind.DEMAND);
    }

    PictureRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
