package vn.lienthong.engine.organisation.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.DirectoryQuery;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OrganisationId;

/** Finds organisations by words of their names or by the beginning of their code. */
@Component
final class JdbcOrganisationSearch {
    private static final Pattern BEGINS_LIKE_A_CODE = Pattern.compile("([A-Z]\\d{2}|\\d{3}\\.\\d{2})(\\.[0-9A-Z]*)*");

    private final JdbcClient jdbc;
    private final JdbcTree tree;

    JdbcOrganisationSearch(JdbcClient jdbc, JdbcTree tree) {
        this.jdbc = jdbc;
        this.tree = tree;
    }

    KeysetPage<Organisation> search(DirectoryQuery query, LocalDate on) {
        return search(query, null, on);
    }

    /** @param among where it is looked for; null for everywhere */
    KeysetPage<Organisation> search(DirectoryQuery query, @Nullable Collection<OrganisationId> among, LocalDate on) {
        record Row(Organisation organisation, String key) {}
        var params = new HashMap<String, @Nullable Object>(Map.of("on", on, "limit", query.size() + 1));
        var sql = "SELECT " + OrganisationRows.COLUMNS + OrganisationRows.TABLES
                + "WHERE :on BETWEEN v.valid_from AND coalesce(v.valid_to, 'infinity')" + text(query.text(), params)
                + place(query, on, params) + among(among, params)
                + NameFilter.start("v.folded_name, v.organisation_id", query.after(), params)
                + " ORDER BY v.folded_name, v.organisation_id LIMIT :limit";
        var rows = jdbc.sql(sql)
                .params(params)
                .query((row, _) -> new Row(OrganisationRows.organisation(row),
                        NameCursor.of(row, "organisation_id").toString()))
                .list();
        var page = KeysetPage.cut(rows, query.size(), Row::key);
        return new KeysetPage<>(page.items().stream().map(Row::organisation).toList(), page.next());
    }

    private static String text(String text, Map<String, @Nullable Object> params) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        if (BEGINS_LIKE_A_CODE.matcher(code).matches()) {
            params.put("code", code + "%");
            return " AND v.organisation_id IN (SELECT c.organisation_id FROM agency_code c WHERE c.code LIKE :code)";
        }
        return NameFilter.words("v.words", text, params);
    }

    private String place(DirectoryQuery query, LocalDate on, Map<String, @Nullable Object> params) {
        var sql = new StringBuilder();
        if (query.kind() != null) {
            params.put("kind", query.kind().name());
            sql.append(" AND o.kind = :kind");
        }
        if (query.level() != null) {
            params.put("level", query.level());
            sql.append(" AND v.level = :level");
        }
        var top = query.below();
        if (top != null) {
            params.put("below",
                    OrganisationRows.ids(tree.subtree(top, on).stream().filter(id -> !id.equals(top)).toList()));
            sql.append(" AND v.organisation_id = ANY (:below)");
        }
        return sql.toString();
    }

    private static String among(@Nullable Collection<OrganisationId> among, Map<String, @Nullable Object> params) {
        if (among == null) return "";
        params.put("among", OrganisationRows.ids(among));
        return " AND v.organisation_id = ANY (:among)";
    }
}
