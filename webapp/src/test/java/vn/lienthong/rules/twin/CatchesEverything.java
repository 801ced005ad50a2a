package vn.lienthong.rules.twin;

/** Breaks the rule of named exceptions. */
final class CatchesEverything {
    int length(String text) {
        try {
            return Integer.parseInt(text);
        } catch (Exception _) {
            return 0;
        }
    }
}
