package vn.lienthong.engine.document;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.RefusalCode;
import vn.lienthong.engine.shared.UseCase;

/** What holds for every hand-over, whatever the work: to whom, why, and when it is undone. */
@UseCase
public class HandOverRule {
    private final UnitStaff staff;
    private final NoteRule noteRule;
    private final HandOvers handOvers;

    HandOverRule(UnitStaff staff, NoteRule noteRule, HandOvers handOvers) {
        this.staff = staff;
        this.noteRule = noteRule;
        this.handOvers = handOvers;
    }

    /**
     * What is handed over.
     *
     * @param id      the part of a directive, the draft, or the claimed task
     * @param act     what is to be done
     * @param place   for which place; the unit itself, or the agency it works for
     * @param unit    whose people can have it
     * @param version of a draft as it is now; null for other work
     */
    public record Work(UUID id, Act act, OrganisationId place, OrganisationId unit, @Nullable Integer version) {}

    /**
     * What is wrong with it; null when nothing is.
     *
     * @param stranger the refusal of a person who can have no work there
     */
    public @Nullable Refusal of(Actor actor, Work work, HandOver change, RefusalCode stranger) {
        if (change.isBack() && handOvers.last(work.id())
                .filter(last -> last.isUndoneBy(actor, change, work.version()))
                .isEmpty())
            return Refusal.of(DocumentRefusal.GIVEN_ON);
        if (actor.isForOneself(change.to())) return Refusal.of(DocumentRefusal.DEPUTY_FOR_ONESELF);
        if (!canDo(change.to(), work)) return Refusal.of(stranger);
        if (change.from().equals(change.to())) return Refusal.of(DocumentRefusal.HAS_IT_ALREADY);
        return noteRule.reason(change.reason());
    }

    private boolean canDo(PersonId person, Work work) {
        return staff.has(person, work.act(), work.place(), work.unit());
    }

    /**
     * Keeps what was done, so that it can be undone.
     *
     * @param work   as it is now
     * @param before who had given it to whom it was taken from; null when nobody had, or that is not known
     */
    public Given done(Actor actor, Work work, HandOver change, @Nullable Actor before) {
        handOvers.keep(work.id(), HandedOver.of(change, actor, before, work.version()));
        return new Given(!actor.isForOneself(change.from()) && canDo(change.from(), work));
    }
}
