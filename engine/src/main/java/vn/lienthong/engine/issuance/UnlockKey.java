package vn.lienthong.engine.issuance;

import java.time.Clock;
import java.time.LocalDate;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.NoteRule;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/**
 * Gives a key that wrong PINs have locked its tries back. An administrator answers for it with a reason, never for a key
 * that the administrator uses. The trail has it before the key opens: an unlocking without a trace cannot happen.
 */
@UseCase
public class UnlockKey {
    private final Authorisation authorisation;
    private final People people;
    private final Sealing sealing;
    private final KeyTrail trail;
    private final Clock clock;
    private final NoteRule noteRule;

    UnlockKey(Authorisation authorisation, People people, Sealing sealing, KeyTrail trail, Clock clock,
            NoteRule noteRule) {
        this.authorisation = authorisation;
        this.people = people;
        this.sealing = sealing;
        this.trail = trail;
        this.clock = clock;
        this.noteRule = noteRule;
    }

    /** The key for the personal signature. */
    public Outcome<Sealing.Key> ofPerson(Actor actor, PersonId person, String reason) {
        var home = people.get(person, LocalDate.now(clock)).home();
        if (home == null) authorisation.requireEverywhere(actor, Act.ADMINISTER_ACCESS);
        else authorisation.require(actor, Act.ADMINISTER_ACCESS, home);
        var isOwn = person.equals(actor.person()) || person.equals(actor.rightsOf());
        return unlock(actor, new Sealing.Key.Personal(person), isOwn, reason);
    }

    /** The key of the agency's seal. */
    public Outcome<Sealing.Key> ofAgency(Actor actor, OrganisationId agency, String reason) {
        authorisation.require(actor, Act.ADMINISTER_ACCESS, agency);
        var isOwn = authorisation.may(actor, Act.ISSUE_DOCUMENT, agency);
        return unlock(actor, new Sealing.Key.Agency(agency), isOwn, reason);
    }

    private Outcome<Sealing.Key> unlock(Actor actor, Sealing.Key key, boolean isOwn, String reason) {
        if (isOwn) return Outcome.refused(AccessRefusal.NOT_TO_ONESELF);
        var no = noteRule.reason(reason);
        if (no != null) return new Outcome.Refused<>(no);
        return sealing.locked(key).map(locked -> {
            trail.unlocked(actor, locked, reason.strip());
            sealing.unlock(locked);
            return locked;
        });
    }
}
