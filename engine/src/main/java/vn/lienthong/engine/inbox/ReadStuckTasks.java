package vn.lienthong.engine.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Shows operators work that waits in no inbox: where nobody holds the right any more, or never did. */
@UseCase
public class ReadStuckTasks {
    /** Of the places and people whose work waits longest; the others are looked at when these have gone. */
    private static final int LOOKED_AT = 5_000;

    private final Authorisation authorisation;
    private final OrganisationDirectory directory;
    private final ReadingRights readers;
    private final InboxTasks tasks;
    private final Clock clock;

    ReadStuckTasks(Authorisation authorisation, OrganisationDirectory directory, ReadingRights readers,
            InboxTasks tasks, Clock clock) {
        this.authorisation = authorisation;
        this.directory = directory;
        this.readers = readers;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<StuckTasks> oldest(Actor actor, int most) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        return tasks.waiting(LOOKED_AT).stream().filter(waiting -> !hasSomebody(waiting)).limit(most).toList();
    }

    private boolean hasSomebody(StuckTasks waiting) {
        return switch (waiting.holder()) {
            case TaskHolder.Candidates(var act, var where) -> !authorisation.holders(act, where).isEmpty();
            case TaskHolder.Named(var act, var person) -> isAtWork(person, act, waiting.agency());
        };
    }

    /** Asks in full only where the quick answer is no: work comes along when a unit moves to another agency. */
    private boolean isAtWork(PersonId person, Act act, OrganisationId agency) {
        var reach = authorisation.reach(Actor.of(person), act);
        return directory.agenciesOf(reach, LocalDate.now(clock)).contains(agency)
                || (!reach.isEmpty()
                        && readers.scopesOf(Actor.of(person)).contains(DocumentScopes.person(person, agency)));
    }
}
