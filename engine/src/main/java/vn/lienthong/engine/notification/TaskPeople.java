package vn.lienthong.engine.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.access.StandIns;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Who has a task, or could take it, and who stands in for them today. */
@UseCase
class TaskPeople {
    private final Authorisation authorisation;
    private final StandIns standIns;
    private final Clock clock;

    TaskPeople(Authorisation authorisation, StandIns standIns, Clock clock) {
        this.authorisation = authorisation;
        this.standIns = standIns;
        this.clock = clock;
    }

    List<PersonId> of(InboxTask task) {
        var act = task.holder().act();
        return holders(task).stream()
                .flatMap(person -> Stream.concat(Stream.of(person), deputy(person, act)))
                .distinct()
                .toList();
    }

    private Set<PersonId> holders(InboxTask task) {
        var claim = task.claim();
        if (claim != null) return Set.of(claim.by());
        return switch (task.holder()) {
            case TaskHolder.Named(_, var person, _) -> Set.of(person);
            case TaskHolder.Candidates(var act, var where) -> authorisation.holders(act, where);
        };
    }

    private Stream<PersonId> deputy(PersonId person, Act act) {
        return Stream.ofNullable(standIns.deputyOf(person, act, LocalDate.now(clock)));
    }
}
