package vn.lienthong.rules.twin.unmarked;

/** Breaks the rule of null marks. */
final class NotMarked {}
