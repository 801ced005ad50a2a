package vn.lienthong.engine.audit;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** Gives an auditor a copy of a part of the trail. The trail keeps that, before the first line leaves. */
@UseCase
public class ExportTrail {
    private static final int AT_ONCE = 500;

    private final AuditTrail trail;
    private final TrailScope scopes;
    private final DomainEvents events;

    ExportTrail(AuditTrail trail, TrailScope scopes, DomainEvents events) {
        this.trail = trail;
        this.scopes = scopes;
        this.events = events;
    }

    /** Right and record are settled when this returns; the lines are read later, without a transaction. */
    @Transactional
    public Copy begin(Actor actor, @Nullable OrganisationId scope, AuditFilter filter) {
        var within = scopes.within(actor, scope);
        events.publish(TrailRead.exported(actor, scope, filter));
        return new Copy(trail, filter, within);
    }

    /** The lines of a copy, newest first; however many there are, few are held at a time. */
    public static final class Copy {
        private final AuditTrail trail;
        private final AuditFilter filter;
        private final @Nullable Set<OrganisationId> within;

        private Copy(AuditTrail trail, AuditFilter filter, @Nullable Set<OrganisationId> within) {
            this.trail = trail;
            this.filter = filter;
            this.within = within;
        }

        /** @param reader gets some lines at a time */
        public void read(Consumer<List<TrailRow>> reader) {
            String before = null;
            do {
                var some = trail.find(filter, within, before, AT_ONCE);
                if (!some.isEmpty()) reader.accept(some);
                before = some.size() < AT_ONCE ? null : AuditTrail.keyOf(some.getLast());
            } while (before != null);
        }
    }
}
