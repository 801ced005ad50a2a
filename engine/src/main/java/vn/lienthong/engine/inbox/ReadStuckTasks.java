package vn.lienthong.engine.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.Deputies;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.UseCase;

/** Shows operators work that waits in no inbox: where nobody holds the right any more, or never did. */
@UseCase
public class ReadStuckTasks {
    private final Authorisation authorisation;
    private final Deputies deputies;
    private final InboxTasks tasks;
    private final Clock clock;

    ReadStuckTasks(Authorisation authorisation, Deputies deputies, InboxTasks tasks, Clock clock) {
        this.authorisation = authorisation;
        this.deputies = deputies;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<StuckTasks> oldest(Actor actor, int most) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        return tasks.waiting()
                .stream()
                .filter(waiting -> !hasSomebody(waiting.holder()))
                .sorted(Comparator.comparing(StuckTasks::oldest))
                .limit(most)
                .toList();
    }

    private boolean hasSomebody(TaskHolder holder) {
        return switch (holder) {
            case TaskHolder.Candidates(var act, var where) -> !authorisation.holders(act, where).isEmpty();
            case TaskHolder.Named(var act, var person) -> !authorisation.reach(Actor.of(person), act).isEmpty()
                    || deputies.of(person, LocalDate.now(clock)) != null;
        };
    }
}
