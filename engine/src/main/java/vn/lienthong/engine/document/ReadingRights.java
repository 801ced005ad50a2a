package vn.lienthong.engine.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Post;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** The scopes of an actor, taken from the database for each question: what is revoked is revoked at once. */
@UseCase
public class ReadingRights {
    /** The acts that cannot be done without reading. */
    private static final Set<Act> READING_ACTS = EnumSet.of(
            Act.REVIEW_DOCUMENT, Act.SIGN_DOCUMENT, Act.ISSUE_DOCUMENT, Act.REGISTER_INCOMING, Act.PRESENT_INCOMING,
            Act.DIRECT_INCOMING, Act.ASSIGN_HANDLER, Act.READ_AGENCY_DOCUMENTS);
    /** The acts for which documents are opened to one person. */
    private static final Set<Act> PERSONAL_ACTS = EnumSet.of(
            Act.DRAFT_DOCUMENT, Act.SIGN_DOCUMENT, Act.DIRECT_INCOMING, Act.HANDLE_INCOMING);

    private final Authorisation authorisation;
    private final People people;
    private final OrganisationDirectory directory;
    private final DocumentScopes scopes;
    private final Clock clock;

    ReadingRights(
            Authorisation authorisation, People people, OrganisationDirectory directory, DocumentScopes scopes,
            Clock clock) {
        this.authorisation = authorisation;
        this.people = people;
        this.directory = directory;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * Own person within the agencies where the person works today, own units, and where the actor may do what needs
     * reading; empty for nobody.
     */
    public Set<String> scopesOf(Actor actor) {
        var person = actor.rightsOf();
        if (person == null) return Set.of();
        var today = LocalDate.now(clock);
        var posts = people.postsOf(person, today);
        var all = new HashSet<String>();
        posts.forEach(post -> all.add(DocumentScopes.unit(post.organisation())));
        for (var act : READING_ACTS)
            authorisation.reach(actor, act).forEach(where -> all.add(DocumentScopes.act(act, where)));
        var places = new HashSet<OrganisationId>();
        for (var act : PERSONAL_ACTS) places.addAll(authorisation.reach(actor, act));
        var agencies = new HashSet<>(directory.agenciesOf(places, today));
        agencies.addAll(agenciesOf(posts, today));
        agencies.forEach(agency -> all.add(DocumentScopes.person(person, agency)));
        return all;
    }

    /** Also where the unit was when the post began, and what the agency took over: the person's work came along. */
    private Set<OrganisationId> agenciesOf(Collection<Post> posts, LocalDate today) {
        var agencies = new HashSet<OrganisationId>();
        for (var post : posts) {
            var unit = List.of(post.organisation());
            agencies.addAll(directory.agenciesOf(unit, today));
            agencies.addAll(directory.agenciesOf(unit, post.validity().from()));
        }
        for (var agency : List.copyOf(agencies))
            for (var succession : directory.successionsOf(agency))
                if (agency.equals(succession.to())) agencies.add(succession.from());
        return agencies;
    }

    /** Who may not read learns nothing, not even that there is something. */
    public void require(Actor actor, DocumentId document) {
        if (actor.person() == null) return;
        if (!scopes.mayRead(document, scopesOf(actor))) throw new UnknownException("document");
    }
}
