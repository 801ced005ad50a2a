package vn.lienthong.engine.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.GrantRole.NewGrant;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleGrant;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PerTransaction;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;

/** Grants of roles. A person whose account is closed holds none that counts. */
@Component
public class JdbcGrants {
    private static final String STANDING = """
            g.revoked_at IS NULL AND :on BETWEEN g.valid_from AND coalesce(g.valid_to, 'infinity')
            AND EXISTS (SELECT FROM role r WHERE r.key = g.role AND :on BETWEEN r.valid_from AND coalesce(r.valid_to, 'infinity'))
            AND NOT EXISTS (SELECT FROM account a WHERE a.person_id = g.person_id AND a.closed_at IS NOT NULL)
            """;
    private static final String CARRYING = """
            AND EXISTS (SELECT FROM role_act ra WHERE ra.role = g.role AND ra.act = :act
                    AND :on BETWEEN ra.valid_from AND coalesce(ra.valid_to, 'infinity'))
            """;

    /** Whose grants were asked for, for which day. */
    private record Held(PersonId person, LocalDate on) {}

    /** Whose grants at these places were asked for. */
    private record CarriedAt(Set<OrganisationId> organisations, Act act, LocalDate on) {}

    private record Carrying(RoleGrant grant, Set<String> acts) {}

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final Clock clock;
    private final PerTransaction memory;

