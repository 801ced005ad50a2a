package vn.lienthong.engine.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.NoteRule;
import vn.lienthong.engine.document.UnitStaff;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/**
 * Who leads the unit or the agency urges, nobody urges oneself, there is somebody who hears it, and nobody hears it
 * again and again.
 */
@UseCase
class UrgeRule {
    private final Authorisation authorisation;
    private final UnitStaff staff;
    private final OrganisationDirectory directory;
    private final People people;
    private final Urgings urgings;
    private final NoteRule noteRule;
    private final UrgeSettings settings;
    private final Clock clock;

    UrgeRule(Authorisation authorisation, UnitStaff staff, OrganisationDirectory directory, People people,
            Urgings urgings, NoteRule noteRule, UrgeSettings settings, Clock clock) {
        this.authorisation = authorisation;
        this.staff = staff;
        this.directory = directory;
        this.people = people;
        this.urgings = urgings;
        this.noteRule = noteRule;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws vn.lienthong.engine.shared.ForbiddenException when the actor leads neither the unit nor the agency */
    void require(Actor actor, IncomingDocument document, Assignment part) {
        if (!authorisation.may(actor, Act.ASSIGN_HANDLER, part.unit())
                && !authorisation.may(actor, Act.DIRECT_INCOMING, document.agency()))
            throw AccessRefusal.notAllowed(Act.ASSIGN_HANDLER);
    }

    /** The first thing wrong, or null. */
    @Nullable
    Refusal check(Actor actor, Assignment part, String words) {
        if (part.isDone()) return Refusal.of(HandlingRefusal.URGED_TOO_LATE);
        var handler = part.handler();
        var no = handler == null ? head(actor, part) : handler(actor, part, handler);
        if (no == null) no = again(part);
        return no == null ? noteRule.words(words) : no;
    }

    private @Nullable Refusal head(Actor actor, Assignment part) {
        var taker = urgings.taker(part).orElse(null);
        if (taker != null && !actor.isOneself(taker)) return null;
        if (authorisation.may(actor, Act.ASSIGN_HANDLER, part.unit())) return Refusal.of(HandlingRefusal.URGES_ONESELF);
        return authorisation.holders(Act.ASSIGN_HANDLER, part.unit()).isEmpty()
                ? Refusal.of(HandlingRefusal.UNIT_WITHOUT_HEAD, "unit", directory.get(part.unit(), today()).shortName())
                : null;
    }

    private @Nullable Refusal handler(Actor actor, Assignment part, PersonId handler) {
        if (actor.isOneself(handler)) return Refusal.of(HandlingRefusal.URGES_ONESELF);
        return staff.has(handler, Act.HANDLE_INCOMING, part.unit())
                ? null
                : Refusal.of(HandlingRefusal.HANDLER_LEFT, "person", people.get(handler, today()).fullName());
    }

    private @Nullable Refusal again(Assignment part) {
        var last = urgings.last(part).orElse(null);
        if (last == null) return null;
        var next = last.at().plus(settings.pause());
        if (!clock.instant().isBefore(next)) return null;
        return new Refusal(HandlingRefusal.URGED_ALREADY,
                Map.of("at", last.at(), "by", people.get(last.by(), today()).fullName(), "next", next));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
