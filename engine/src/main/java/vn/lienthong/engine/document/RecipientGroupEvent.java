package vn.lienthong.engine.document;

import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;

/** A saved list of recipients changed: {@code recipient-group.saved}, {@code recipient-group.deleted}. */
public record RecipientGroupEvent(String act, UUID objectId, Actor actor, Map<String, String> details)
        implements
            DomainEvent {
    public RecipientGroupEvent {
        details = Map.copyOf(details);
    }

    @Override
    public String objectKind() {
        return "recipient-group";
    }
}
