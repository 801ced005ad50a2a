package vn.lienthong.engine.document.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.RecipientGroup;
import vn.lienthong.engine.document.RecipientGroups;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.OwnerLocks;

@Component
final class JdbcRecipientGroups implements RecipientGroups {
    private static final String SELECT = """
            SELECT id, version, agency_id, name,
                   ARRAY(SELECT organisation_id FROM recipient_group_member WHERE group_id = id ORDER BY organisation_id) AS members
            FROM recipient_group
            """;

    private static final int NAME_LOCKS = 0x6772_7073;

    private final JdbcClient jdbc;
    private final OwnerLocks locks;

    JdbcRecipientGroups(JdbcClient jdbc, OwnerLocks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    @Override
    public List<RecipientGroup> of(OrganisationId agency) {
        return jdbc.sql(SELECT + "WHERE agency_id = ? ORDER BY name")
                .param(agency.value())
                .query((row, _) -> group(row))
                .list();
    }

    @Override
    public Optional<RecipientGroup> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?").param(id).query((row, _) -> group(row)).optional();
    }

    @Override
    public void lockNames(OrganisationId agency) {
        locks.lock(NAME_LOCKS, agency.value());
    }

    @Override
    public void save(RecipientGroup group) {
        jdbc.sql("""
                INSERT INTO recipient_group (id, version, agency_id, name) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name""")
                .params(group.id(), group.version(), group.agency().value(), group.name())
                .update();
        jdbc.sql("DELETE FROM recipient_group_member WHERE group_id = ?").param(group.id()).update();
        jdbc.sql("INSERT INTO recipient_group_member SELECT ?, * FROM unnest(?) ON CONFLICT DO NOTHING")
                .params(group.id(), group.members().stream().map(OrganisationId::value).toArray(UUID[]::new))
                .update();
    }

    @Override
    public void delete(UUID id) {
        jdbc.sql("DELETE FROM recipient_group WHERE id = ?").param(id).update();
    }

    private static RecipientGroup group(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        var members = (UUID[]) row.getArray("members").getArray();
        return new RecipientGroup(
                columns.uuid("id"), row.getInt("version"), columns.organisation("agency_id"), row.getString("name"),
                Arrays.stream(members).map(OrganisationId::new).toList());
    }
}
