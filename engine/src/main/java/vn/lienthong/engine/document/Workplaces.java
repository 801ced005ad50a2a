package vn.lienthong.engine.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Post;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** The agencies of whose documents something can be one person's own matter: where the person works, or worked it out. */
@UseCase
@Transactional(propagation = Propagation.SUPPORTS)
public class Workplaces {
    /** The acts that are asked of one person. */
    public static final Set<Act> PERSONAL_ACTS = Set.copyOf(
            EnumSet.of(Act.DRAFT_DOCUMENT, Act.SIGN_DOCUMENT, Act.DIRECT_INCOMING, Act.HANDLE_INCOMING));

    private final Authorisation authorisation;
    private final People people;
    private final OrganisationDirectory directory;
    private final Clock clock;

    Workplaces(Authorisation authorisation, People people, OrganisationDirectory directory, Clock clock) {
        this.authorisation = authorisation;
        this.people = people;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Where the actor, or whom the actor stands in for, may do what is asked of that one person; acts without any place
     * are left out.
     */
    public Map<Act, Set<OrganisationId>> of(Actor actor) {
        var person = actor.rightsOf();
        if (person == null) return Map.of();
        var today = today();
        var cameAlong = cameAlong(people.postsOf(person, today), today);
        var places = new EnumMap<Act, Set<OrganisationId>>(Act.class);
        for (var act : PERSONAL_ACTS) {
            var reach = authorisation.reach(actor, act);
            if (reach.isEmpty()) continue;
            var agencies = new HashSet<>(directory.agenciesOf(reach, today));
            agencies.addAll(cameAlong);
            places.put(act, agencies);
        }
        return places;
    }

    /**
     * All of them whatever the act, and where a post is held today.
     *
     * @param posts those of the actor, or of whom the actor stands in for, today
     */
    Set<OrganisationId> all(Actor actor, Collection<Post> posts) {
        var today = today();
        var places = new HashSet<OrganisationId>();
        for (var act : PERSONAL_ACTS) places.addAll(authorisation.reach(actor, act));
        for (var post : posts) places.add(post.organisation());
        var agencies = new HashSet<>(directory.agenciesOf(places, today));
        agencies.addAll(cameAlong(posts, today));
        return agencies;
    }

    /** Where today's units were when the posts began, and what their agencies took over. */
    private Set<OrganisationId> cameAlong(Collection<Post> posts, LocalDate today) {
        var now = agencies(posts, today);
        var all = new HashSet<>(now);
        for (var post : posts) all.addAll(directory.agenciesOf(List.of(post.organisation()), post.validity().from()));
        for (var agency : List.copyOf(all))
            for (var succession : directory.successionsOf(agency))
                if (agency.equals(succession.to()) && !succession.effective().isAfter(today))
                    all.add(succession.from());
        all.removeAll(now);
        return all;
    }

    private Set<OrganisationId> agencies(Collection<Post> posts, LocalDate on) {
        return directory.agenciesOf(posts.stream().map(Post::organisation).toList(), on);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
