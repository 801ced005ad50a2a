package vn.lienthong.engine.organisation.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.Member;
import vn.lienthong.engine.organisation.MembersQuery;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.organisation.Post;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Lists of people by the agency that keeps them and by where they hold posts. */
@Component
public class JdbcMembers {
    private static final String HELD = "p.valid_to IS NULL OR p.valid_to >= :on";

    /**
     * Whose people are wanted.
     *
     * @param homes     agencies that keep them
     * @param places    where they hold a post
     * @param isOfNoAgency whether people of the whole installation are wanted, too
     */
    private record Wanted(Collection<OrganisationId> homes, Collection<OrganisationId> places,
            boolean isOfNoAgency) {}

    private final JdbcClient jdbc;
    private final JdbcTree tree;
    private final JdbcPosts posts;

    JdbcMembers(JdbcClient jdbc, JdbcTree tree, JdbcPosts posts) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.posts = posts;
    }

    /** The people of one organisation. */
    public KeysetPage<Member> of(OrganisationId organisation, MembersQuery query, LocalDate on) {
        return page(new Wanted(List.of(organisation), tree.withinAgency(organisation, on), false), query, on);
    }

    /** The people of these agencies, and those of none. */
    public KeysetPage<Member> all(Set<OrganisationId> agencies, boolean andOfNone, MembersQuery query, LocalDate on) {
        return page(new Wanted(agencies, agencies, andOfNone), query, on);
    }

    private KeysetPage<Member> page(Wanted wanted, MembersQuery query, LocalDate on) {
        record Row(Person person, String key) {}
        var params = new HashMap<String, @Nullable Object>(
                Map.of("homes", OrganisationRows.ids(wanted.homes()), "places",
                        OrganisationRows.ids(wanted.places()), "none", wanted.isOfNoAgency(), "on", on, "limit",
                        query.size() + 1));
        var rows = jdbc.sql(sql(query, params))
                .params(params)
                .query((row, _) -> new Row(new Person(new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("full_name"), OrganisationRows.idOrNull(row, "home_id")),
                        NameCursor.of(row, "person_id").toString()))
                .list();
        var page = KeysetPage.cut(rows, query.size(), Row::key);
        var people = page.items().stream().map(Row::person).toList();
        return new KeysetPage<>(withPosts(people, on), page.next());
    }

    private static String sql(MembersQuery query, Map<String, @Nullable Object> params) {
        return """
                WITH someone AS (
                    SELECT v.person_id FROM person_version v WHERE v.home_id = ANY (:homes) OR (:none AND v.home_id IS NULL)
                    UNION SELECT p.person_id FROM post p WHERE p.organisation_id = ANY (:places) AND (""" + HELD + """
                ))
                SELECT s.person_id, n.full_name, n.home_id, n.folded_name FROM someone s
                JOIN LATERAL (SELECT v.full_name, v.home_id, v.folded_name, v.words FROM person_version v
                    WHERE v.person_id = s.person_id
                    ORDER BY (v.valid_from <= :on) DESC, abs(v.valid_from - :on) LIMIT 1) AS n ON true
                WHERE (n.home_id = ANY (:homes) OR (:none AND n.home_id IS NULL) OR EXISTS (SELECT FROM post p
                    WHERE p.person_id = s.person_id AND p.organisation_id = ANY (:places) AND (""" + HELD + ")))"
                + NameFilter.words("n.words", query.words(), params)
                + NameFilter.start("n.folded_name, s.person_id", query.after(), params)
                + " ORDER BY n.folded_name, s.person_id LIMIT :limit";
    }

    private List<Member> withPosts(List<Person> people, LocalDate on) {
        var held = posts.historyOf(people.stream().map(Person::id).toList())
                .stream()
                .filter(post -> !post.validity().isOver(on))
                .collect(Collectors.groupingBy(Post::person));
        return people.stream().map(one -> new Member(one, held.getOrDefault(one.id(), List.of()))).toList();
    }
}
