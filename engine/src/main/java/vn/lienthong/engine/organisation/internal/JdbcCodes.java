package vn.lienthong.engine.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.AgencyCode;
import vn.lienthong.engine.organisation.CodeScheme;
import vn.lienthong.engine.organisation.HeldCode;
import vn.lienthong.engine.organisation.LegacyCode;
import vn.lienthong.engine.organisation.OrganisationCode;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PerTransaction;

/** Codes of agencies, for those who change them. */
@Component
public class JdbcCodes {
    private final JdbcClient jdbc;
    private final IdSource ids;
    private final Clock clock;
    private final PerTransaction memory;

    JdbcCodes(JdbcClient jdbc, IdSource ids, Clock clock, PerTransaction memory) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.memory = memory;
    }

    /** Every code the agency has, had or will have, oldest first. */
    public List<HeldCode> of(OrganisationId agency) {
        return jdbc.sql("SELECT * FROM agency_code WHERE organisation_id = :agency ORDER BY valid_from, scheme, code")
                .param("agency", agency.value())
                .query((row, _) -> new HeldCode(code(row), OrganisationRows.period(row), row.getString("decision_no"),
                        row.getString("closing_decision_no")))
                .list();
    }

    static OrganisationCode code(ResultSet row) throws SQLException {
        return switch (CodeScheme.valueOf(row.getString("scheme"))) {
            case QD20 -> new AgencyCode(row.getString("code"));
            case LEGACY13 -> new LegacyCode(row.getString("code"));
        };
    }

    /** Whether anybody has the code, had it, or will have it. */
    public boolean isUsed(OrganisationCode code) {
        return ownerOf(code) != null;
    }

    public @Nullable OrganisationId ownerOf(OrganisationCode code) {
        return jdbc.sql("SELECT organisation_id FROM agency_code WHERE code = :code")
                .param("code", code.value())
                .query((row, _) -> new OrganisationId(row.getObject("organisation_id", UUID.class)))
                .optional()
                .orElse(null);
    }

    /** Whether the agency has a code of the scheme on the day or later. */
    public boolean hasOne(OrganisationId agency, CodeScheme scheme, LocalDate from) {
        return jdbc.sql("""
                SELECT count(*) FROM agency_code
                WHERE organisation_id = :agency AND scheme = :scheme AND coalesce(valid_to, 'infinity') >= :from
                """)
                .param("agency", agency.value())
                .param("scheme", scheme.name())
                .param("from", from)
                .query(Long.class)
                .single() > 0;
    }

    /** Whether the code is in use on the day and has no end yet. */
    public boolean isOpenOn(OrganisationCode code, LocalDate day) {
        return jdbc
                .sql("SELECT count(*) FROM agency_code WHERE code = :code AND valid_from <= :day AND valid_to IS NULL")
                .param("code", code.value())
                .param("day", day)
                .query(Long.class)
                .single() > 0;
    }

    public void add(OrganisationCode code, OrganisationId agency, LocalDate from, @Nullable String decisionNo) {
        memory.stop();
        jdbc.sql("""
                INSERT INTO agency_code (id, organisation_id, scheme, code, valid_from, decision_no, recorded_at)
                VALUES (:id, :agency, :scheme, :code, :from, :decision, :at)
                """)
                .param("id", ids.next())
                .param("agency", agency.value())
                .param("scheme", code.scheme().name())
                .param("code", code.value())
                .param("from", from)
                .param("decision", decisionNo)
                .param("at", now())
                .update();
    }

    public void close(OrganisationCode code, LocalDate lastDay, @Nullable String decisionNo) {
        memory.stop();
        jdbc.sql("""
                UPDATE agency_code SET valid_to = :to, closing_decision_no = :decision, closing_recorded_at = :at
                WHERE code = :code
                """)
                .param("to", lastDay)
                .param("decision", decisionNo)
                .param("at", now())
                .param("code", code.value())
                .update();
    }

    /** As if it had never been given: somebody else may be given it. */
    void remove(OrganisationCode code) {
        memory.stop();
        jdbc.sql("""
                DELETE FROM closing_cut WHERE cut_table = 'agency_code'
                AND row_id = (SELECT id FROM agency_code WHERE code = :code)
                """).param("code", code.value()).update();
        jdbc.sql("DELETE FROM agency_code WHERE code = :code").param("code", code.value()).update();
    }

    /** As if nobody had decided its end. */
    void reopen(OrganisationCode code) {
        memory.stop();
        jdbc.sql("""
                UPDATE agency_code SET valid_to = NULL, closing_decision_no = NULL, closing_recorded_at = NULL
                WHERE code = :code
                """).param("code", code.value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
