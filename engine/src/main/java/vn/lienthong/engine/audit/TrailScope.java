package vn.lienthong.engine.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** Where somebody audits. */
@UseCase
public class TrailScope {
    private final Authorisation authorisation;
    private final OrganisationTree tree;
    private final Clock clock;

    TrailScope(Authorisation authorisation, OrganisationTree tree, Clock clock) {
        this.authorisation = authorisation;
        this.tree = tree;
        this.clock = clock;
    }

    /** The highest organisations somebody audits, each with what lies below it; empty for whoever audits nothing. */
    public List<OrganisationId> tops(Actor actor) {
        var reach = authorisation.reach(actor, Act.READ_AUDIT);
        var today = LocalDate.now(clock);
        return reach.stream()
                .filter(one -> tree.pathOf(one, today).stream().skip(1).noneMatch(reach::contains))
                .toList();
    }

    /**
     * The organisations below the given one that the actor audits; null for the whole installation.
     *
     * @throws ForbiddenException for whoever does not audit there
     */
    @Nullable
    Set<OrganisationId> within(Actor actor, @Nullable OrganisationId scope) {
        if (scope == null) {
            if (authorisation.mayEverywhere(actor, Act.READ_AUDIT)) return null;
            var reach = authorisation.reach(actor, Act.READ_AUDIT);
            if (reach.isEmpty()) throw AccessRefusal.notAllowed(Act.READ_AUDIT);
            return reach;
        }
        authorisation.require(actor, Act.READ_AUDIT, scope);
        var reach = authorisation.reach(actor, Act.READ_AUDIT);
        return tree.subtree(scope, LocalDate.now(clock)).stream().filter(reach::contains).collect(Collectors.toSet());
    }
}
