package vn.lienthong.engine.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.OrganisationId;

/**
 * Somebody looked at the trail, or took a copy of it away.
 *
 * @param scope null for all the reader may see
 */
record TrailRead(String act, Actor actor, @Nullable OrganisationId scope, AuditFilter filter) implements DomainEvent {
    private static final UUID EVERYTHING = new UUID(0, 0);

    static TrailRead shown(Actor actor, @Nullable OrganisationId scope, AuditFilter filter) {
        return new TrailRead("audit.read", actor, scope, filter);
    }

    static TrailRead exported(Actor actor, @Nullable OrganisationId scope, AuditFilter filter) {
        return new TrailRead("audit.exported", actor, scope, filter);
    }

    static TrailRead checked(Actor actor) {
        return new TrailRead("audit.checked", actor, null, AuditFilter.all());
    }

    static TrailRead checkedOn(Actor actor) {
        return new TrailRead("audit.check-continued", actor, null, AuditFilter.all());
    }

    @Override
    public String objectKind() {
        return scope == null ? "trail" : "organisation";
    }

    @Override
    public UUID objectId() {
        return scope == null ? EVERYTHING : scope.value();
    }

    @Override
    public Map<String, String> details() {
        var details = new HashMap<String, String>();
        if (filter.person() != null) details.put("person", filter.person().toString());
        if (filter.object() != null) details.put("object", filter.object().toString());
        if (filter.from() != null) details.put("from", filter.from().toString());
        if (filter.until() != null) details.put("until", filter.until().toString());
        if (!filter.acts().isEmpty()) details.put("acts", String.join(" ", new TreeSet<>(filter.acts())));
        return details;
    }
}
