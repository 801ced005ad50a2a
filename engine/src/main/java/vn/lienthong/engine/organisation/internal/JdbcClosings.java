package vn.lienthong.engine.organisation.internal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PerTransaction;

/** What ends with its organisation: codes, posts, capacities, the scheme of a root. It is kept how long each would go on. */
@Component
public class JdbcClosings {
    private record Dated(String table, String owner) {}

    private static final List<Dated> ALL = List.of(new Dated("agency_code", "organisation_id"),
            new Dated("post", "organisation_id"), new Dated("person_capacity", "organisation_id"),
            new Dated("scheme_use", "root_id"));

    private final JdbcClient jdbc;
    private final PerTransaction memory;

    JdbcClosings(JdbcClient jdbc, PerTransaction memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** Whatever goes on longer ends with the day. Repeating it reaches what came later, and changes nothing else. */
    void cut(OrganisationId organisation, LocalDate lastDay) {
        memory.stop();
        for (var dated : ALL) {
            jdbc.sql("INSERT INTO closing_cut (organisation_id, cut_table, row_id, ended_on) "
                    + "SELECT :organisation, :table, id, valid_to FROM (SELECT id, valid_to FROM " + dated.table()
                    + " WHERE " + dated.owner() + " = :organisation AND valid_from <= :day "
                    + "AND coalesce(valid_to, 'infinity') > :day FOR UPDATE) AS longer "
                    + "ON CONFLICT (cut_table, row_id) DO UPDATE SET ended_on = excluded.ended_on")
                    .param("organisation", organisation.value())
                    .param("table", dated.table())
                    .param("day", lastDay)
                    .update();
            jdbc.sql("UPDATE " + dated.table() + " SET valid_to = :day WHERE " + dated.owner()
                    + " = :organisation AND valid_from <= :day AND coalesce(valid_to, 'infinity') > :day")
                    .param("organisation", organisation.value())
                    .param("day", lastDay)
                    .update();
        }
    }

    /** What was cut on the day goes on as long as it would have; what was ended earlier since then stays ended. */
    void mend(OrganisationId organisation, LocalDate lastDay) {
        memory.stop();
        for (var dated : ALL)
            jdbc.sql("UPDATE " + dated.table() + " AS r SET valid_to = c.ended_on FROM closing_cut c "
                    + "WHERE c.organisation_id = :organisation AND c.cut_table = :table AND c.row_id = r.id "
                    + "AND r.valid_to = :day")
                    .param("organisation", organisation.value())
                    .param("table", dated.table())
                    .param("day", lastDay)
                    .update();
        jdbc.sql("DELETE FROM closing_cut WHERE organisation_id = :organisation")
                .param("organisation", organisation.value())
                .update();
    }

    /** The first day after the last one on which something is to begin all the same; null when nothing is. */
    @Nullable
    LocalDate beginsAfter(OrganisationId organisation, LocalDate lastDay) {
        return jdbc.sql("""
                SELECT min(valid_from) FROM (
                    SELECT valid_from FROM agency_code WHERE organisation_id = :organisation
                    UNION ALL SELECT valid_from FROM scheme_use WHERE root_id = :organisation
                    UNION ALL SELECT valid_from FROM post WHERE organisation_id = :organisation
                    UNION ALL SELECT valid_from FROM person_capacity
                        WHERE organisation_id = :organisation AND withdrawn_at IS NULL) AS dated
                WHERE valid_from > :day
                """)
                .param("organisation", organisation.value())
                .param("day", lastDay)
                .query((row, _) -> new Beginning(row.getObject(1, LocalDate.class)))
                .single()
                .day();
    }

    private record Beginning(@Nullable LocalDate day) {}
}
