package vn.lienthong.engine.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.GiveCapacity.NewCapacity;
import vn.lienthong.engine.organisation.HeldCapacity;
import vn.lienthong.engine.organisation.SigningCapacity;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PerTransaction;
import vn.lienthong.engine.shared.PersonId;

/** In which capacities people sign. */
@Component
public class JdbcCapacities {
    private static final String SELECT = """
            SELECT h.id, h.person_id, h.organisation_id, h.lent_by, h.valid_from, h.valid_to, h.basis, h.scope,
                   c.key, c.abbreviation, c.name_vi, c.name_en, c.needs_basis, c.needs_end, c.is_lent
            FROM person_capacity h JOIN signing_capacity c ON c.key = h.capacity
            WHERE h.withdrawn_at IS NULL
            """;
    private static final String ON_DAY = " AND :on BETWEEN h.valid_from AND coalesce(h.valid_to, 'infinity') ";

    /** Whose capacities were asked for, for which day. */
    private record Held(PersonId person, OrganisationId agency, LocalDate on) {}

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final Clock clock;
    private final PerTransaction memory;

    JdbcCapacities(JdbcClient jdbc, IdSource ids, Clock clock, PerTransaction memory) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.memory = memory;
    }

    /** The capacity as the law knows it on the day; null when it does not. */
    public @Nullable SigningCapacity inForce(String key, LocalDate on) {
        return jdbc.sql("""
                SELECT * FROM signing_capacity
                WHERE key = :key AND :on BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                """)
                .param("key", key)
                .param("on", on)
                .query((row, _) -> capacity(row))
                .optional()
                .orElse(null);
    }

    /** The capacities the law knows on the day. */
    public List<SigningCapacity> inForce(LocalDate on) {
        return jdbc.sql("""
                SELECT * FROM signing_capacity
                WHERE :on BETWEEN valid_from AND coalesce(valid_to, 'infinity') ORDER BY is_lent, needs_basis, key
                """).param("on", on).query((row, _) -> capacity(row)).list();
    }

    /** Everything the person holds anywhere, whenever, newest first. */
    public List<HeldCapacity> historyOf(PersonId person) {
        return jdbc.sql(SELECT + " AND h.person_id = :person ORDER BY h.valid_from DESC, h.id")
                .param("person", person.value())
                .query((row, _) -> held(row))
                .list();
    }

    /** Everything the person holds at the agency, whenever. */
    public List<HeldCapacity> everHeldBy(PersonId person, OrganisationId agency) {
        return jdbc
                .sql(SELECT + " AND h.person_id = :person AND h.organisation_id = :agency ORDER BY h.valid_from, h.id")
                .param("person", person.value())
                .param("agency", agency.value())
                .query((row, _) -> held(row))
                .list();
    }

    List<HeldCapacity> heldBy(PersonId person, OrganisationId agency, LocalDate on) {
        return memory.standing(new Held(person, agency, on), () -> List.copyOf(readHeldBy(person, agency, on)));
    }

    private List<HeldCapacity> readHeldBy(PersonId person, OrganisationId agency, LocalDate on) {
        return jdbc.sql(SELECT + ON_DAY + "AND h.person_id = :person AND h.organisation_id = :agency ORDER BY h.id")
                .param("person", person.value())
                .param("agency", agency.value())
                .param("on", on)
                .query((row, _) -> held(row))
                .list();
    }

    List<HeldCapacity> heldAt(OrganisationId agency, LocalDate on) {
        return jdbc.sql(SELECT + ON_DAY + "AND h.organisation_id = :agency ORDER BY h.id")
                .param("agency", agency.value())
                .param("on", on)
                .query((row, _) -> held(row))
                .list();
    }

    /** The held capacity, locked; null when there is none or it was withdrawn. */
    public @Nullable HeldCapacity lock(UUID id) {
        return jdbc.sql(SELECT + " AND h.id = :id FOR UPDATE OF h")
                .param("id", id)
                .query((row, _) -> held(row))
                .optional()
                .orElse(null);
    }

    /** What this person lent to others at the agency and could not lend without this capacity. */
    public List<HeldCapacity> lentThrough(HeldCapacity held) {
        if (held.capacity().isLent()) return List.of();
        var others = everHeldBy(held.person(), held.agency()).stream()
                .filter(other -> !other.capacity().isLent() && !other.id().equals(held.id()))
                .toList();
        return jdbc.sql(SELECT + " AND h.lent_by = :person AND h.organisation_id = :agency ORDER BY h.id")
                .param("person", held.person().value())
                .param("agency", held.agency().value())
                .query((row, _) -> held(row))
                .list()
                .stream()
                .filter(lent -> others.stream().noneMatch(other -> other.validity().covers(lent.validity())))
                .toList();
    }

    public UUID add(NewCapacity wanted) {
        memory.stop();
        var id = ids.next();
        var lentBy = wanted.lentBy();
        jdbc.sql("""
                INSERT INTO person_capacity
                    (id, person_id, capacity, organisation_id, lent_by, valid_from, valid_to, basis, scope, given_at)
                VALUES (:id, :person, :capacity, :agency, :lentBy, :from, :to, :basis, :scope, :at)
                """)
                .param("id", id)
                .param("person", wanted.person().value())
                .param("capacity", wanted.capacity())
                .param("agency", wanted.agency().value())
                .param("lentBy", lentBy == null ? null : lentBy.value())
                .param("from", wanted.period().from())
                .param("to", wanted.period().to())
                .param("basis", wanted.basis())
                .param("scope", wanted.scope())
                .param("at", now())
                .update();
        return id;
    }

    /** Takes it back at once, and what it was lent to. */
    public void withdrawWithLent(HeldCapacity held) {
        memory.stop();
        var ended = Stream.concat(Stream.of(held), lentThrough(held).stream())
                .map(HeldCapacity::id)
                .toArray(UUID[]::new);
        jdbc.sql("UPDATE person_capacity SET withdrawn_at = :at WHERE id = ANY (:ids)")
                .param("at", now())
                .param("ids", ended)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static HeldCapacity held(ResultSet row) throws SQLException {
        var lentBy = row.getObject("lent_by", UUID.class);
        return new HeldCapacity(row.getObject("id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)),
                capacity(row), new OrganisationId(row.getObject("organisation_id", UUID.class)),
                lentBy == null ? null : new PersonId(lentBy), OrganisationRows.period(row), row.getString("basis"),
                row.getString("scope"));
    }

    private static SigningCapacity capacity(ResultSet row) throws SQLException {
        return new SigningCapacity(row.getString("key"), row.getString("abbreviation"), row.getString("name_vi"),
                row.getString("name_en"), row.getBoolean("needs_basis"), row.getBoolean("needs_end"),
                row.getBoolean("is_lent"));
    }
}
