package vn.lienthong.engine.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Role;
import vn.lienthong.engine.access.RoleGrant;
import vn.lienthong.engine.access.RoleHolders;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;

/** Roles from their rows. */
@Component
final class JdbcRoleHolders implements RoleHolders {
    private final JdbcClient jdbc;
    private final JdbcGrants grants;

    JdbcRoleHolders(JdbcClient jdbc, JdbcGrants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    @Override
    public List<Role> roles(LocalDate on) {
        return jdbc.sql("""
                SELECT r.*, ARRAY (SELECT ra.act FROM role_act ra WHERE ra.role = r.key
                        AND :on BETWEEN ra.valid_from AND coalesce(ra.valid_to, 'infinity')) AS acts
                FROM role r WHERE :on BETWEEN r.valid_from AND coalesce(r.valid_to, 'infinity') ORDER BY r.key
                """).param("on", on).query((row, _) -> role(row)).list();
    }

    @Override
    public @Nullable Role role(RoleKey key, LocalDate on) {
        return roles(on).stream().filter(role -> role.key().equals(key)).findFirst().orElse(null);
    }

    @Override
    public List<RoleGrant> grantsOf(PersonId person) {
        return grants.historyOf(person);
    }

    @Override
    public Set<PersonId> at(OrganisationId organisation, LocalDate on) {
        return grants.holdersAt(organisation, on);
    }

    @Override
    public boolean isAnyGrantedAt(OrganisationId organisation) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM role_grant WHERE organisation_id = :organisation)")
                .param("organisation", organisation.value())
                .query(Boolean.class)
                .single();
    }

    private static Role role(ResultSet row) throws SQLException {
        var acts = (String[]) row.getArray("acts").getArray();
        return new Role(new RoleKey(row.getString("key")), row.getString("name_vi"), row.getString("name_en"),
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getString("legal_basis"), Arrays.stream(acts).map(Act::valueOf).collect(Collectors.toSet()));
    }
}
