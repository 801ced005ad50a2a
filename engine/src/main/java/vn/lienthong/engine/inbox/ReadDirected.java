package vn.lienthong.engine.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.inbox.DirectedTasks.Own;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/**
 * Shows who leads a unit or an agency what became of the directives there: by unit and person, late first. Who gives out
 * work sees the own units, who gives directives sees all units of the agency, and so does whoever stands in for them.
 */
@UseCase
public class ReadDirected {
    private static final int LARGEST_PAGE = 200;

    private final Authorisation authorisation;
    private final ReadingRights readers;
    private final DirectedTasks tasks;
    private final Clock clock;

    ReadDirected(Authorisation authorisation, ReadingRights readers, DirectedTasks tasks, Clock clock) {
        this.authorisation = authorisation;
        this.readers = readers;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Which of them.
     *
     * @param unit   only of this unit; null for all
     * @param person only what this person of the unit has; null for everybody
     * @param isFree only what the unit has given to nobody yet
     * @param isLate only what is past its day
     */
    public record Which(@Nullable OrganisationId unit, @Nullable PersonId person, boolean isFree, boolean isLate) {
        public static final Which ALL = new Which(null, null, false, false);

        boolean isOfSomebody() {
            return unit != null && (person != null || isFree);
        }

        boolean has(TaskHolder holder) {
            return switch (holder) {
                case TaskHolder.Named(_, var named, _) -> named.equals(person);
                case TaskHolder.Candidates _ -> isFree;
            };
        }
    }

    public boolean maySee(Actor actor) {
        return authorisation.maySomewhere(actor, Act.ASSIGN_HANDLER)
                || authorisation.maySomewhere(actor, Act.DIRECT_INCOMING);
    }

    /**
     * Everybody who has open parts, unit by unit; what waits for the head of a unit before its people.
     *
     * @param soonTill what is due before, and is not late, is due soon
     * @param notUrgedSince what was urged since is not to be urged now
     * @throws vn.lienthong.engine.shared.ForbiddenException when the actor leads nothing
     */
    @Transactional(readOnly = true)
    public List<DirectedGroup> groups(Actor actor, Instant soonTill, Instant notUrgedSince) {
        var places = tasks.places(units(actor));
        var query = new DirectedTasks.Count(readers.scopesOf(actor), clock.instant(), soonTill, notUrgedSince,
                waiting(actor, places), CappedCount.ROWS);
        Map<Who, DirectedGroup> groups = new LinkedHashMap<>();
        for (var figures : tasks.count(places, query)) {
            if (figures.open() == 0) continue;
            var group = group(figures);
            groups.merge(new Who(group.unit(), group.person()), group, DirectedGroup::plus);
        }
        return List.copyOf(groups.values());
    }

    private record Who(OrganisationId unit, @Nullable PersonId person) {}

    private static DirectedGroup group(DirectedTasks.Figures figures) {
        var place = figures.place();
        var person = place.holder() instanceof TaskHolder.Named(_, var named, _) ? named : null;
        return new DirectedGroup(place.unit(), person, CappedCount.of(figures.open()),
                CappedCount.of(figures.late()), CappedCount.of(figures.soon()), CappedCount.of(figures.toUrge()));
    }

    /**
     * Late first, then what is due next.
     *
     * @param after the key the page before gave; null for the first page
     * @throws vn.lienthong.engine.shared.ForbiddenException when the actor leads nothing
     */
    @Transactional(readOnly = true)
    public KeysetPage<FollowedTask> page(Actor actor, Which which, @Nullable String after, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("Not a page size: " + size);
        var place = after == null ? null : InboxPlace.of(after);
        return KeysetPage.cut(found(actor, which, null, Own.NOTHING, place, size + 1), size, FollowedTask::place);
    }

    /**
     * What is late and waits for others than the actor, the latest first.
     *
     * @param notUrgedSince what was urged since is left out
     */
    @Transactional(readOnly = true)
    public List<UUID> late(Actor actor, Which which, Instant notUrgedSince, int most) {
        var late = new Which(which.unit(), which.person(), which.isFree(), true);
        var own = waiting(actor, tasks.places(wanted(actor, which)));
        return found(actor, late, notUrgedSince, own, null, most).stream()
                .map(part -> part.task().id())
                .toList();
    }

    /** Those of them that wait for the actor, or for whom the actor stands in for: nobody urges those. */
    @Transactional(readOnly = true)
    public Set<UUID> own(Actor actor, List<FollowedTask> parts) {
        var givesOutAt = givesOutAt(actor);
        var found = new HashSet<UUID>();
        for (var part : parts) {
            var claim = part.task().claim();
            if ((claim == null || claim.isOf(actor)) && isOwn(actor, part.task().holder(), givesOutAt))
                found.add(part.task().id());
        }
        return Set.copyOf(found);
    }

    private Own waiting(Actor actor, List<DirectedTasks.Place> places) {
        var givesOutAt = givesOutAt(actor);
        var holders = places.stream()
                .map(DirectedTasks.Place::holder)
                .filter(holder -> isOwn(actor, holder, givesOutAt))
                .map(TaskHolder::key)
                .collect(Collectors.toSet());
        return new Own(holders, new HashSet<>(List.of(actor.requirePerson(), actor.requireRightsOf())));
    }

    private static boolean isOwn(Actor actor, TaskHolder holder, Set<OrganisationId> givesOutAt) {
        return switch (holder) {
            case TaskHolder.Named(_, var person, _) -> actor.isOneself(person);
            case TaskHolder.Candidates(_, var where) -> givesOutAt.contains(where);
        };
    }

    private Set<OrganisationId> givesOutAt(Actor actor) {
        return authorisation.reach(actor, Act.ASSIGN_HANDLER);
    }

    private List<FollowedTask> found(Actor actor, Which which, @Nullable Instant notUrgedSince,
            Own leftOut, @Nullable InboxPlace after, int most) {
        var wanted = wanted(actor, which);
        var places = which.isOfSomebody()
                ? tasks.places(wanted).stream().filter(place -> which.has(place.holder())).toList()
                : null;
        return tasks.page(new DirectedTasks.Query(wanted, places, readers.scopesOf(actor),
                which.isLate() ? clock.instant() : null, notUrgedSince, leftOut, after, most));
    }

    private Set<OrganisationId> wanted(Actor actor, Which which) {
        var wanted = units(actor);
        if (which.unit() != null) wanted.removeIf(unit -> !unit.equals(which.unit()));
        return wanted;
    }

    private Set<OrganisationId> units(Actor actor) {
        var units = new HashSet<>(givesOutAt(actor));
        units.addAll(authorisation.reach(actor, Act.DIRECT_INCOMING));
        if (units.isEmpty()) throw AccessRefusal.notAllowed(Act.ASSIGN_HANDLER);
        return units;
    }
}
