package vn.lienthong.webapp.administration;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.webapp.shell.TypedDay;

/** Days as forms and addresses carry them. */
final class Days {
    private Days() {}

    /** Null for what is no day that anybody can mean. */
    static @Nullable LocalDate read(String text) {
        return TypedDay.of(text).planned();
    }
}
