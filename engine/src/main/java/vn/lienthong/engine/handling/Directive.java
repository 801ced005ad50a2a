package vn.lienthong.engine.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.PersonId;

/**
 * A leader's directive (<i>bút phê</i>): who leads, who supports, who has to know, until when.
 *
 * @param leader        who gave it
 * @param standingInFor in whose place; null by the own right
 * @param dueBefore     until when the document was due before it; null when nothing said so
 */
public record Directive(
        UUID id, DocumentId document, PersonId leader, @Nullable PersonId standingInFor, String text, Instant givenAt,
        @Nullable LocalDate dueBefore, List<Assignment> assignments) {
    public Directive {
        assignments = List.copyOf(assignments);
    }

    public Actor by() {
        return new Actor(leader, standingInFor);
    }
}
