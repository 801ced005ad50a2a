package vn.lienthong.engine.organisation.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.StandIns;
import vn.lienthong.engine.organisation.Deputies;
import vn.lienthong.engine.organisation.Deputise.Absence;
import vn.lienthong.engine.organisation.Deputising;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;

/** Who stands in for whom; for readers, and for rights. */
@Component
public class JdbcDeputies implements Deputies, StandIns {
    private static final String STANDING = "SELECT * FROM deputising WHERE ended_at IS NULL ";
    private static final String ON_DAY = "AND :on BETWEEN valid_from AND valid_to ";

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final Clock clock;

    JdbcDeputies(JdbcClient jdbc, IdSource ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean covers(PersonId deputy, PersonId absent, Act act, LocalDate on) {
        return deputy.equals(deputyOf(absent, act, on));
    }

    @Override
    public @Nullable PersonId deputyOf(PersonId absent, Act act, LocalDate on) {
        var deputising = of(absent, on);
        if (deputising == null) return null;
        return deputising.acts().isEmpty() || deputising.acts().contains(act) ? deputising.deputy() : null;
    }

    @Override
    public Set<PersonId> servedFrom(PersonId deputy, LocalDate day) {
        return jdbc.sql(STANDING + "AND deputy_id = :deputy AND valid_to >= :day")
                .param("deputy", deputy.value())
                .param("day", day)
                .query((row, _) -> deputising(row).absent())
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable Deputising of(PersonId absent, LocalDate on) {
        return jdbc.sql(STANDING + ON_DAY + "AND absent_id = :absent")
                .param("absent", absent.value())
                .param("on", on)
                .query((row, _) -> deputising(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<Deputising> heldBy(PersonId deputy, LocalDate on) {
        return jdbc.sql(STANDING + ON_DAY + "AND deputy_id = :deputy ORDER BY valid_from, id")
                .param("deputy", deputy.value())
                .param("on", on)
                .query((row, _) -> deputising(row))
                .list();
    }

    @Override
    public List<Deputising> historyOf(PersonId person) {
        return jdbc.sql("""
                SELECT * FROM deputising WHERE absent_id = :person OR deputy_id = :person
                ORDER BY valid_from DESC, id DESC
                """).param("person", person.value()).query((row, _) -> deputising(row)).list();
    }

    /** What stands in this period and has one of the two as the absent one or as the deputy. */
    public List<Deputising> touching(PersonId one, PersonId other, Period period) {
        return jdbc.sql(STANDING + """
                AND (absent_id = ANY (:people) OR deputy_id = ANY (:people))
                AND valid_from <= coalesce(:to::date, 'infinity') AND valid_to >= :from
                """)
                .param("people", new UUID[]{one.value(), other.value()})
                .param("from", period.from())
                .param("to", period.to())
                .query((row, _) -> deputising(row))
                .list();
    }

    /** The deputising, locked; null when there is none or it was ended. */
    public @Nullable Deputising lock(UUID id) {
        return jdbc.sql(STANDING + "AND id = :id FOR UPDATE")
                .param("id", id)
                .query((row, _) -> deputising(row))
                .optional()
                .orElse(null);
    }

    public UUID add(Absence absence) {
        var id = ids.next();
        var acts = absence.acts().stream().map(Act::name).sorted().toArray(String[]::new);
        jdbc.sql("""
                INSERT INTO deputising (id, absent_id, deputy_id, valid_from, valid_to, reason, basis, acts, named_at)
                VALUES (:id, :absent, :deputy, :from, :to, :reason, :basis, :acts, :at)
                """)
                .param("id", id)
                .param("absent", absence.absent().value())
                .param("deputy", absence.deputy().value())
                .param("from", absence.period().from())
                .param("to", absence.period().to())
                .param("reason", absence.reason())
                .param("basis", absence.basis())
                .param("acts", acts.length == 0 ? null : acts)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    public void end(UUID id, Instant at) {
        jdbc.sql("UPDATE deputising SET ended_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Deputising deputising(ResultSet row) throws SQLException {
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Deputising(row.getObject("id", UUID.class), new PersonId(row.getObject("absent_id", UUID.class)),
                new PersonId(row.getObject("deputy_id", UUID.class)), OrganisationRows.period(row),
                row.getString("reason"), row.getString("basis"), acts(row.getArray("acts")),
                endedAt == null ? null : endedAt.toInstant());
    }

    private static Set<Act> acts(@Nullable Array acts) throws SQLException {
        if (acts == null) return Set.of();
        return Arrays.stream((String[]) acts.getArray()).map(Act::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
