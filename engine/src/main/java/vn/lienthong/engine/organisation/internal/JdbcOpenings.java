package vn.lienthong.engine.organisation.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.OrganisationUse;
import vn.lienthong.engine.shared.OrganisationId;

/** Organisations that were decided and have not begun, and what names them already. */
@Component
public class JdbcOpenings implements OrganisationUse {
    private final JdbcClient jdbc;

    JdbcOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is just naming it has finished, and nobody else begins to until the transaction ends. */
    void lock(OrganisationId organisation) {
        jdbc.sql("SELECT id FROM organisation WHERE id = :id FOR UPDATE")
                .param("id", organisation.value())
                .query()
                .singleRow();
    }

    @Override
    public @Nullable Kind of(OrganisationId organisation) {
        return jdbc.sql("""
                SELECT kind FROM (
                    SELECT 1 AS place, 'PART' AS kind
                    WHERE EXISTS (SELECT FROM organisation_version WHERE parent_id = :id)
                    UNION ALL SELECT 2, 'POST' WHERE EXISTS (SELECT FROM post WHERE organisation_id = :id)
                    UNION ALL SELECT 3, 'CAPACITY'
                    WHERE EXISTS (SELECT FROM person_capacity WHERE organisation_id = :id)
                    UNION ALL SELECT 4, 'MEMBER' WHERE EXISTS (SELECT FROM person_version WHERE home_id = :id)
                    UNION ALL SELECT 5, 'SUCCESSION'
                    WHERE EXISTS (SELECT FROM succession WHERE from_id = :id OR to_id = :id)) AS named
                ORDER BY place LIMIT 1
                """)
                .param("id", organisation.value())
                .query((row, _) -> Kind.valueOf(row.getString("kind")))
                .optional()
                .orElse(null);
    }

    /** As if nobody had decided it; after everything that names it is known to be gone. */
    void remove(OrganisationId organisation) {
        for (var rows : new String[]{"scheme_use WHERE root_id", "organisation_version WHERE organisation_id",
                "organisation WHERE id"})
            jdbc.sql("DELETE FROM " + rows + " = :id").param("id", organisation.value()).update();
    }
}
