package vn.lienthong.engine.handling;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Lays a registered document before a leader (Decree 30/2020/NĐ-CP, art. 23). */
@UseCase
public class PresentToLeader {
    private final IncomingRoad road;
    private final Authorisation authorisation;

    PresentToLeader(IncomingRoad road, Authorisation authorisation) {
        this.road = road;
        this.authorisation = authorisation;
    }

    @Transactional
    public Outcome<DocumentId> present(Actor actor, DocumentId id, int version, PersonId leader) {
        var document = road.open(actor, id, version, Act.PRESENT_INCOMING, Set.of(IncomingState.REGISTERED));
        if (!authorisation.holders(Act.DIRECT_INCOMING, document.agency()).contains(leader))
            return Outcome.refused(HandlingRefusal.NOT_A_LEADER);
        road.save(actor, document.presentedTo(leader, actor));
        road.openTo(id, List.of(DocumentScopes.person(leader, document.agency())));
        road.happened(DocumentAct.PRESENTED, id, actor, Map.of("leader", leader.toString()));
        return Outcome.done(id);
    }
}
