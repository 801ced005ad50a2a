package vn.lienthong.engine.organisation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.organisation.OrganisationKind;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PerTransaction;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;

/**
 * The tree, remembered until its version row changes. The version is read first and the places after it, so that what is
 * remembered is never older than its version; each node of a cluster sees a change with its next transaction.
 */
@Component
public class JdbcTree implements OrganisationTree {
    private final JdbcClient jdbc;
    private final AtomicReference<@Nullable TreeSnapshot> remembered = new AtomicReference<>();
    private final PerTransaction memory;

    JdbcTree(JdbcClient jdbc, PerTransaction memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    TreeSnapshot snapshot() {
        var version = memory.versions().tree();
        var known = remembered.get();
        if (known != null && known.version() == version) return known;
        var fresh = load(version);
        remembered.set(fresh);
        return fresh;
    }

    /** Waits for everybody who changes the tree, and keeps the others out until the transaction ends. */
    public void lock() {
        memory.stop();
        jdbc.sql("SELECT version FROM organisation_tree FOR UPDATE").query(Long.class).single();
    }

    /** Tells all readers that the tree is another one; after {@link #lock()}. */
    public void touch() {
        memory.stop();
        jdbc.sql("UPDATE organisation_tree SET version = nextval('organisation_tree_version')").update();
    }

    @Override
    public boolean isOpen(OrganisationId organisation, LocalDate on) {
        return snapshot().isOpen(organisation, on);
    }

    @Override
    public List<OrganisationId> pathOf(OrganisationId organisation, LocalDate on) {
        return snapshot().pathOf(organisation, on);
    }

    @Override
    public List<OrganisationId> pathWithinAgency(OrganisationId organisation, LocalDate on) {
        return snapshot().pathWithinAgency(organisation, on);
    }

    @Override
    public Set<OrganisationId> withinAgency(OrganisationId organisation, LocalDate on) {
        return snapshot().withinAgency(organisation, on);
    }

    @Override
    public Set<OrganisationId> subtree(OrganisationId organisation, LocalDate on) {
        return snapshot().subtree(organisation, on);
    }

    @Override
    public Set<OrganisationId> all() {
        return snapshot().all();
    }

    @Override
    public @Nullable OrganisationId heirOf(OrganisationId organisation, LocalDate on) {
        return snapshot().heirs(on).of(organisation);
    }

    @Override
    public Set<OrganisationId> leftTo(OrganisationId heir, LocalDate on) {
        return snapshot().heirs(on).leftTo(heir);
    }

    @Override
    public @Nullable OrganisationId homeOf(PersonId person, LocalDate on) {
        record Home(@Nullable UUID id) {}
        var home = jdbc.sql("""
                SELECT home_id FROM person_version WHERE person_id = :person
                ORDER BY (valid_from <= :on) DESC, abs(valid_from - :on) LIMIT 1
                """)
                .param("person", person.value())
                .param("on", on)
                .query((row, _) -> new Home(row.getObject("home_id", UUID.class)))
                .optional()
                .orElseThrow(() -> new UnknownException("person"));
        return home.id() == null ? null : new OrganisationId(home.id());
    }

    private TreeSnapshot load(long version) {
        var places = jdbc.sql("""
                SELECT v.organisation_id, o.kind, v.parent_id, v.level, v.valid_from, v.valid_to
                FROM organisation_version v JOIN organisation o ON o.id = v.organisation_id
                ORDER BY v.organisation_id, v.valid_from
                """).query((row, _) -> {
            var parent = row.getObject("parent_id", UUID.class);
            return new Place(new OrganisationId(row.getObject("organisation_id", UUID.class)),
                    OrganisationKind.valueOf(row.getString("kind")),
                    parent == null ? null : new OrganisationId(parent), row.getString("level"),
                    new Period(row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class)));
        }).list();
        var successions = jdbc.sql("SELECT * FROM succession ORDER BY effective, recorded_at, id")
                .query((row, _) -> JdbcSuccessions.succession(row))
                .list();
        return new TreeSnapshot(version, places, successions);
    }
}
