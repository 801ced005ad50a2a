package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.internal.JdbcPosts;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Ends a post after a last day. The roles and signing capacities of the person are ended apart. */
@UseCase
public class RemoveFromPost {
    private final Authorisation authorisation;
    private final JdbcPosts posts;
    private final DomainEvents events;

    RemoveFromPost(Authorisation authorisation, JdbcPosts posts, DomainEvents events) {
        this.authorisation = authorisation;
        this.posts = posts;
        this.events = events;
    }

    /** Which post ends when. */
    public record Removal(UUID post, LocalDate lastDay, @Nullable String decisionNo) {
        public Removal {
            decisionNo = PlainText.orNull(decisionNo, 100);
        }
    }

    @Transactional
    public Outcome<Post> remove(Actor actor, Removal removal) {
        var post = posts.lock(removal.post());
        if (post == null) throw new UnknownException("post");
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, post.organisation());
        if (!post.validity().contains(removal.lastDay())) return Outcome.refused(OrganisationRefusal.POST_OVER);

        posts.endOn(post.id(), removal.lastDay());
        events.publish(OrganisationChanged.of("person.removed", post.person(), actor,
                Map.of("title", post.title().key(), "organisation", post.organisation().toString(), "lastDay",
                        removal.lastDay().toString(), "decision", String.valueOf(removal.decisionNo()))));
        return Outcome.done(post);
    }
}
