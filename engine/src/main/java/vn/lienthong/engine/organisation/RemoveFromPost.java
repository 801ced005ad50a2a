package vn.lienthong.engine.organisation;

import java.time.Clock;
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
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Ends a post after a last day; one that has not begun is taken back by a day before its first. The roles and signing capacities of the person are ended apart. */
@UseCase
public class RemoveFromPost {
    private final Authorisation authorisation;
    private final JdbcPosts posts;
    private final DomainEvents events;
    private final Clock clock;

    RemoveFromPost(Authorisation authorisation, JdbcPosts posts, DomainEvents events, Clock clock) {
        this.authorisation = authorisation;
        this.posts = posts;
        this.events = events;
        this.clock = clock;
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
        var takesBack = takesBack(post.validity(), removal.lastDay());
        if (!takesBack && !post.validity().contains(removal.lastDay()))
            return Outcome.refused(OrganisationRefusal.POST_OVER);

        if (takesBack) posts.remove(post.id());
        else posts.endOn(post.id(), removal.lastDay());
        events.publish(OrganisationChanged.of(takesBack ? "person.appointment-taken-back" : "person.removed",
                post.person(), actor, facts(post, removal)));
        return Outcome.done(post);
    }

    /** A post that has not begun and would end before it begins was never held. */
    private boolean takesBack(Period validity, LocalDate lastDay) {
        return validity.from().isAfter(LocalDate.now(clock)) && lastDay.isBefore(validity.from());
    }

    private static Map<String, String> facts(Post post, Removal removal) {
        return Map.of("title", post.title().key(), "organisation", post.organisation().toString(), "from",
                post.validity().from().toString(), "lastDay", removal.lastDay().toString(), "decision",
                String.valueOf(removal.decisionNo()));
    }
}
