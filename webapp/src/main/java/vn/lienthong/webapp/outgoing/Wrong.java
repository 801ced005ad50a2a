package vn.lienthong.webapp.outgoing;

import org.jspecify.annotations.Nullable;

/**
 * Why a form came back.
 *
 * @param section part of the page it concerns: {@code facts}, {@code files}, {@code recipients}, {@code submit}
 * @param field   id of the field it concerns; empty for the whole section
 * @param next    what can be done now
 */
record Wrong(String section, String field, String text, @Nullable String next) {
    /** The text for a field, or null when it is not about that one. */
    public @Nullable String at(String wanted) {
        return field.equals(wanted) ? text : null;
    }

    public boolean isAbout(String wanted) {
        return section.equals(wanted) && field.isEmpty();
    }
}
