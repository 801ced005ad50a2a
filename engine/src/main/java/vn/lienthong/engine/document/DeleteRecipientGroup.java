package vn.lienthong.engine.document;

import java.util.Map;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Takes a saved list of recipients away; drafts that were filled from it keep their recipients. */
@UseCase
public class DeleteRecipientGroup {
    private final GroupKeepers keepers;
    private final RecipientGroups groups;
    private final DomainEvents events;

    DeleteRecipientGroup(GroupKeepers keepers, RecipientGroups groups, DomainEvents events) {
        this.keepers = keepers;
        this.groups = groups;
        this.events = events;
    }

    /**
     * @throws UnknownException when there is no such group, or not for this actor
     * @throws StaleException   when somebody changed it meanwhile
     */
    @Transactional
    public Outcome<UUID> delete(Actor actor, SeenGroup seen) {
        var id = seen.id();
        var group = groups.find(id)
                .filter(one -> keepers.isOne(actor, one.agency()))
                .orElseThrow(() -> new UnknownException("recipient-group"));
        groups.lockNames(group.agency());
        if (!groups.find(id).map(RecipientGroup::seen).filter(seen::equals).isPresent())
            throw new StaleException("recipient-group", id);
        groups.delete(id);
        events.publish(
                new RecipientGroupEvent(
                        "recipient-group.deleted", id, actor, Map.of("agency", group.agency().toString())));
        return Outcome.done(id);
    }
}
