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

import vn.lienthong.engine.organisation.HeldCapacity;
import vn.lienthong.engine.organisation.SigningCapacity;
import vn.lienthong.engine.shared.OrganisationId;
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

    private final JdbcClient jdbc;

    JdbcCapacities(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    public void add(HeldCapacity held, Instant at) {
        var lentBy = held.lentBy();
        jdbc.sql("""
                INSERT INTO person_capacity
                    (id, person_id, capacity, organisation_id, lent_by, valid_from, valid_to, basis, scope, given_at)
                VALUES (:id, :person, :capacity, :agency, :lentBy, :from, :to, :basis, :scope, :at)
                """)
                .param("id", held.id())
                .param("person", held.person().value())
                .param("capacity", held.capacity().key())
                .param("agency", held.agency().value())
                .param("lentBy", lentBy == null ? null : lentBy.value())
                .param("from", held.validity().from())
                .param("to", held.validity().to())
                .param("basis", held.basis())
                .param("scope", held.scope())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void withdraw(UUID id, Instant at) {
        jdbc.sql("UPDATE person_capacity SET withdrawn_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void endOn(UUID id, LocalDate lastDay) {
        jdbc.sql("UPDATE person_capacity SET valid_to = :to WHERE id = :id")
                .param("id", id)
                .param("to", lastDay)
                .update();
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
