package vn.lienthong.engine.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.FoldedText;
import vn.lienthong.engine.organisation.Naming;
import vn.lienthong.engine.organisation.OrganisationKind;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UnknownException;

/** The versions of organisations, for those who change them. Versions are added and closed, never altered. */
@Component
public class JdbcOrganisations {
    private final JdbcClient jdbc;

    JdbcOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(OrganisationId id, OrganisationKind kind, Instant at) {
        jdbc.sql("INSERT INTO organisation (id, kind, opened_at) VALUES (:id, :kind, :at)")
                .param("id", id.value())
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void add(Version version) {
        var parent = version.parent();
        var naming = version.naming();
        jdbc.sql("""
                INSERT INTO organisation_version (id, organisation_id, name, short_name, abbreviation, parent_id, level,
                    valid_from, valid_to, decision_no, folded_name, words)
                VALUES (:id, :organisation, :name, :shortName, :abbreviation, :parent, :level, :from, :to, :decision,
                    :folded, array_to_tsvector(:words))
                """)
                .param("id", version.id())
                .param("organisation", version.organisation().value())
                .param("name", naming.name())
                .param("shortName", naming.shortName())
                .param("abbreviation", naming.abbreviation())
                .param("parent", parent == null ? null : parent.value())
                .param("level", version.level())
                .param("from", version.validity().from())
                .param("to", version.validity().to())
                .param("decision", version.decisionNo())
                .param("folded", FoldedText.fold(naming.name()))
                .param("words", FoldedText.words(naming.name(), naming.shortName(), naming.abbreviation())
                        .toArray(String[]::new))
                .update();
    }

    /** The newest version, planned ones included. @throws UnknownException when there never was one */
    public Version lastOf(OrganisationId organisation) {
        return jdbc.sql("""
                SELECT * FROM organisation_version WHERE organisation_id = :id ORDER BY valid_from DESC LIMIT 1
                """)
                .param("id", organisation.value())
                .query((row, _) -> version(row))
                .optional()
                .orElseThrow(() -> new UnknownException("organisation"));
    }

    public void endOn(Version version, LocalDate lastDay) {
        jdbc.sql("UPDATE organisation_version SET valid_to = :to WHERE id = :id")
                .param("to", lastDay)
                .param("id", version.id())
                .update();
    }

    /** Closes the organisation with its last version, and what hangs on it: codes, posts, capacities. */
    public void close(Version last, LocalDate lastDay, @Nullable String decisionNo) {
        jdbc.sql("UPDATE organisation_version SET valid_to = :to, closing_decision_no = :decision WHERE id = :id")
                .param("to", lastDay)
                .param("decision", decisionNo)
                .param("id", last.id())
                .update();
        for (var table : List.of("agency_code", "post", "person_capacity", "scheme_use")) {
            var column = "scheme_use".equals(table) ? "root_id" : "organisation_id";
            jdbc.sql("UPDATE " + table + " SET valid_to = :to WHERE " + column + " = :organisation "
                    + "AND valid_from <= :to AND coalesce(valid_to, 'infinity') > :to")
                    .param("to", lastDay)
                    .param("organisation", last.organisation().value())
                    .update();
        }
    }

    /** Whether another organisation under the same parent has this name on the day or later. */
    public boolean isNameTaken(Naming naming, @Nullable OrganisationId parent, LocalDate from,
            @Nullable OrganisationId except) {
        return jdbc.sql("""
                SELECT count(*) FROM organisation_version
                WHERE folded_name = :folded AND name = :name AND parent_id IS NOT DISTINCT FROM :parent::uuid
                AND coalesce(valid_to, 'infinity') >= :from AND organisation_id IS DISTINCT FROM :except::uuid
                """)
                .param("folded", FoldedText.fold(naming.name()))
                .param("name", naming.name())
                .param("parent", parent == null ? null : parent.value())
                .param("from", from)
                .param("except", except == null ? null : except.value())
                .query(Long.class)
                .single() > 0;
    }

    /** Whether anything is part of the organisation after the day. */
    public boolean hasPartsAfter(OrganisationId organisation, LocalDate lastDay) {
        return jdbc.sql("""
                SELECT count(*) FROM organisation_version WHERE parent_id = :id AND coalesce(valid_to, 'infinity') > :day
                """).param("id", organisation.value()).param("day", lastDay).query(Long.class).single() > 0;
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Naming(row.getString("name"), row.getString("short_name"), row.getString("abbreviation")),
                OrganisationRows.idOrNull(row, "parent_id"), row.getString("level"), OrganisationRows.period(row),
                row.getString("decision_no"));
    }
}
