package vn.lienthong.engine.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.NoteRule;
import vn.lienthong.engine.document.UnitStaff;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/**
 * One lead unit, each unit once, units of this agency with somebody who takes it there: its head, or the person the leader
 * names. And no unit later than the leader wants the whole.
 */
@UseCase
class DirectiveRule {
    private final Authorisation authorisation;
    private final OrganisationDirectory directory;
    private final UnitStaff staff;
    private final Clock clock;
    private final NoteRule noteRule;

    DirectiveRule(Authorisation authorisation, OrganisationDirectory directory, UnitStaff staff, Clock clock,
            NoteRule noteRule) {
        this.authorisation = authorisation;
        this.directory = directory;
        this.staff = staff;
        this.clock = clock;
        this.noteRule = noteRule;
    }

    /** The first thing wrong, or null. */
    @Nullable
    Refusal check(Actor actor, IncomingDocument document, DirectiveInput input) {
        var today = LocalDate.now(clock);
        var tooLong = noteRule.words(input.text());
        if (tooLong != null) return tooLong;
        var leads = input.charges().stream().filter(charge -> charge.role() == HandlingRole.LEAD).count();
        if (leads == 0) return Refusal.of(HandlingRefusal.LEAD_MISSING);
        if (leads > 1) return Refusal.of(HandlingRefusal.LEAD_TWICE);
        if (input.charges().stream().map(Charge::unit).distinct().count() < input.charges().size())
            return Refusal.of(HandlingRefusal.UNIT_TWICE);
        var no = units(document, input, today);
        if (no == null) no = handlers(actor, input);
        return no == null ? deadlines(document, input, today) : no;
    }

    /** Whoever is named does the work, so it is somebody of the unit who may; a deputy gives nothing to oneself. */
    private @Nullable Refusal handlers(Actor actor, DirectiveInput input) {
        for (var charge : input.charges()) {
            var handler = charge.handler();
            if (handler == null) continue;
            if (charge.role() == HandlingRole.INFORM) return Refusal.of(HandlingRefusal.HANDLER_TO_INFORM);
            if (actor.isForOneself(handler)) return Refusal.of(DocumentRefusal.DEPUTY_FOR_ONESELF);
            if (!staff.has(handler, Act.HANDLE_INCOMING, charge.unit()))
                return Refusal.of(HandlingRefusal.HANDLER_NOT_OF_UNIT);
        }
        return null;
    }

    /** What is charged to a unit waits for its head, unless somebody is named: without one it would wait unseen. */
    private @Nullable Refusal units(IncomingDocument document, DirectiveInput input, LocalDate today) {
        var units = directory.unitsOf(document.agency(), today)
                .stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::shortName));
        for (var charge : input.charges()) {
            var name = units.get(charge.unit());
            if (name == null) return Refusal.of(HandlingRefusal.NOT_A_UNIT);
            var isForHead = charge.handler() == null;
            if (isForHead && authorisation.holders(Act.ASSIGN_HANDLER, charge.unit()).isEmpty())
                return Refusal.of(HandlingRefusal.UNIT_WITHOUT_HEAD, "unit", name);
        }
        return null;
    }

    private static @Nullable Refusal deadlines(IncomingDocument document, DirectiveInput input, LocalDate today) {
        var whole = input.dueOn() == null ? document.dueOn() : input.dueOn();
        if (input.dueOn() != null && input.dueOn().isBefore(today)) return Refusal.of(HandlingRefusal.DEADLINE_PASSED);
        for (var charge : input.charges()) {
            if (charge.dueOn() == null) continue;
            if (charge.dueOn().isBefore(today)) return Refusal.of(HandlingRefusal.DEADLINE_PASSED);
            if (whole != null && charge.dueOn().isAfter(whole)) return Refusal.of(HandlingRefusal.UNIT_DEADLINE_LATER);
        }
        return null;
    }
}
