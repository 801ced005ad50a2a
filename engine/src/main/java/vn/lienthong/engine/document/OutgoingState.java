package vn.lienthong.engine.document;

/** Where an outgoing document stands, for lists and filters; acts work on the types of {@link OutgoingDocument}. */
public enum OutgoingState {
    DRAFT, IN_REVIEW, IN_APPROVAL, APPROVED, SIGNED, ISSUED, DISCARDED
}
