package vn.lienthong.engine.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.FoldedText;
import vn.lienthong.engine.organisation.Naming;
import vn.lienthong.engine.organisation.OrganisationKind;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PerTransaction;
import vn.lienthong.engine.shared.UnknownException;

/** The versions of organisations, for those who change them. Versions are added and closed, never altered. */
@Component
public class JdbcOrganisations {
    private final JdbcClient jdbc;
    private final PerTransaction memory;

    JdbcOrganisations(JdbcClient jdbc, PerTransaction memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    public void add(OrganisationId id, OrganisationKind kind, Instant at) {
        jdbc.sql("INSERT INTO organisation (id, kind, opened_at) VALUES (:id, :kind, :at)")
                .param("id", id.value())
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void add(Version version, Instant at) {
        memory.stop();
        var parent = version.parent();
        var naming = version.naming();
        jdbc.sql("""
                INSERT INTO organisation_version (id, organisation_id, name, short_name, abbreviation, parent_id, level,
                    valid_from, valid_to, decision_no, folded_name, words, recorded_at)
                VALUES (:id, :organisation, :name, :shortName, :abbreviation, :parent, :level, :from, :to, :decision,
                    :folded, array_to_tsvector(:words), :at)
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
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As if the version had never been decided: nothing else names it. */
    void remove(Version version) {
        memory.stop();
        jdbc.sql("DELETE FROM organisation_version WHERE id = :id").param("id", version.id()).update();
    }

    /** The version stands without an end, and nothing says that it closes. */
    void reopen(Version version) {
        memory.stop();
        jdbc.sql("""
                UPDATE organisation_version SET valid_to = NULL, closing_decision_no = NULL, closing_recorded_at = NULL
                WHERE id = :id
                """).param("id", version.id()).update();
    }

    /** The newest version that begins before the day. @throws UnknownException when there is none */
    Version lastBefore(OrganisationId organisation, LocalDate day) {
        return jdbc.sql("""
                SELECT * FROM organisation_version WHERE organisation_id = :id AND valid_from < :day
                ORDER BY valid_from DESC LIMIT 1
                """)
                .param("id", organisation.value())
                .param("day", day)
                .query((row, _) -> version(row))
                .optional()
                .orElseThrow(() -> new UnknownException("organisation"));
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
        memory.stop();
        jdbc.sql("UPDATE organisation_version SET valid_to = :to WHERE id = :id")
                .param("to", lastDay)
                .param("id", version.id())
                .update();
    }

    /** Closes the organisation with its last version. */
    public void close(Version last, LocalDate lastDay, @Nullable String decisionNo, Instant at) {
        memory.stop();
        jdbc.sql("""
                UPDATE organisation_version
                SET valid_to = :to, closing_decision_no = :decision, closing_recorded_at = :at WHERE id = :id
                """)
                .param("to", lastDay)
                .param("decision", decisionNo)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", last.id())
                .update();
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
