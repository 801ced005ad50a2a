package vn.lienthong.rules.twin;

/** Breaks the rule of names. */
final class DocumentHelper {}
