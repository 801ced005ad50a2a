package vn.lienthong.engine.content;

import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.OrganisationId;

/** Somebody said that suspicious content stays closed. */
record QuarantineKept(ContentId content, OrganisationId organisation, Actor actor, String reason)
        implements
            DomainEvent {
    @Override
    public String act() {
        return "content.kept";
    }

    @Override
    public String objectKind() {
        return "organisation";
    }

    /** Content has no UUID; its digest is among the details. */
    @Override
    public UUID objectId() {
        return organisation.value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("content", content.value(), "reason", reason);
    }
}
