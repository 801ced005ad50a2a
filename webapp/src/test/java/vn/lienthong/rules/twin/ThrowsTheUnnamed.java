package vn.lienthong.rules.twin;

/** Breaks the rule of named exceptions. */
final class ThrowsTheUnnamed {
    void fail() {
        throw new RuntimeException("something");
    }
}
