package vn.lienthong.webapp.administration;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.OpenAccount;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.organisation.AppointToPost;
import vn.lienthong.engine.organisation.GiveCapacity;
import vn.lienthong.engine.organisation.RegisterPerson;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;

/**
 * Somebody new: made known, appointed, let sign, given a role and an account, each by its use case; all of it or nothing,
 * so that a form that is refused leaves nobody half known.
 */
@Component
final class NewPeople {
    static final int NAME = 150;
    static final int SIGN_IN_NAME = 60;
    /** One decision behind post and role: as long as the shorter of the two takes it. */
    private static final int BASIS = 100;

    private final RegisterPerson register;
    private final AppointToPost appoint;
    private final GiveCapacity give;
    private final GrantRole grant;
    private final OpenAccount openAccount;
    private final FirstPasswords passwords;
    private final Together together;

    NewPeople(RegisterPerson register, AppointToPost appoint, GiveCapacity give, GrantRole grant,
            OpenAccount openAccount, FirstPasswords passwords, Together together) {
        this.register = register;
        this.appoint = appoint;
        this.give = give;
        this.grant = grant;
        this.openAccount = openAccount;
        this.passwords = passwords;
        this.together = together;
    }

    /** Fields of everything but the place; {@code where} comes between the person and the rights. */
    static List<Field> fields(Subject subject, Offers offers, List<Field> where, List<Field> rights) {
        var person = Stream.of(Field.line("fullName", NAME), Field.day("from", subject.today()));
        var access = Stream.of(Field.choiceOrNone("role", Offers.orNone(offers.roles(subject))));
        var account = Stream.of(Field.lineOrNone("basis", BASIS), Field.lineOrNone("signInName", SIGN_IN_NAME),
                Together.key());
        return Stream.of(person, where.stream(), access, rights.stream(), account).flatMap(part -> part).toList();
    }

    /** @param home the agency that keeps the person; null for somebody of the whole installation */
    Outcome<ActDone> add(Subject subject, Typed typed, @Nullable OrganisationId home) {
        if (typed.textOrNull("role") != null && typed.textOrNull("basis") == null)
            return Outcome.refused(AdministrationRefusal.ROLE_BASIS_MISSING);
        var password = passwords.draw();
        // Only the sending that made the account knows its password: of two at once, the other one made nothing.
        var madeNow = new AtomicBoolean();
        return together.make(Together.What.PERSON, subject, typed, () -> {
            madeNow.set(true);
            return make(subject, typed, home, password);
        })
                .map(id -> madeNow.get() && typed.textOrNull("signInName") != null
                        ? ActDone.handing(new PersonId(id),
                                new Handover(typed.text("signInName").toLowerCase(Locale.ROOT), password))
                        : ActDone.at(new PersonId(id)));
    }

    private UUID make(Subject subject, Typed typed, @Nullable OrganisationId home, String password) {
        var actor = subject.actor();
        var from = typed.day("from");
        var person = Together.step(
                register.register(actor, new RegisterPerson.NewPerson(typed.text("fullName"), home, from)));
        if (typed.textOrNull("title") != null)
            Together.step(appoint.appoint(actor, new AppointToPost.Appointment(person, typed.text("title"),
                    OrganisationId.of(typed.text("place")), Period.since(from), typed.textOrNull("basis"))));
        if (typed.textOrNull("capacity") != null)
            Together.step(give.give(actor, GiveCapacity.NewCapacity.byRight(person, typed.text("capacity"),
                    Objects.requireNonNull(home), rightsSince(subject, typed))));
        if (typed.textOrNull("role") != null)
            Together.step(grant.grant(actor, role(subject, typed, person)));
        if (typed.textOrNull("signInName") != null)
            Together.step(openAccount.open(actor,
                    new OpenAccount.NewAccount(person, typed.text("signInName"), password, true)));
        return person.value();
    }

    private static GrantRole.NewGrant role(Subject subject, Typed typed, PersonId person) {
        var place = typed.textOrNull("roleAt");
        var reach = place == null ? Reach.INSTALLATION : Reach.valueOf(typed.text("reach"));
        return new GrantRole.NewGrant(person, new RoleKey(typed.text("role")),
                place == null || reach == Reach.INSTALLATION ? null : OrganisationId.of(place), reach,
                rightsSince(subject, typed), typed.text("basis"));
    }

    /** A post may have begun long ago; rights begin today at the earliest. */
    private static Period rightsSince(Subject subject, Typed typed) {
        var from = typed.day("from");
        return Period.since(from.isBefore(subject.today()) ? subject.today() : from);
    }
}
