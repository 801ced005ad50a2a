package vn.lienthong.engine.audit;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** Shows the trail to an auditor. Reading the trail is itself an act that the trail keeps. */
@UseCase
public class ReadTrail {
    private static final int MOST = 1000;

    private final AuditTrail trail;
    private final TrailScope scopes;
    private final DomainEvents events;

    ReadTrail(AuditTrail trail, TrailScope scopes, DomainEvents events) {
        this.trail = trail;
        this.scopes = scopes;
        this.events = events;
    }

    /**
     * One page, newest first, of what concerns the organisations that the actor audits.
     *
     * @param scope only below this organisation; null for all the actor audits
     */
    @Transactional
    public KeysetPage<TrailRow> read(
            Actor actor, @Nullable OrganisationId scope, AuditFilter filter, @Nullable String before, int size) {
        var within = scopes.within(actor, scope);
        events.publish(TrailRead.shown(actor, scope, filter));
        var wanted = Math.clamp(size, 1, MOST);
        return KeysetPage.cut(trail.find(filter, within, before, wanted + 1), wanted, AuditTrail::keyOf);
    }

    /** Checks the chains of an object that the actor audits; empty when there is nothing of it to be seen. */
    @Transactional(readOnly = true)
    public List<ChainState> check(Actor actor, UUID object) {
        var within = scopes.within(actor, null);
        if (trail.find(AuditFilter.about(object), within, null, 1).isEmpty()) return List.of();
        return trail.check(object);
    }
}
