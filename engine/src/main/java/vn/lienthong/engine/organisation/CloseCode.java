package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.internal.JdbcCodes;
import vn.lienthong.engine.organisation.internal.TreeChanges;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Takes a code out of use after a last day. Mail to it goes to whoever followed, and says so. */
@UseCase
public class CloseCode {
    private final Authorisation authorisation;
    private final TreeChanges changes;
    private final JdbcCodes codes;
    private final DomainEvents events;

    CloseCode(Authorisation authorisation, TreeChanges changes, JdbcCodes codes, DomainEvents events) {
        this.authorisation = authorisation;
        this.changes = changes;
        this.codes = codes;
        this.events = events;
    }

    /**
     * Which code ends.
     *
     * @param lastDay the last day on which it reaches the agency by itself
     */
    public record Closing(OrganisationCode code, LocalDate lastDay, @Nullable String decisionNo) {
        public Closing {
            decisionNo = PlainText.orNull(decisionNo, 100);
        }
    }

    @Transactional
    public Outcome<OrganisationCode> close(Actor actor, Closing closing) {
        var agency = codes.ownerOf(closing.code());
        if (agency == null) throw new UnknownException("code");
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, agency);
        changes.lock();
        if (!codes.isOpenOn(closing.code(), closing.lastDay()))
            return Outcome.refused(OrganisationRefusal.CODE_NOT_IN_USE, "code", closing.code().value());

        codes.close(closing.code(), closing.lastDay(), closing.decisionNo());
        events.publish(OrganisationChanged.of("code.closed", agency, actor,
                Map.of("code", closing.code().value(), "lastDay", closing.lastDay().toString())));
        return Outcome.done(closing.code());
    }
}
