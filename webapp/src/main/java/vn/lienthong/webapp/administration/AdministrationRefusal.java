package vn.lienthong.webapp.administration;

import vn.lienthong.engine.shared.RefusalCode;

/** What a form of administration refuses by itself, before any use case. */
enum AdministrationRefusal implements RefusalCode {
    /** Only what is abolished may be followed by nobody. */
    SUCCESSOR_MISSING,
    /** Nobody follows itself. */
    OWN_SUCCESSOR,
    /** A role counts somewhere. */
    PLACE_MISSING,
    /** Rights rest on a written decision. */
    ROLE_BASIS_MISSING;

    @Override
    public Kind kind() {
        return Kind.DEMAND;
    }
}
