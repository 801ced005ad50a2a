package vn.lienthong.engine.trust;

import vn.lienthong.engine.shared.RefusalCode;

/** Why trust is not given or ended. */
public enum TrustRefusal implements RefusalCode {
    TRUST_FILE_TOO_LARGE, TRUST_FILE_WITHOUT_CERTIFICATE, TRUST_FILE_WITH_KEY, TRUST_FILE_NOT_AUTHORITY,
    TRUST_FILE_WITHOUT_ROOT, TRUST_FILE_SEVERAL_ROOTS, TRUST_FILE_FOREIGN_CERTIFICATE, TRUST_FILE_EXPIRED,
    TRUST_FILE_UNKNOWN_USE, TRUST_FILE_NOT_SEEN, PARTNER_TRUSTED(Kind.STATE), TRUST_ENDED(Kind.STATE),
    TRUST_ENDS_BEFORE_IT_BEGINS;

    private final Kind kind;

    TrustRefusal() {
        this(Kind.DEMAND);
    }

    TrustRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
