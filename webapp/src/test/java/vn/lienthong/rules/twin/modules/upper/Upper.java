package vn.lienthong.rules.twin.modules.upper;

/** Is above. */
public final class Upper {}
