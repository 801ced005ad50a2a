package vn.lienthong.webapp.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;

/**
 * What the people of a unit have.
 *
 * @param next address of what follows; null at the end
 */
record UnitWorkView(List<Row> rows, @Nullable String next) {
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

    /** What was typed, and what is wrong with it. */
    record Wrong(String to, String reason, String text, @Nullable String next) {}
}
