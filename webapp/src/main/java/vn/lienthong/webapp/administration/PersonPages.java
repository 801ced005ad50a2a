package vn.lienthong.webapp.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.access.PersonAccess;
import vn.lienthong.engine.access.ReadAccess;
import vn.lienthong.engine.access.RoleGrant;
import vn.lienthong.engine.organisation.Deputies;
import vn.lienthong.engine.organisation.Deputising;
import vn.lienthong.engine.organisation.HeldCapacity;
import vn.lienthong.engine.organisation.KnownAs;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Post;
import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.webapp.administration.PersonView.NameRow;
import vn.lienthong.webapp.administration.PersonView.Row;

/** Puts the page of a person together. */
@Component
final class PersonPages {
    private final ReadPeople people;
    private final ReadAccess readAccess;
    private final Authorisation authorisation;
    private final OrganisationDirectory directory;
    private final Deputies deputies;
    private final People named;
    private final RoleWords roles;
    private final MessageWords words;

    PersonPages(ReadPeople people, ReadAccess readAccess, Authorisation authorisation,
            OrganisationDirectory directory, Deputies deputies, People named, RoleWords roles, MessageWords words) {
        this.people = people;
        this.readAccess = readAccess;
        this.authorisation = authorisation;
        this.directory = directory;
        this.deputies = deputies;
        this.named = named;
        this.roles = roles;
        this.words = words;
    }

    PersonView page(Subject subject) {
        var file = people.file(subject.actor(), subject.person(), subject.today());
        var access = readAccess.of(subject.actor(), subject.person());
        var organised = authorisation.reach(subject.actor(), Act.ADMINISTER_ORGANISATION);
        var granted = authorisation.reach(subject.actor(), Act.ADMINISTER_ACCESS);
        var everywhere = authorisation.mayEverywhere(subject.actor(), Act.ADMINISTER_ACCESS);
        var home = file.person().home();
        var isSelf = subject.person().equals(subject.actor().person());
        var mayReadAbsences = file.mayOrganise() || isSelf;
        return new PersonView(file, access,
                home == null ? null : new Choice(home.toString(), name(home, subject)),
                file.names().reversed().stream().map(one -> name(one, subject)).toList(),
                file.posts().stream().map(post -> row(post, organised, subject)).toList(),
                file.capacities().stream().map(held -> row(held, organised, subject)).toList(),
                roles(access, granted, everywhere, subject),
                mayReadAbsences ? absences(file.mayOrganise(), subject) : List.of(),
                mayReadAbsences, isSelf,
                !granted.isEmpty() || everywhere);
    }

    private NameRow name(KnownAs one, Subject subject) {
        return new NameRow(one.fullName(), one.home() == null ? null : name(one.home(), subject), one.validity());
    }

    private Row row(Post post, Set<OrganisationId> organised, Subject subject) {
        var state = state(post.validity(), subject.today());
        return new Row(post.id(), subject.word(post.title()),
                name(post.organisation(), subject), null, post.validity(), state,
                !state.equals("over") && organised.contains(post.organisation()));
    }

    private Row row(HeldCapacity held, Set<OrganisationId> organised, Subject subject) {
        var state = state(held.validity(), subject.today());
        var mark = held.capacity().abbreviation();
        return new Row(held.id(), (mark == null ? "" : mark + " ")
                + subject.word(held.capacity()), name(held.agency(), subject),
                remark(held), held.validity(), state, !state.equals("over") && organised.contains(held.agency()));
    }

    private static @Nullable String remark(HeldCapacity held) {
        if (held.basis() == null) return held.scope();
        return held.scope() == null ? held.basis() : held.basis() + " – " + held.scope();
    }

    private List<Row> absences(boolean mayEnd, Subject subject) {
        return deputies.historyOf(subject.person())
                .stream()
                .filter(one -> one.absent().equals(subject.person()))
                .map(one -> row(one, mayEnd, subject))
                .toList();
    }

    private Row row(Deputising one, boolean mayEnd, Subject subject) {
        var state = one.endedAt() == null ? state(one.period(), subject.today()) : "over";
        return new Row(one.id(), named.get(one.deputy(), subject.today()).fullName(), "", one.reason(), one.period(),
                state, mayEnd && !state.equals("over"));
    }

    private List<Row> roles(PersonAccess access, Set<OrganisationId> granted, boolean everywhere, Subject subject) {
        return access.grants().stream().map(grant -> {
            var place = grant.organisation();
            return row(grant, place == null ? everywhere : granted.contains(place), subject);
        }).toList();
    }

    private Row row(RoleGrant grant, boolean mayEnd, Subject subject) {
        var state = grant.revokedAt() == null ? state(grant.validity(), subject.today()) : "over";
        return new Row(grant.id(), roles.name(grant.role(), subject), roles.place(grant, subject),
                words.of("administration.reach." + grant.reach(), subject.locale()) + " – " + grant.basis(),
                grant.validity(), state, mayEnd && !state.equals("over"));
    }

    private static String state(Period period, LocalDate today) {
        if (period.contains(today)) return "running";
        return period.from().isAfter(today) ? "planned" : "over";
    }

    private String name(OrganisationId place, Subject subject) {
        return directory.get(place, subject.today()).shortName();
    }
}
