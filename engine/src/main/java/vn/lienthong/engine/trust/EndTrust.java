package vn.lienthong.engine.trust;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/**
 * From a day on the signatures of a partner count no more; those of the days before stay as they are. On the day the
 * trust began it means that none ever counted. A planned end can be brought forward.
 */
@UseCase
public class EndTrust {
    private final Authorisation authorisation;
    private final TrustedPartners partners;
    private final JudgeAgain judgeAgain;
    private final DomainEvents events;

    EndTrust(Authorisation authorisation, TrustedPartners partners, JudgeAgain judgeAgain, DomainEvents events) {
        this.authorisation = authorisation;
        this.partners = partners;
        this.judgeAgain = judgeAgain;
        this.events = events;
    }

    /**
     * @param from first day whose signatures count no more; it may lie in the past
     * @throws UnknownException when there is no such partner
     */
    @Transactional
    public Outcome<TrustedPartner> end(Actor actor, UUID id, LocalDate from, String reason) {
        if (reason.isBlank() || reason.length() > 500) throw new IllegalArgumentException("1 to 500 characters");
        authorisation.requireEverywhere(actor, Act.ADMINISTER_TRUST);
        partners.lock();
        var partner = partners.find(id).orElseThrow(() -> new UnknownException("partner"));
        var until = partner.until();
        if (until != null && !from.isBefore(until)) return Outcome.refused(TrustRefusal.TRUST_ENDED, "day", until);
        if (from.isBefore(partner.from()))
            return Outcome.refused(TrustRefusal.TRUST_ENDS_BEFORE_IT_BEGINS, "day", partner.from());

        var ended = partner.endedOn(from, reason);
        partners.keepEnd(ended);
        judgeAgain.whatCounted(ended.fingerprint(), from);
        events.publish(TrustChanged.ended(ended, actor));
        return Outcome.done(ended);
    }
}
