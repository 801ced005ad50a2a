package vn.lienthong.engine.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.Workplaces;
import vn.lienthong.engine.organisation.Deputies;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Which tasks a person may do, from the rights of this moment: what is revoked leaves the inbox at once. */
@UseCase
@Transactional(propagation = Propagation.SUPPORTS)
public class InboxReach {
    /** The acts that tasks ask of everybody who may do them. */
    public static final Set<Act> CANDIDATE_ACTS = Set.copyOf(
            EnumSet.of(
                    Act.REVIEW_DOCUMENT, Act.ISSUE_DOCUMENT, Act.REGISTER_INCOMING, Act.PRESENT_INCOMING,
                    Act.ASSIGN_HANDLER));

    private final Authorisation authorisation;
    private final Workplaces workplaces;
    private final Deputies deputies;
    private final Clock clock;

    InboxReach(Authorisation authorisation, Workplaces workplaces, Deputies deputies, Clock clock) {
        this.authorisation = authorisation;
        this.workplaces = workplaces;
        this.deputies = deputies;
        this.clock = clock;
    }

    /** Own tasks, and those of everybody the person stands in for today. */
    public TaskKeys of(Actor actor) {
        var me = actor.requirePerson();
        Map<String, Set<PersonId>> standingIn = new HashMap<>();
        for (var deputising : deputies.heldBy(me, LocalDate.now(clock))) {
            var absent = deputising.absent();
            keys(Actor.of(me).standingInFor(absent), absent)
                    .forEach(key -> standingIn.computeIfAbsent(key, _ -> new HashSet<>()).add(absent));
        }
        return new TaskKeys(me, keys(Actor.of(me), me), standingIn);
    }

    private Set<String> keys(Actor actor, PersonId person) {
        var keys = new HashSet<String>();
        for (var act : CANDIDATE_ACTS)
            authorisation.reach(actor, act).forEach(where -> keys.add(new TaskHolder.Candidates(act, where).key()));
        workplaces.of(actor)
                .forEach(
                        (act, agencies) -> agencies.forEach(
                                agency -> keys.add(new TaskHolder.Named(act, person, agency).key())));
        return keys;
    }
}
