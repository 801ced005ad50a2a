package vn.lienthong.webapp.start;

/**
 * A part of the product that can be missing for a while. Each bean of this type appears in the health report under its
 * name, and pages can name it to the user.
 */
public interface Part {
    /** Short and stable: {@code database}, {@code search}, {@code text}. */
    String name();

    /** Whether nothing works without it; the product does without the others for a while. */
    boolean isEssential();

    /** Answers at once, from what was seen last. */
    Condition condition();

    /** Which version of its server runs, as seen last; empty while nobody knows. */
    default String version() {
        return "";
    }
}
