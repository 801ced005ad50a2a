package vn.lienthong.webapp.incoming;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.DocumentHeader;

/**
 * The form of one act.
 *
 * @param kind       word of the act
 * @param assignment the unit's part it is about; null for acts on the whole document
 * @param unit       name of that unit
 * @param then       where the act leads; null for the document's page
 * @param values     what stands in the fields
 * @param errors     what is wrong, by field
 * @param alarm      why the act was refused; null at first
 * @param twins      documents that look the same
 */
public record ActForm(String kind, String document, int version, @Nullable String assignment, @Nullable String unit,
        @Nullable String then, Map<String, String> values, Map<String, String> errors, @Nullable String alarm,
        @Nullable String alarmNext, Choices choices, List<DocumentHeader> twins) {
    /** What can be chosen in it; lists the act does not need are empty. */
    public record Choices(List<Choice> kinds, List<Choice> urgencies, List<Choice> people, List<ChargedUnit> units,
            LocalDate today) {}

    /** A unit that a directive can charge, and who of its people can be named. */
    public record ChargedUnit(String value, String label, boolean hasHead, List<Choice> people) {}

    /** A word to send and the words to show. */
    public record Choice(String value, String label) {}
}
