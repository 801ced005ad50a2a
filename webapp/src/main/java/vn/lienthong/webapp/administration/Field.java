package vn.lienthong.webapp.administration;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.webapp.shell.TypedDay;

/**
 * One field of the form of an act. Its label is the message {@code administration.field.<name>}.
 *
 * @param longest greatest number of characters of a line
 * @param choices of a choice, or what lies near for a place
 * @param value   what stands in it at first; null for nothing
 */
public record Field(String name, Kind kind, boolean isRequired, int longest, List<Choice> choices,
        @Nullable String value) {
    private static final int ANY = 500;
    private static final int KEY = 40;

    /** How it is filled in. */
    public enum Kind {
        LINE, DAY, CHOICE,
        /** An organisation: one of those near, or found by name or code. */
        PLACE, TICK, HIDDEN
    }

    public Field {
        choices = List.copyOf(choices);
    }

    static Field line(String name, int longest) {
        return new Field(name, Kind.LINE, true, longest, List.of(), null);
    }

    static Field lineOrNone(String name, int longest) {
        return new Field(name, Kind.LINE, false, longest, List.of(), null);
    }

    static Field day(String name, LocalDate proposed) {
        return new Field(name, Kind.DAY, true, ANY, List.of(), TypedDay.of(proposed).shown());
    }

    static Field dayOrNone(String name) {
        return new Field(name, Kind.DAY, false, ANY, List.of(), null);
    }

    static Field choice(String name, List<Choice> choices) {
        return new Field(name, Kind.CHOICE, true, ANY, choices, null);
    }

    /** A choice that nobody makes by overlooking it: nothing is proposed. */
    static Field deliberate(String name, List<Choice> choices) {
        return new Field(name, Kind.CHOICE, true, ANY, Offers.orNone(choices), null);
    }

    /** The first choice stands for none. */
    static Field choiceOrNone(String name, List<Choice> choices) {
        return new Field(name, Kind.CHOICE, false, ANY, choices, null);
    }

    static Field place(String name, List<Choice> near) {
        return place(name, true, near);
    }

    static Field placeOrNone(String name, List<Choice> near) {
        return place(name, false, near);
    }

    private static Field place(String name, boolean isRequired, List<Choice> near) {
        return new Field(name, Kind.PLACE, isRequired, ANY, near, near.isEmpty() ? null : near.getFirst().value());
    }

    static Field tick(String name) {
        return new Field(name, Kind.TICK, true, ANY, List.of(), null);
    }

    static Field hidden(String name, String value) {
        return new Field(name, Kind.HIDDEN, true, KEY, List.of(), value);
    }

    Field holding(@Nullable String other) {
        return new Field(name, kind, isRequired, longest, choices, other);
    }

    /** The words typed to find a place that is not near. */
    public String textName() {
        return name + "Text";
    }

    /** Which of several places found was meant. */
    public String matchName() {
        return name + "Match";
    }
}
