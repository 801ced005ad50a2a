package vn.lienthong.engine.audit;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** Shows the trail to an auditor. Reading the trail is itself an act that the trail keeps. */
@UseCase
public class ReadTrail {
    private static final int MOST = 1000;

    private final AuditTrail trail;
    private final Authorisation authorisation;
    private final DomainEvents events;

    ReadTrail(AuditTrail trail, Authorisation authorisation, DomainEvents events) {
        this.trail = trail;
        this.authorisation = authorisation;
        this.events = events;
    }

    /** One page, newest first; only for those who audit the given organisation. */
    @Transactional
    public KeysetPage<AuditEntry> read(
            Actor actor, OrganisationId scope, AuditFilter filter, @Nullable String before, int size) {
        authorisation.require(actor, Act.READ_AUDIT, scope);
        if (before == null) events.publish(new TrailRead(actor, scope, filter));
        var wanted = Math.clamp(size, 1, MOST);
        return KeysetPage.cut(trail.find(filter, before, wanted + 1), wanted, AuditTrail::keyOf);
    }

    /** Somebody looked at the trail. */
    record TrailRead(Actor actor, OrganisationId scope, AuditFilter filter) implements DomainEvent {
        @Override
        public String act() {
            return "audit.read";
        }

        @Override
        public String objectKind() {
            return "organisation";
        }

        @Override
        public UUID objectId() {
            return scope.value();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("filter", filter.toString());
        }
    }
}
