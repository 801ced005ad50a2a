package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.RoleGrant;
import vn.lienthong.engine.access.RoleHolders;
import vn.lienthong.engine.organisation.internal.AdministrationReach;
import vn.lienthong.engine.organisation.internal.JdbcCapacities;
import vn.lienthong.engine.organisation.internal.JdbcMembers;
import vn.lienthong.engine.organisation.internal.JdbcPersons;
import vn.lienthong.engine.organisation.internal.JdbcPosts;
import vn.lienthong.engine.organisation.internal.PersonAuthority;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Shows administrators the people they look after, with everything that is dated about them. */
@UseCase
public class ReadPeople {
    private final AdministrationReach reach;
    private final PersonAuthority authority;
    private final RoleHolders holders;
    private final People people;
    private final JdbcMembers members;
    private final JdbcPersons persons;
    private final JdbcPosts posts;
    private final JdbcCapacities capacities;

    ReadPeople(AdministrationReach reach, PersonAuthority authority, RoleHolders holders, People people,
            JdbcMembers members, JdbcPersons persons, JdbcPosts posts, JdbcCapacities capacities) {
        this.reach = reach;
        this.authority = authority;
        this.holders = holders;
        this.people = people;
        this.members = members;
        this.persons = persons;
        this.posts = posts;
        this.capacities = capacities;
    }

    /** By name; only those the reader looks after. */
    @Transactional(readOnly = true)
    public KeysetPage<Member> members(Actor reader, MembersQuery query, LocalDate on) {
        var organisation = query.organisation();
        if (organisation != null) {
            reach.require(reader, organisation);
            return members.of(organisation, query, on);
        }
        var everywhere = reach.isEverywhere(reader);
        var agencies = reach.of(reader);
        if (!everywhere && agencies.isEmpty()) reach.requireEverywhere(reader);
        return members.all(query.words().isBlank() ? Set.of() : agencies, everywhere, query, on);
    }

    /**
     * Of a person who is kept, holds a post, signs or has a role where the reader administers, on the day or later: what
     * is over opens nothing.
     *
     * @throws ForbiddenException for everybody else
     */
    @Transactional(readOnly = true)
    public PersonFile file(Actor reader, PersonId id, LocalDate on) {
        var person = people.get(id, on);
        var held = posts.historyOf(List.of(id));
        var signs = capacities.historyOf(id);
        var places = Stream
                .of(held.stream().filter(post -> !post.validity().isOver(on)).map(Post::organisation),
                        signs.stream().filter(one -> !one.validity().isOver(on)).map(HeldCapacity::agency),
                        roles(id, on))
                .flatMap(stream -> stream)
                .toList();
        if (!isKept(reader, person) && places.stream().noneMatch(reach.of(reader)::contains))
            throw new ForbiddenException("person");
        return new PersonFile(person, persons.historyOf(id), held, signs, authority.isOver(id, reader));
    }

    /** The titles of posts on the day, highest first. */
    @Transactional(readOnly = true)
    public List<PostTitle> titles(LocalDate on) {
        return posts.titles(on);
    }

    /** The capacities in which people may sign on the day. */
    @Transactional(readOnly = true)
    public List<SigningCapacity> capacities(LocalDate on) {
        return capacities.inForce(on);
    }

    private boolean isKept(Actor reader, Person person) {
        var home = person.home();
        return home == null ? reach.isEverywhere(reader) : reach.of(reader).contains(home);
    }

    private Stream<OrganisationId> roles(PersonId person, LocalDate on) {
        return holders.grantsOf(person)
                .stream()
                .filter(grant -> grant.standsFrom(on))
                .map(RoleGrant::organisation)
                .flatMap(Stream::ofNullable);
    }
}
