package vn.lienthong.webapp.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.engine.organisation.Level;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.organisation.TreeQuery;
import vn.lienthong.engine.organisation.TreeRow;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;

/** Puts a level of the tree together. */
@Component
final class TreePages {
    static final int ROWS = 50;

    private final ReadOrganisations organisations;
    private final OrganisationDirectory directory;

    TreePages(ReadOrganisations organisations, OrganisationDirectory directory) {
        this.organisations = organisations;
        this.directory = directory;
    }

    TreeView page(Actor reader, TreeQuery query, AsOf on, Locale locale) {
        var page = organisations.tree(reader, query, on.day());
        var top = query.top();
        return new TreeView(top == null ? null : organisations.get(reader, top, on.day()),
                top == null ? List.of() : organisations.above(reader, top, on.day()), query.text(),
                on, rows(page.items(), !query.text().isBlank(), on, locale), next(query, on, page.next()),
                organisations.mayEverywhere(reader));
    }

    /** @param withParents whether they stand at different places */
    List<TreeView.Row> rows(List<TreeRow> found, boolean withParents, AsOf on, Locale locale) {
        var levels = levels(locale);
        var parents = withParents
                ? directory.get(found.stream()
                        .map(row -> row.organisation().parent())
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList(), on.day())
                : Map.<OrganisationId, Organisation>of();
        return found.stream().map(row -> row(row, levels, parents)).toList();
    }

    /** What the levels are called. */
    Map<String, String> levels(Locale locale) {
        return organisations.schemes()
                .stream()
                .flatMap(scheme -> scheme.levels().stream())
                .distinct()
                .collect(Collectors.toMap(Level::key,
                        level -> level.name(locale)));
    }

    private static TreeView.Row row(TreeRow row, Map<String, String> levels,
            Map<OrganisationId, Organisation> parents) {
        var organisation = row.organisation();
        var level = organisation.level();
        var parent = organisation.parent() == null ? null : parents.get(organisation.parent());
        return new TreeView.Row(organisation, level == null ? null : levels.getOrDefault(level, level),
                parent == null ? null : parent.shortName(), row.agencies(), row.units());
    }

    private static @Nullable String next(TreeQuery query, AsOf on, @Nullable String after) {
        if (after == null) return null;
        var address = UriComponentsBuilder.fromPath("/administration");
        if (query.top() != null) address.queryParam("at", query.top());
        if (!query.text().isBlank()) address.queryParam("q", "{q}");
        if (!on.isToday()) address.queryParam("on", on.day());
        return address.queryParam("after", "{after}")
                .encode()
                .buildAndExpand(Map.of("q", query.text(), "after", after))
                .toUriString();
    }
}
