package vn.lienthong.engine.handling;

import java.util.List;
import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** The clerk takes back what lies before a leader who has not decided: it waits at the registry again. */
@UseCase
public class TakeBackPresented {
    private final IncomingRoad road;
    private final TakeBackRule rule;
    private final PartsTaken parts;

    TakeBackPresented(IncomingRoad road, TakeBackRule rule, PartsTaken parts) {
        this.road = road;
        this.rule = rule;
        this.parts = parts;
    }

    /** @param leader before whom the actor knows it to lie */
    @Transactional
    public Outcome<DocumentId> takeBack(Actor actor, DocumentId id, PersonId leader) {
        var document = road.openAnyState(actor, id, Act.PRESENT_INCOMING);
        var no = rule.presented(document, leader);
        if (no != null) return new Outcome.Refused<>(no);
        rule.requireOwn(actor, document.presentedBy());
        var back = document.backAtRegistry();
        road.save(actor, back);
        if (!parts.has(back, leader)) road.closeTo(id, List.of(DocumentScopes.person(leader, document.agency())));
        road.happened(DocumentAct.PRESENTING_TAKEN_BACK, id, actor, Map.of("leader", leader.toString()));
        return Outcome.done(id);
    }
}
