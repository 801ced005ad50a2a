package vn.lienthong.engine.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationKind;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;

/** The columns every query of organisations reads, and what becomes of them. */
final class OrganisationRows {
    /** Selects versions {@code v} with their code on the day {@code :on}. */
    static final String COLUMNS = """
            v.organisation_id, o.kind, v.name, v.short_name, v.abbreviation, v.parent_id, v.level, v.valid_from, v.valid_to,
            v.folded_name, (SELECT c.code FROM agency_code c WHERE c.organisation_id = v.organisation_id
                    AND c.scheme = 'QD20' AND :on BETWEEN c.valid_from AND coalesce(c.valid_to, 'infinity')) AS code
            """;
    static final String TABLES = " FROM organisation_version v JOIN organisation o ON o.id = v.organisation_id ";

    private OrganisationRows() {}

    static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(new OrganisationId(row.getObject("organisation_id", UUID.class)),
                OrganisationKind.valueOf(row.getString("kind")), row.getString("name"), row.getString("short_name"),
                row.getString("abbreviation"), idOrNull(row, "parent_id"), row.getString("level"),
                row.getString("code"), period(row));
    }

    static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }

    static UUID[] ids(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    static @Nullable OrganisationId idOrNull(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganisationId(id);
    }
}
