package vn.lienthong.engine.content;

import java.time.Clock;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.content.Quarantine.Answer;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Lets suspicious content in: a person answers for it with a reason. */
@UseCase
public class ReleaseFromQuarantine {
    private final Quarantines quarantines;
    private final Authorisation authorisation;
    private final DomainEvents events;
    private final Clock clock;

    ReleaseFromQuarantine(Quarantines quarantines, Authorisation authorisation, DomainEvents events, Clock clock) {
        this.quarantines = quarantines;
        this.authorisation = authorisation;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param reason why it is safe, in the person's words
     * @throws vn.lienthong.engine.shared.ForbiddenException when the actor may not release there
     */
    @Transactional
    public Outcome<Answer> release(ContentId content, OrganisationId organisation, String reason, Actor actor) {
        authorisation.require(actor, Act.RELEASE_QUARANTINE, organisation);
        var refusal = AnswerRule.refusal(reason, ContentRefusal.QUARANTINE_REASON_MISSING);
        if (refusal != null) return new Outcome.Refused<>(refusal);
        var quarantine = quarantines.lock(content, organisation).orElseThrow(() -> new UnknownException("content"));
        if (!quarantine.isClosed()) return Outcome.refused(ContentRefusal.QUARANTINE_ALREADY_RELEASED);
        var release = new Answer(actor.requirePerson(), clock.instant(), reason.strip());
        quarantines.release(content, organisation, release);
        events.publish(new QuarantineReleased(content, organisation, actor, release.reason()));
        return Outcome.done(release);
    }
}
