package vn.lienthong.rules.twin;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Breaks the rules of test names and assertions; its name keeps it out of the run. */
class CheckOfSomething {
    @Test
    void isNamedWrongly() {
        Assertions.assertTrue(true);
    }
}
