package vn.lienthong.engine.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.NoteRule;
import vn.lienthong.engine.handling.HandlingRefusal;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/** Begins what was prepared, with what it still needed. What is wrong with each task is found out by its own act. */
@UseCase
public class BeginBulk {
    private final OwnBulks own;
    private final BulkStart start;
    private final NoteRule noteRule;
    private final Clock clock;

    BeginBulk(OwnBulks own, BulkStart start, NoteRule noteRule, Clock clock) {
        this.own = own;
        this.start = start;
        this.noteRule = noteRule;
        this.clock = clock;
    }

    /** A second click changes nothing. */
    @Transactional
    public Outcome<UUID> begin(Actor actor, UUID id, BulkInput input) {
        var act = own.lock(actor, id);
        if (act.isBegun()) return Outcome.done(id);
        var no = rule(act, input);
        if (no != null) return new Outcome.Refused<>(no);
        start.start(act, actor, input);
        return Outcome.done(id);
    }

    private @Nullable Refusal rule(BulkAct act, BulkInput input) {
        if (act.asksForPerson() && input.person() == null) return Refusal.of(BulkRefusal.BULK_PERSON_MISSING);
        if (act.kind() == BulkKind.DIRECT && input.unit() == null) return Refusal.of(BulkRefusal.BULK_UNIT_MISSING);
        if (input.dueOn() != null && input.dueOn().isBefore(LocalDate.now(clock)))
            return Refusal.of(HandlingRefusal.DEADLINE_PASSED);
        return act.kind() == BulkKind.GIVE ? noteRule.reason(input.words()) : noteRule.words(input.words());
    }
}
