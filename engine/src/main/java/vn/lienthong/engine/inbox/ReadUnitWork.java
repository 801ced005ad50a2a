package vn.lienthong.engine.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.UnitStaff;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Shows who gives out work in a unit what its people have: to give it to others when somebody left or is away. */
@UseCase
public class ReadUnitWork {
    private final Authorisation authorisation;
    private final OrganisationDirectory directory;
    private final UnitStaff staff;
    private final UnitTasks tasks;
    private final Clock clock;

    ReadUnitWork(Authorisation authorisation, OrganisationDirectory directory, UnitStaff staff,
            UnitTasks tasks, Clock clock) {
        this.authorisation = authorisation;
        this.directory = directory;
        this.staff = staff;
        this.tasks = tasks;
        this.clock = clock;
    }

    public boolean mayGive(Actor actor) {
        return authorisation.maySomewhere(actor, Act.ASSIGN_HANDLER);
    }

    /**
     * Earliest due first, what has no day last.
     *
     * @param after the key the page before gave; null for the first page
     * @throws vn.lienthong.engine.shared.ForbiddenException when the actor gives out work nowhere
     */
    @Transactional(readOnly = true)
    public KeysetPage<UnitTask> page(Actor actor, @Nullable String after, int size) {
        var units = required(actor);
        var place = after == null ? null : InboxPlace.of(after);
        var found = tasks.page(new UnitTasks.Query(units, staffOf(units), null, Set.of(), place, size + 1));
        return KeysetPage.cut(found, size, one -> one.task().place());
    }

    /** Those of these tasks that are such; none when the actor gives out work nowhere. */
    @Transactional(readOnly = true)
    public List<UnitTask> chosen(Actor actor, Set<UUID> ids) {
        var units = reach(actor);
        return units.isEmpty() || ids.isEmpty()
                ? List.of()
                : tasks.page(new UnitTasks.Query(units, staffOf(units), null, ids, null, ids.size()));
    }

    /**
     * What one person has.
     *
     * @param first of those that somebody else of the unit can do, the earliest due, as many as are wanted
     * @param all   how many of those there are
     * @param tied  how many more there are that nobody else can do
     */
    public record Held(List<UUID> first, int all, int tied) {}

    /**
     * All that one person has is looked through: what comes last may be the only thing that can be given away.
     *
     * @throws vn.lienthong.engine.shared.ForbiddenException when the actor gives out work nowhere
     */
    @Transactional(readOnly = true)
    public Held of(Actor actor, PersonId person, int most) {
        var units = required(actor);
        var members = staffOf(units);
        var known = new HashMap<Work, List<Person>>();
        var first = new ArrayList<UUID>();
        int all = 0;
        int tied = 0;
        List<UnitTask> page = List.of();
        do {
            var after = page.isEmpty() ? null : InboxPlace.of(page.getLast().task());
            page = tasks.page(new UnitTasks.Query(units, members, person, Set.of(), after, most));
            for (var held : page) {
                if (others(held, known).isEmpty()) tied++;
                else if (all++ < most) first.add(held.task().id());
            }
        } while (page.size() == most);
        return new Held(List.copyOf(first), all, tied);
    }

    /** To whom of the unit each can be given instead; who does the same work at the same place is looked up once. */
    public Map<UnitTask, List<Person>> others(List<UnitTask> page) {
        var known = new HashMap<Work, List<Person>>();
        var others = new HashMap<UnitTask, List<Person>>();
        page.forEach(held -> others.put(held, others(held, known)));
        return others;
    }

    private List<Person> others(UnitTask held, Map<Work, List<Person>> known) {
        var work = new Work(held.act(), held.place(), held.unit());
        return known.computeIfAbsent(work, one -> staff.who(one.act(), one.place(), one.unit()))
                .stream()
                .filter(person -> !person.id().equals(held.by()))
                .toList();
    }

    private record Work(Act act, OrganisationId place, OrganisationId unit) {}

    /** Each once for each agency. */
    private Set<UnitTasks.Member> staffOf(Set<OrganisationId> units) {
        var today = LocalDate.now(clock);
        var all = new HashMap<List<Object>, UnitTasks.Member>();
        for (var unit : units)
            for (var agency : directory.agenciesOf(List.of(unit), today))
                staff.of(unit)
                        .forEach(
                                one -> all.putIfAbsent(
                                        List.of(one.person().id(), agency),
                                        new UnitTasks.Member(one.person().id(), unit, agency)));
        return Set.copyOf(all.values());
    }

    private Set<OrganisationId> required(Actor actor) {
        var units = reach(actor);
        if (units.isEmpty()) throw AccessRefusal.notAllowed(Act.ASSIGN_HANDLER);
        return units;
    }

    private Set<OrganisationId> reach(Actor actor) {
        return authorisation.reach(actor, Act.ASSIGN_HANDLER);
    }
}
