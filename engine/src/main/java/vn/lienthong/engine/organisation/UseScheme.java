package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.internal.JdbcSchemes;
import vn.lienthong.engine.organisation.internal.TreeChanges;
import vn.lienthong.engine.organisation.internal.TreeRules;
import vn.lienthong.engine.organisation.internal.Version;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/**
 * Puts a tree under another scheme of government from a day on: the reform of 1 July 2025 took the district level away.
 * Agencies of levels that the new scheme does not have are closed before, and none is planned to open.
 */
@UseCase
public class UseScheme {
    private final Authorisation authorisation;
    private final TreeChanges changes;
    private final TreeRules rules;
    private final JdbcSchemes schemes;
    private final DomainEvents events;

    UseScheme(Authorisation authorisation, TreeChanges changes, TreeRules rules, JdbcSchemes schemes,
            DomainEvents events) {
        this.authorisation = authorisation;
        this.changes = changes;
        this.rules = rules;
        this.schemes = schemes;
        this.events = events;
    }

    /**
     * Which tree follows which scheme.
     *
     * @param from first day, which may lie ahead
     */
    public record NewScheme(OrganisationId root, String scheme, LocalDate from, @Nullable String decisionNo) {
        public NewScheme {
            decisionNo = PlainText.orNull(decisionNo, 100);
        }
    }

    @Transactional
    public Outcome<OrganisationId> use(Actor actor, NewScheme change) {
        var root = change.root();
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, root);
        var last = changes.lockLastOf(root);
        var refusal = refusal(last, change);
        if (refusal != null) return new Outcome.Refused<>(refusal);

        changes.useScheme(root, change.scheme(), change.from(), change.decisionNo());
        events.publish(OrganisationChanged.of("scheme.changed", root, actor,
                Map.of("scheme", change.scheme(), "from", change.from().toString())));
        return Outcome.done(root);
    }

    private @Nullable Refusal refusal(Version last, NewScheme change) {
        if (last.validity().to() != null)
            return Refusal.of(OrganisationRefusal.CLOSED, "day", last.validity().to());
        var levels = schemes.levelsOf(change.scheme());
        if (levels.isEmpty()) return Refusal.of(OrganisationRefusal.SCHEME_UNKNOWN);
        var since = schemes.lastChangeOf(change.root());
        if (since == null) return Refusal.of(OrganisationRefusal.NOT_A_ROOT);
        if (!change.from().isAfter(since)) return Refusal.of(OrganisationRefusal.NOT_AFTER_LAST_CHANGE, "day", since);
        return rules.everyLevelStaysAmong(levels, change.root(), change.from());
    }
}
