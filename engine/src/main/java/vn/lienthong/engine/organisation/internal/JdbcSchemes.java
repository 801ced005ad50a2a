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

import vn.lienthong.engine.organisation.GovernmentScheme;
import vn.lienthong.engine.organisation.Level;
import vn.lienthong.engine.shared.OrganisationId;

/** Schemes of government, the levels they have, and which tree follows which. */
@Component
public class JdbcSchemes {
    /** Which scheme begins when, and when that was entered. */
    record Start(String scheme, LocalDate from, @Nullable String decisionNo, Instant at) {}

    private final JdbcClient jdbc;

    JdbcSchemes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every scheme there is, the newest first. */
    public List<GovernmentScheme> all() {
        return jdbc.sql("SELECT * FROM government_scheme ORDER BY valid_from DESC, key")
                .query((row, _) -> new GovernmentScheme(row.getString("key"), row.getString("name_vi"),
                        row.getString("name_en"), OrganisationRows.period(row), levelsOf(row.getString("key"))))
                .list();
    }

    /** The levels of a scheme, highest first; none when there is no such scheme. */
    public List<Level> levelsOf(String scheme) {
        return jdbc.sql("""
                SELECT l.* FROM scheme_level sl JOIN government_level l ON l.key = sl.level
                WHERE sl.scheme = :scheme ORDER BY l.rank
                """).param("scheme", scheme).query((row, _) -> level(row)).list();
    }

    /** The levels of the scheme that the tree of this root follows on the day, highest first. */
    public List<Level> levelsOf(OrganisationId root, LocalDate on) {
        return jdbc.sql("""
                SELECT l.* FROM scheme_use u
                JOIN scheme_level sl ON sl.scheme = u.scheme JOIN government_level l ON l.key = sl.level
                WHERE u.root_id = :root AND :on BETWEEN u.valid_from AND coalesce(u.valid_to, 'infinity') ORDER BY l.rank
                """).param("root", root.value()).param("on", on).query((row, _) -> level(row)).list();
    }

    /** What a refusal shows for a level: its row, or the key when nobody has such a level. */
    public Object levelCalled(String key) {
        return jdbc.sql("SELECT * FROM government_level WHERE key = :key")
                .param("key", key)
                .query((row, _) -> (Object) level(row))
                .optional()
                .orElse(key);
    }

    public @Nullable LocalDate lastChangeOf(OrganisationId root) {
        return jdbc.sql("SELECT max(valid_from) AS day FROM scheme_use WHERE root_id = :root")
                .param("root", root.value())
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .optional()
                .orElse(null);
    }

    /** From the day on the tree follows this scheme, until that day the one it followed. */
    void use(UUID id, OrganisationId root, Start start) {
        var from = start.from();
        jdbc.sql("""
                UPDATE scheme_use SET valid_to = :day
                WHERE root_id = :root AND coalesce(valid_to, 'infinity') > :day
                """).param("day", from.minusDays(1)).param("root", root.value()).update();
        jdbc.sql("""
                INSERT INTO scheme_use (id, root_id, scheme, valid_from, decision_no, recorded_at)
                VALUES (:id, :root, :scheme, :from, :decision, :at)
                """)
                .param("id", id)
                .param("root", root.value())
                .param("scheme", start.scheme())
                .param("from", from)
                .param("decision", start.decisionNo())
                .param("at", start.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As if it had never been decided: the scheme before it goes on. */
    void forget(UUID id, OrganisationId root, LocalDate from) {
        jdbc.sql("DELETE FROM scheme_use WHERE id = :id").param("id", id).update();
        jdbc.sql("UPDATE scheme_use SET valid_to = NULL WHERE root_id = :root AND valid_to = :day")
                .param("root", root.value())
                .param("day", from.minusDays(1))
                .update();
    }

    /** The days from this one on on which any tree begins to follow another scheme. */
    List<LocalDate> daysOfChange(LocalDate from) {
        return jdbc.sql("SELECT DISTINCT valid_from FROM scheme_use WHERE valid_from >= :from")
                .param("from", from)
                .query((row, _) -> row.getObject("valid_from", LocalDate.class))
                .list();
    }

    private static Level level(ResultSet row) throws SQLException {
        return new Level(row.getString("key"), row.getInt("rank"), row.getString("name_vi"), row.getString("name_en"));
    }
}
