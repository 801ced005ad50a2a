package vn.lienthong.engine.organisation;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.internal.JdbcPersons;
import vn.lienthong.engine.organisation.internal.JdbcPosts;
import vn.lienthong.engine.organisation.internal.Oneself;
import vn.lienthong.engine.organisation.internal.TreeChanges;
import vn.lienthong.engine.organisation.internal.TreeRules;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/**
 * Appoints a person to a post for a period, which may begin ahead. At a place whose closing is decided the post ends with
 * it; that closing taken back, it goes on as decided here.
 */
@UseCase
public class AppointToPost {
    private final Authorisation authorisation;
    private final Oneself oneself;
    private final TreeChanges changes;
    private final TreeRules rules;
    private final JdbcPersons persons;
    private final JdbcPosts posts;
    private final DomainEvents events;

    AppointToPost(Authorisation authorisation, Oneself oneself, TreeChanges changes, TreeRules rules,
            JdbcPersons persons, JdbcPosts posts, DomainEvents events) {
        this.authorisation = authorisation;
        this.oneself = oneself;
        this.changes = changes;
        this.rules = rules;
        this.persons = persons;
        this.posts = posts;
        this.events = events;
    }

    /**
     * Who becomes what, where and for how long.
     *
     * @param title key of the title
     */
    public record Appointment(PersonId person, String title, OrganisationId organisation, Period period,
            @Nullable String decisionNo) {
        public Appointment {
            decisionNo = PlainText.orNull(decisionNo, 100);
        }
    }

    @Transactional
    public Outcome<UUID> appoint(Actor actor, Appointment appointment) {
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, appointment.organisation());
        if (oneself.leavesItToAnother(actor, appointment.person(), appointment.organisation()))
            return Outcome.refused(AccessRefusal.NOT_TO_ONESELF);
        changes.lock(); // always before the people
        persons.lock(appointment.person());
        var refusal = refusal(appointment);
        if (refusal != null) return new Outcome.Refused<>(refusal);

        var id = posts.add(appointment);
        changes.endWith(appointment.organisation());
        events.publish(OrganisationChanged.of("person.appointed", appointment.person(), actor,
                Map.of("title", appointment.title(), "organisation", appointment.organisation().toString(), "from",
                        appointment.period().from().toString())));
        return Outcome.done(id);
    }

    private @Nullable Refusal refusal(Appointment appointment) {
        if (!posts.isTitleInForce(appointment.title(), appointment.period().from()))
            return Refusal.of(OrganisationRefusal.TITLE_NOT_IN_FORCE, "title", appointment.title());
        if (posts.isHeld(appointment)) return Refusal.of(OrganisationRefusal.POST_HELD);
        return rules.isOpen(appointment.organisation(), appointment.period());
    }
}
