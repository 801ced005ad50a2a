package vn.lienthong.engine.organisation;

/** What an organisation is in the tree. */
public enum OrganisationKind {
    /** Issues, receives and seals in its own name. */
    AGENCY,
    /** A part of an agency. */
    UNIT
}
