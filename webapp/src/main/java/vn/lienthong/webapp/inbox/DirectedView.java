package vn.lienthong.webapp.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What became of directives: units and people with their figures, and the parts of those that were chosen.
 *
 * @param all     of all units; where one of them is chosen, the way back
 * @param units   the one with most late parts first
 * @param chosen  whose parts are listed, in words
 * @param isNarrowed whether that is less than everybody's
 * @param urging  everything late of what was chosen
 * @param choices everything, or only what is late
 * @param path    address of what is shown
 * @param next    address of what follows; null at the end
 * @param wrong   why the last try was refused, when no form of the list can show it; else null
 */
record DirectedView(Group all, List<Unit> units, String chosen, boolean isNarrowed, @Nullable Urging urging,
        List<Choice> choices, String path,
        List<Row> rows, @Nullable String next, @Nullable Wrong wrong) {
    /** Whether there is anything to be done at all. */
    public boolean isEmpty() {
        return units.isEmpty();
    }

    /** A unit and who of it has something. */
    public record Unit(Group whole, List<Group> people) {}

    /**
     * A line of figures.
     *
     * @param name     null for what nobody of the unit has yet
     * @param path     where its parts are listed
     * @param late     what is past its day
     * @param soon     what is not, and whose day is near
     * @param urging   what of it can be urged at once; null when there is nothing, or it waits for the reader
     */
    public record Group(@Nullable String name, String path, Counter open, Counter late, Counter soon,
            @Nullable Urging urging, boolean isCurrent) {}

    /**
     * Everything late of a group that can be urged now.
     *
     * @param path where it is urged
     */
    public record Urging(String path, Counter late) {}

    /** Which parts are shown. */
    public record Choice(String labelKey, String path, Counter counter, boolean isCurrent) {}

    /**
     * One part of a directive.
     *
     * @param code   number and symbol; null before there is one
     * @param holder who has it; null while nobody of the unit has
     * @param from   who sent the document
     * @param urge   where its holder is urged; null when that is the reader
     * @param urged  null when nobody was
     * @param wrong  why the last try was refused; null when there was none
     */
    public record Row(UUID task, @Nullable String code, String subject, String document, String step, String unit,
            @Nullable String holder, @Nullable String from, String urgency, @Nullable Instant dueAt,
            @Nullable String urge, @Nullable Urged urged, @Nullable Wrong wrong) {}

    /** What was typed about which part, and what is wrong with it. */
    public record Wrong(UUID assignment, String document, String words, String text, @Nullable String next) {}
}
