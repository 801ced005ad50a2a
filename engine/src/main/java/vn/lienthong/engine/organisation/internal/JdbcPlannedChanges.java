package vn.lienthong.engine.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.GovernmentScheme;
import vn.lienthong.engine.organisation.Naming;
import vn.lienthong.engine.organisation.PlannedChange;
import vn.lienthong.engine.organisation.PlannedChange.Entry;
import vn.lienthong.engine.shared.OrganisationId;

/** What begins for an organisation on a day or later. */
@Component
public class JdbcPlannedChanges {
    private final JdbcClient jdbc;
    private final JdbcSchemes schemes;

    JdbcPlannedChanges(JdbcClient jdbc, JdbcSchemes schemes) {
        this.jdbc = jdbc;
        this.schemes = schemes;
    }

    /** In the order in which it begins. */
    public List<PlannedChange> of(OrganisationId organisation, LocalDate day) {
        var all = new ArrayList<PlannedChange>();
        all.addAll(opening(organisation, day));
        all.addAll(versions(organisation, day));
        all.addAll(closing(organisation, day));
        all.addAll(codes(organisation, day));
        all.addAll(endsOfCodes(organisation, day));
        all.addAll(schemes(organisation, day));
        all.addAll(successions(organisation, day));
        all.sort(Comparator.comparing(change -> change.entry().from()));
        return all;
    }

    /** One that opened today is there, and is closed. */
    private List<PlannedChange> opening(OrganisationId organisation, LocalDate day) {
        return jdbc.sql("""
                SELECT * FROM (SELECT * FROM organisation_version WHERE organisation_id = :organisation
                               ORDER BY valid_from LIMIT 1) AS first
                WHERE valid_from > :day
                """)
                .param("organisation", organisation.value())
                .param("day", day)
                .query((row, _) -> (PlannedChange) new PlannedChange.Opened(
                        entry(row, "valid_from", "decision_no", "recorded_at"),
                        new Naming(row.getString("name"), row.getString("short_name"), row.getString("abbreviation"))))
                .list();
    }

    private List<PlannedChange> versions(OrganisationId organisation, LocalDate day) {
        return jdbc.sql("""
                SELECT v.*, before.name AS old_name, before.short_name AS old_short_name,
                       before.abbreviation AS old_abbreviation, before.parent_id AS old_parent_id
                FROM organisation_version v
                JOIN organisation_version before ON before.organisation_id = v.organisation_id
                     AND before.valid_to = v.valid_from - 1
                WHERE v.organisation_id = :organisation AND v.valid_from >= :day
                """)
                .param("organisation", organisation.value())
                .param("day", day)
                .query((row, _) -> version(row))
                .list();
    }

    private static PlannedChange version(ResultSet row) throws SQLException {
        var entry = entry(row, "valid_from", "decision_no", "recorded_at");
        var before = OrganisationRows.idOrNull(row, "old_parent_id");
        var after = OrganisationRows.idOrNull(row, "parent_id");
        if (before != null && after != null && !before.equals(after))
            return new PlannedChange.Moved(entry, before, after);
        return new PlannedChange.Renamed(entry,
                new Naming(row.getString("old_name"), row.getString("old_short_name"),
                        row.getString("old_abbreviation")),
                new Naming(row.getString("name"), row.getString("short_name"), row.getString("abbreviation")));
    }

    private List<PlannedChange> closing(OrganisationId organisation, LocalDate day) {
        return jdbc.sql("""
                SELECT v.id, v.valid_to + 1 AS gone, v.closing_decision_no, v.closing_recorded_at
                FROM organisation_version v
                WHERE v.organisation_id = :organisation AND v.valid_to + 1 >= :day AND NOT EXISTS (
                    SELECT 1 FROM organisation_version later
                    WHERE later.organisation_id = v.organisation_id AND later.valid_from > v.valid_from)
                """)
                .param("organisation", organisation.value())
                .param("day", day)
                .query((row, _) -> (PlannedChange) new PlannedChange.Closed(
                        entry(row, "gone", "closing_decision_no", "closing_recorded_at")))
                .list();
    }

    private List<PlannedChange> codes(OrganisationId agency, LocalDate day) {
        return jdbc.sql("SELECT * FROM agency_code WHERE organisation_id = :agency AND valid_from >= :day")
                .param("agency", agency.value())
                .param("day", day)
                .query((row, _) -> (PlannedChange) new PlannedChange.CodeBegins(
                        entry(row, "valid_from", "decision_no", "recorded_at"), JdbcCodes.code(row)))
                .list();
    }

    /** Those that end with their agency end by its closing, not by themselves. */
    private List<PlannedChange> endsOfCodes(OrganisationId agency, LocalDate day) {
        return jdbc.sql("""
                SELECT c.*, c.valid_to + 1 AS gone FROM agency_code c
                WHERE c.organisation_id = :agency AND c.valid_to + 1 >= :day AND NOT EXISTS (
                    SELECT 1 FROM closing_cut cut WHERE cut.cut_table = 'agency_code' AND cut.row_id = c.id)
                """)
                .param("agency", agency.value())
                .param("day", day)
                .query((row, _) -> (PlannedChange) new PlannedChange.CodeEnds(
                        entry(row, "gone", "closing_decision_no", "closing_recorded_at"), JdbcCodes.code(row)))
                .list();
    }

    private List<PlannedChange> schemes(OrganisationId root, LocalDate day) {
        var known = schemes.all()
                .stream()
                .collect(Collectors.toMap(GovernmentScheme::key, Function.identity()));
        return jdbc.sql("""
                SELECT u.*, before.scheme AS old_scheme FROM scheme_use u
                JOIN scheme_use before ON before.root_id = u.root_id AND before.valid_to = u.valid_from - 1
                WHERE u.root_id = :root AND u.valid_from >= :day
                """)
                .param("root", root.value())
                .param("day", day)
                .query((row, _) -> (PlannedChange) new PlannedChange.SchemeChanges(
                        entry(row, "valid_from", "decision_no", "recorded_at"),
                        Objects.requireNonNull(known.get(row.getString("old_scheme"))),
                        Objects.requireNonNull(known.get(row.getString("scheme")))))
                .list();
    }

    private List<PlannedChange> successions(OrganisationId organisation, LocalDate day) {
        return jdbc.sql("SELECT * FROM succession WHERE (from_id = :id OR to_id = :id) AND effective >= :day")
                .param("id", organisation.value())
                .param("day", day)
                .query((row, _) -> (PlannedChange) new PlannedChange.Followed(
                        entry(row, "effective", "decision_no", "recorded_at"), JdbcSuccessions.succession(row)))
                .list();
    }

    private static Entry entry(ResultSet row, String from, String decision, String recorded) throws SQLException {
        return new Entry(row.getObject("id", UUID.class), row.getObject(from, LocalDate.class),
                row.getString(decision), instant(row.getObject(recorded, OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
