package vn.lienthong.engine.bulk;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.handling.WhoHandles;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.ReadInbox;
import vn.lienthong.engine.inbox.ReadUnitWork;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** Among whom one chooses for many tasks at a time: who fits most of them comes first. */
@UseCase
public class BulkChoices {
    private final OwnBulks own;
    private final BulkActs acts;
    private final ReadInbox inbox;
    private final ReadUnitWork unitWork;
    private final WhoHandles who;

    BulkChoices(OwnBulks own, BulkActs acts, ReadInbox inbox, ReadUnitWork unitWork, WhoHandles who) {
        this.own = own;
        this.acts = acts;
        this.inbox = inbox;
        this.unitWork = unitWork;
        this.who = who;
    }

    /**
     * Somebody, or some unit, that can be chosen.
     *
     * @param tasks for how many of them
     */
    public record Choice<T>(T whom, int tasks) {}

    /** To whom it can go. */
    @Transactional(readOnly = true)
    public List<Choice<Person>> people(Actor actor, UUID bulk) {
        var act = own.get(actor, bulk);
        var chosen = acts.items(bulk).stream().map(BulkItem::task).toList();
        return switch (act.kind()) {
            case PRESENT ->
                ranked(open(actor, chosen, BulkKind.PRESENT), once(BulkChoices::agency, who::leaders), Person::id);
            case ASSIGN ->
                ranked(open(actor, chosen, BulkKind.ASSIGN), once(BulkChoices::unit, who::handlers), Person::id);
            case GIVE -> {
                var others = unitWork.others(unitWork.chosen(actor, new HashSet<>(chosen)));
                yield ranked(others.values(), Function.identity(), Person::id);
            }
            case CLAIM, RELEASE, ACKNOWLEDGE, DIRECT, URGE, TAKE_BACK -> List.of();
        };
    }

    /** Which units can lead. */
    @Transactional(readOnly = true)
    public List<Choice<Organisation>> units(Actor actor, UUID bulk) {
        var act = own.get(actor, bulk);
        if (act.kind() != BulkKind.DIRECT) return List.of();
        var chosen = acts.items(bulk).stream().map(BulkItem::task).toList();
        return ranked(open(actor, chosen, BulkKind.DIRECT), once(BulkChoices::agency, who::unitsWithHead),
                Organisation::id);
    }

    private List<InboxTask> open(Actor actor, Collection<UUID> chosen, BulkKind kind) {
        return inbox.chosen(actor, chosen).stream().filter(kind::fits).toList();
    }

    private static OrganisationId agency(InboxTask task) {
        return task.matter().agency();
    }

    private static OrganisationId unit(InboxTask task) {
        return task.holder() instanceof TaskHolder.Candidates(_, var where) ? where : task.matter().agency();
    }

    /** Asks once for each place. */
    private static <T> Function<InboxTask, List<T>> once(Function<InboxTask, OrganisationId> place,
            Function<OrganisationId, List<T>> asked) {
        Map<OrganisationId, List<T>> known = new HashMap<>();
        return task -> known.computeIfAbsent(place.apply(task), asked);
    }

    private static <S, T> List<Choice<T>> ranked(Collection<S> tasks, Function<S, List<T>> whom,
            Function<T, Object> key) {
        Map<Object, Choice<T>> found = new LinkedHashMap<>();
        for (var task : tasks)
            for (var one : whom.apply(task))
                found.merge(key.apply(one), new Choice<>(one, 1),
                        (known, _) -> new Choice<>(known.whom(), known.tasks() + 1));
        return found.values().stream().sorted(Comparator.comparingInt((Choice<T> one) -> -one.tasks())).toList();
    }
}
