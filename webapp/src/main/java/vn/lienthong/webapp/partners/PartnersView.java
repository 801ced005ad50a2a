package vn.lienthong.webapp.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.trust.Authority;

/**
 * The page.
 *
 * @param mayExport whether this installation has a trust file of its own
 * @param alarm     why the last act was refused; null at first
 * @param fileError what is wrong with the files; null at first
 */
public record PartnersView(List<Line> lines, boolean mayExport, LocalDate today, @Nullable Alarm alarm,
        @Nullable String fileError) {
    /** A refusal in words. */
    public record Alarm(String text, @Nullable String next) {}

    /**
     * One partner.
     *
     * @param state word: {@code planned}, {@code running}, {@code over}
     * @param until first day whose signatures do not count; null while no end is known
     * @param end   the form that ends it; null when it cannot be ended any more
     */
    public record Line(UUID id, String name, String state, LocalDate from, @Nullable LocalDate until, String basis,
            @Nullable String endReason, List<Authority> authorities, @Nullable EndForm end) {}

    /** What stands in the form of one line, and what is wrong with it, by field. */
    public record EndForm(EndRequest form, Map<String, String> errors, boolean open) {}

    /** The page that shows what is in a file and asks for the decision. */
    public record Preview(List<Authority> authorities, TrustRequest form, Map<String, String> errors,
            @Nullable Alarm alarm) {}
}