    JdbcGrants(JdbcClient jdbc, IdSource ids, Clock clock, PerTransaction memory) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.memory = memory;
    }

    /** The person's grants that stand on the day and allow the act. */
    public List<RoleGrant> carrying(PersonId person, Act act, LocalDate on) {
        return memory.standing(new Held(person, on), () -> List.copyOf(held(person, on)))
                .stream()
                .filter(one -> one.acts().contains(act.name()))
                .map(Carrying::grant)
                .toList();
    }

    /** All at once: whoever asks for one act mostly asks for others as well. */
    private List<Carrying> held(PersonId person, LocalDate on) {
        return jdbc.sql("""
                SELECT g.*, ARRAY(SELECT ra.act FROM role_act ra WHERE ra.role = g.role
                    AND :on BETWEEN ra.valid_from AND coalesce(ra.valid_to, 'infinity')) AS acts
                FROM role_grant g WHERE g.person_id = :person AND
                """ + STANDING)
                .param("person", person.value())
                .param("on", on)
                .query((row, _) -> new Carrying(grant(row), Set.of((String[]) row.getArray("acts").getArray())))
                .list();
    }

    /** Everybody's grants that stand on the day, allow the act, and are held at one of these or everywhere. */
    public List<RoleGrant> carryingAt(Set<OrganisationId> organisations, Act act, LocalDate on) {
        return memory.standing(new CarriedAt(Set.copyOf(organisations), act, on),
                () -> List.copyOf(carriedAt(organisations, act, on)));
    }

    private List<RoleGrant> carriedAt(Set<OrganisationId> organisations, Act act, LocalDate on) {
        return jdbc.sql("""
                SELECT g.* FROM role_grant g
                WHERE (g.organisation_id = ANY (:organisations) OR g.organisation_id IS NULL) AND
                """ + STANDING + CARRYING)
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("act", act.name())
                .param("on", on)
                .query((row, _) -> grant(row))
                .list();
    }

    /** The person's grants that stand on the day. */
    public List<RoleGrant> standing(PersonId person, LocalDate on) {
        return jdbc.sql("SELECT g.* FROM role_grant g WHERE g.person_id = :person AND " + STANDING)
                .param("person", person.value())
                .param("on", on)
                .query((row, _) -> grant(row))
                .list();
    }

    /** All grants the person ever had, newest first. */
    public List<RoleGrant> historyOf(PersonId person) {
        return jdbc
                .sql("SELECT g.* FROM role_grant g WHERE g.person_id = :person ORDER BY g.valid_from DESC, g.id DESC")
                .param("person", person.value())
                .query((row, _) -> grant(row))
                .list();
    }

    /** Grants at this very organisation that stand on the day or later, by role. */
    public List<RoleGrant> at(OrganisationId organisation, LocalDate on) {
        return jdbc.sql("""
                SELECT g.* FROM role_grant g
                WHERE g.organisation_id = :organisation AND g.revoked_at IS NULL
                AND coalesce(g.valid_to, 'infinity') >= :on ORDER BY g.role, g.valid_from, g.id
                """)
                .param("organisation", organisation.value())
                .param("on", on)
                .query((row, _) -> grant(row))
                .list();
    }

    /** Who holds a role at this very organisation, on the day or later. */
    public Set<PersonId> holdersAt(OrganisationId organisation, LocalDate on) {
        return jdbc.sql("""
                SELECT DISTINCT person_id FROM role_grant
                WHERE organisation_id = :organisation AND revoked_at IS NULL AND coalesce(valid_to, 'infinity') >= :on
                """)
                .param("organisation", organisation.value())
                .param("on", on)
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    /** The grant, locked until the transaction ends; null when there is none. */
    public @Nullable RoleGrant lock(UUID id) {
        return jdbc.sql("SELECT g.* FROM role_grant g WHERE g.id = :id FOR UPDATE")
                .param("id", id)
                .query((row, _) -> grant(row))
                .optional()
                .orElse(null);
    }

    /** Whether the person has the role at this very place on one of the days. */
    public boolean isGranted(NewGrant wanted) {
        return jdbc.sql("""
                SELECT count(*) FROM role_grant
                WHERE person_id = :person AND role = :role AND organisation_id IS NOT DISTINCT FROM :organisation::uuid
                AND revoked_at IS NULL AND daterange(valid_from, valid_to, '[]') && daterange(:from::date, :to::date, '[]')
                """)
                .param("person", wanted.person().value())
                .param("role", wanted.role().value())
                .param("organisation", idOrNull(wanted.organisation()))
                .param("from", wanted.period().from())
                .param("to", wanted.period().to())
                .query(Long.class)
                .single() > 0;
    }

    /** Grants that stand on the day and let somebody with an account administer access in the whole installation. */
    public List<RoleGrant> administering(LocalDate on) {
        return jdbc.sql("""
                SELECT g.* FROM role_grant g
                WHERE g.reach = 'INSTALLATION' AND EXISTS (SELECT FROM account a WHERE a.person_id = g.person_id) AND
                """ + STANDING + CARRYING)
                .param("act", Act.ADMINISTER_ACCESS.name())
                .param("on", on)
                .query((row, _) -> grant(row))
                .list();
    }

    public UUID add(NewGrant wanted) {
        memory.stop();
        var id = ids.next();
        jdbc.sql("""
                INSERT INTO role_grant (id, person_id, role, organisation_id, reach, valid_from, valid_to, basis, granted_at)
                VALUES (:id, :person, :role, :organisation, :reach, :from, :to, :basis, :at)
                """)
                .param("id", id)
                .param("person", wanted.person().value())
                .param("role", wanted.role().value())
                .param("organisation", idOrNull(wanted.organisation()))
                .param("reach", wanted.reach().name())
                .param("from", wanted.period().from())
                .param("to", wanted.period().to())
                .param("basis", wanted.basis())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    public void revoke(UUID id, Instant at) {
        memory.stop();
        jdbc.sql("UPDATE role_grant SET revoked_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void endOn(UUID id, LocalDate lastDay) {
        memory.stop();
        jdbc.sql("UPDATE role_grant SET valid_to = :to WHERE id = :id").param("id", id).param("to", lastDay).update();
    }

    private static RoleGrant grant(ResultSet row) throws SQLException {
        var organisation = row.getObject("organisation_id", UUID.class);
        var revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new RoleGrant(row.getObject("id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)),
                new RoleKey(row.getString("role")), organisation == null ? null : new OrganisationId(organisation),
                Reach.valueOf(row.getString("reach")),
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getString("basis"), revokedAt == null ? null : revokedAt.toInstant());
    }

    private static @Nullable UUID idOrNull(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }
}
