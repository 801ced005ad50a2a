package vn.lienthong.webapp.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;

/**
 * What the people of a unit have.
 *
 * @param people whose work on this page can be given to others
 * @param after where the page before ended; null for the first one
 * @param next  address of what follows; null at the end
 * @param wrong why the last try was refused, when no form of the list can show it; else null
 */
record UnitWorkView(List<Row> rows, List<Holder> people, @Nullable String after, @Nullable String next,
        @Nullable Wrong wrong) {
    /**
     * A task somebody has.
     *
     * @param code   number and symbol; null before there is one
     * @param others to whom it can be given; empty when there is nobody else
     * @param wrong  why the last try was refused; null when there was none
     */
    record Row(UUID task, @Nullable String code, String subject, String step, String urgency, String unit, PersonId by,
            String name, @Nullable Instant dueAt, boolean claimed, List<Choice> others, @Nullable Wrong wrong) {}

    /** Somebody it can be given to. */
    record Choice(String value, String label) {}

    /**
     * Somebody whose work can be given away.
     *
     * @param tasks how many of it; null when only a page of it is known
     */
    record Holder(PersonId person, String name, @Nullable Integer tasks) {}

    /** What was typed about which task, and what is wrong with it. */
    record Wrong(UUID task, String to, String reason, String text, @Nullable String next) {}
}
