package vn.lienthong.rules.twin;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks the rule of constructor injection. */
final class InjectsIntoAField {
    @Autowired
    @Nullable
    String value;
}
