package vn.lienthong.engine.organisation.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.DirectoryQuery;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.TreeQuery;
import vn.lienthong.engine.organisation.TreeRow;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OrganisationId;

/** Pages of the tree, cut to what one administrator reaches. */
@Component
public class JdbcTreePages {
    private final JdbcTree tree;
    private final JdbcOrganisationSearch search;

    JdbcTreePages(JdbcTree tree, JdbcOrganisationSearch search) {
        this.tree = tree;
        this.search = search;
    }

    public KeysetPage<TreeRow> page(TreeQuery query, Set<OrganisationId> reach, LocalDate on) {
        var snapshot = tree.snapshot();
        var wanted = candidates(snapshot, query, reach, on).stream().filter(within(query, reach)).toList();
        var text = new DirectoryQuery(query.text(), null, null, null, query.after(), query.size());
        var page = search.search(text, wanted, on);
        return new KeysetPage<>(page.items().stream().map(found -> row(snapshot, found, on)).toList(), page.next());
    }

    public TreeRow row(Organisation found, LocalDate on) {
        return row(tree.snapshot(), found, on);
    }

    private static Predicate<OrganisationId> within(TreeQuery query, Set<OrganisationId> reach) {
        return id -> reach.contains(id) && !id.equals(query.top());
    }

    private static Collection<OrganisationId> candidates(TreeSnapshot snapshot, TreeQuery query,
            Set<OrganisationId> reach, LocalDate on) {
        var top = query.top();
        if (!query.text().isBlank()) return top == null ? reach : snapshot.subtree(top, on);
        if (top != null) return snapshot.childrenOf(top, on).stream().map(Place::organisation).toList();
        return reach.stream().filter(id -> isTop(snapshot, id, reach, on)).toList();
    }

    /** What the administrator reaches without reaching anything above it. */
    private static boolean isTop(TreeSnapshot snapshot, OrganisationId id, Set<OrganisationId> reach, LocalDate on) {
        var place = snapshot.placeOf(id, on);
        var parent = place == null ? null : place.parent();
        return parent == null || !reach.contains(parent);
    }

    private static TreeRow row(TreeSnapshot snapshot, Organisation found, LocalDate on) {
        var below = snapshot.childrenOf(found.id(), on);
        var agencies = (int) below.stream().filter(Place::isAgency).count();
        return new TreeRow(found, agencies, below.size() - agencies);
    }
}
