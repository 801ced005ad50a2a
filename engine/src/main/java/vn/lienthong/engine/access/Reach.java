package vn.lienthong.engine.access;

/** How far a granted role goes. */
public enum Reach {
    /** The organisation it is granted at, and the units below it within the same agency. */
    WITHIN_AGENCY,
    /** The organisation and everything below it, other agencies included. */
    WHOLE_SUBTREE,
    /** Everything in this installation; granted at no organisation. */
    INSTALLATION
}
