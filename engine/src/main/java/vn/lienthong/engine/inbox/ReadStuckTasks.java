package vn.lienthong.engine.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.Workplaces;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Shows operators work that waits in no inbox: where nobody holds the right any more, or never did. */
@UseCase
public class ReadStuckTasks {
    private final Authorisation authorisation;
    private final Workplaces workplaces;
    private final TaskHolders holders;

    ReadStuckTasks(Authorisation authorisation, Workplaces workplaces, TaskHolders holders) {
        this.authorisation = authorisation;
        this.workplaces = workplaces;
        this.holders = holders;
    }

    /**
     * The oldest first. Whoever holds open work is asked about once, so this takes long where many people work, however few
     * tasks they have: not while somebody waits for a page.
     */
    @Transactional(readOnly = true)
    public List<StuckTasks> oldest(Actor actor, int most) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        var known = new HashMap<PersonId, Map<Act, Set<OrganisationId>>>();
        var stuck = holders.open().stream().filter(holder -> !hasSomebody(holder, known)).toList();
        return stuck.isEmpty() ? List.of() : holders.waitingFor(stuck, most);
    }

    /** @param known where people work, looked up once each */
    private boolean hasSomebody(TaskHolder holder, Map<PersonId, Map<Act, Set<OrganisationId>>> known) {
        return switch (holder) {
            case TaskHolder.Candidates(var act, var where) -> !authorisation.holders(act, where).isEmpty();
            case TaskHolder.Named(var act, var person, var agency) ->
                known.computeIfAbsent(person, one -> workplaces.of(Actor.of(one)))
                        .getOrDefault(act, Set.of())
                        .contains(agency);
        };
    }
}
