package vn.lienthong.engine.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.organisation.FoldedText;
import vn.lienthong.engine.organisation.HeldCapacity;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.organisation.Post;
import vn.lienthong.engine.organisation.StaffMember;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PerTransaction;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;

/** People, posts and capacities from their rows. */
@Component
final class JdbcPeople implements People {
    private static final String PERSON_ON = """
            JOIN LATERAL (SELECT v.full_name, v.home_id, v.folded_name FROM person_version v WHERE v.person_id = p.person_id
                    ORDER BY (v.valid_from <= :on) DESC, abs(v.valid_from - :on) LIMIT 1) AS n ON true
            """;

    /** Whose posts were asked for, for which day. */
    private record Posts(PersonId person, LocalDate on) {}

    private final JdbcClient jdbc;
    private final JdbcTree tree;
    private final JdbcCapacities capacities;
    private final PerTransaction memory;

    JdbcPeople(JdbcClient jdbc, JdbcTree tree, JdbcCapacities capacities, PerTransaction memory) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.capacities = capacities;
        this.memory = memory;
    }

    @Override
    public Person get(PersonId id, LocalDate on) {
        var found = get(List.of(id), on).get(id);
        if (found == null) throw new UnknownException("person");
        return found;
    }

    @Override
    public Map<PersonId, Person> get(Collection<PersonId> ids, LocalDate on) {
        var byId = new LinkedHashMap<PersonId, Person>();
        if (!ids.isEmpty())
            jdbc.sql("SELECT p.person_id, n.* FROM (SELECT unnest(:ids::uuid[]) AS person_id) AS p "
                    + PERSON_ON + "ORDER BY n.folded_name, p.person_id")
                    .param("ids", ids.stream().distinct().map(PersonId::value).toArray(UUID[]::new))
                    .param("on", on)
                    .query((row, _) -> person(row))
                    .list()
                    .forEach(person -> byId.put(person.id(), person));
        return byId;
    }

    @Override
    public List<Person> named(String words, LocalDate on, int most) {
        var query = FoldedText.query(words);
        if (query == null) return List.of();
        return jdbc.sql("SELECT p.person_id, n.* FROM (SELECT DISTINCT person_id FROM person_version "
                + "WHERE words @@ to_tsquery('simple', :words)) AS p " + PERSON_ON
                + "ORDER BY n.folded_name, p.person_id LIMIT :most")
                .param("words", query)
                .param("on", on)
                .param("most", most)
                .query((row, _) -> person(row))
                .list();
    }

    @Override
    public List<Post> postsOf(PersonId person, LocalDate on) {
        return memory.standing(new Posts(person, on), () -> List.copyOf(readPosts(person, on)));
    }

    private List<Post> readPosts(PersonId person, LocalDate on) {
        return jdbc
                .sql(PostRows.SELECT + "WHERE p.person_id = :person AND " + PostRows.ON_DAY + "ORDER BY t.rank, p.id")
                .param("person", person.value())
                .param("on", on)
                .query((row, _) -> PostRows.post(row))
                .list();
    }

    @Override
    public List<StaffMember> staffOf(OrganisationId organisation, LocalDate on) {
        return staff(List.of(organisation), on);
    }

    @Override
    public List<StaffMember> staffOfAgency(OrganisationId agency, LocalDate on) {
        return staff(tree.withinAgency(agency, on), on);
    }

    @Override
    public List<Person> withRole(RoleKey role, OrganisationId organisation, LocalDate on) {
        return jdbc.sql("SELECT p.person_id, n.* FROM (SELECT DISTINCT person_id FROM role_grant WHERE role = :role "
                + "AND organisation_id = :organisation AND revoked_at IS NULL "
                + "AND :on BETWEEN valid_from AND coalesce(valid_to, 'infinity')) AS p " + PERSON_ON
                + "ORDER BY n.folded_name, p.person_id")
                .param("role", role.value())
                .param("organisation", organisation.value())
                .param("on", on)
                .query((row, _) -> person(row))
                .list();
    }

    @Override
    public List<HeldCapacity> capacitiesOf(PersonId person, OrganisationId agency, LocalDate on) {
        return capacities.heldBy(person, agency, on);
    }

    @Override
    public List<HeldCapacity> signersOf(OrganisationId agency, LocalDate on) {
        return capacities.heldAt(agency, on);
    }

    private List<StaffMember> staff(Collection<OrganisationId> organisations, LocalDate on) {
        return jdbc.sql(PostRows.SELECT_WITH + PERSON_ON
                + "WHERE p.organisation_id = ANY (:organisations) AND " + PostRows.ON_DAY
                + "ORDER BY t.rank, n.folded_name, p.id")
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("on", on)
                .query((row, _) -> new StaffMember(person(row), PostRows.post(row)))
                .list();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(new PersonId(row.getObject("person_id", UUID.class)), row.getString("full_name"),
                OrganisationRows.idOrNull(row, "home_id"));
    }
}
