package vn.lienthong.engine.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** The scopes of an actor, taken from the database for each question: what is revoked is revoked at once. */
@UseCase
@Transactional(propagation = Propagation.SUPPORTS)
public class ReadingRights {
    /** The acts that cannot be done without reading. */
    private static final Set<Act> READING_ACTS = EnumSet.of(
            Act.REVIEW_DOCUMENT, Act.SIGN_DOCUMENT, Act.ISSUE_DOCUMENT, Act.REGISTER_INCOMING, Act.PRESENT_INCOMING,
            Act.DIRECT_INCOMING, Act.ASSIGN_HANDLER, Act.READ_AGENCY_DOCUMENTS);

    private final Authorisation authorisation;
    private final People people;
    private final Workplaces workplaces;
    private final DocumentScopes scopes;
    private final Clock clock;

    ReadingRights(
            Authorisation authorisation, People people, Workplaces workplaces, DocumentScopes scopes, Clock clock) {
        this.authorisation = authorisation;
        this.people = people;
        this.workplaces = workplaces;
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
        var posts = people.postsOf(person, LocalDate.now(clock));
        var all = new HashSet<String>();
        posts.forEach(post -> all.add(DocumentScopes.unit(post.organisation())));
        for (var act : READING_ACTS)
            authorisation.reach(actor, act).forEach(where -> all.add(DocumentScopes.act(act, where)));
        workplaces.all(actor, posts).forEach(agency -> all.add(DocumentScopes.person(person, agency)));
        return all;
    }

    /** Who may not read learns nothing, not even that there is something. */
    public void require(Actor actor, DocumentId document) {
        if (!may(actor, document)) throw new UnknownException("document");
    }

    public boolean may(Actor actor, DocumentId document) {
        return actor.person() == null || scopes.mayRead(document, scopesOf(actor));
    }
}
