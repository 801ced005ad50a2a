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
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/** Gives an agency the code that other systems know it by. A code that anybody ever had is not given again. */
@UseCase
public class AssignCode {
    private final Authorisation authorisation;
    private final TreeChanges changes;
    private final JdbcCodes codes;
    private final OrganisationDirectory directory;
    private final DomainEvents events;

    AssignCode(Authorisation authorisation, TreeChanges changes, JdbcCodes codes, OrganisationDirectory directory,
            DomainEvents events) {
        this.authorisation = authorisation;
        this.changes = changes;
        this.codes = codes;
        this.directory = directory;
        this.events = events;
    }

    /**
     * Which agency gets which code.
     *
     * @param code either form, as typed
     * @param from first day, which may lie ahead
     */
    public record Assignment(OrganisationId agency, String code, LocalDate from, @Nullable String decisionNo) {
        public Assignment {
            decisionNo = PlainText.orNull(decisionNo, 100);
        }
    }

    @Transactional
    public Outcome<OrganisationCode> assign(Actor actor, Assignment assignment) {
        var agency = assignment.agency();
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, agency);
        var code = OrganisationCode.read(assignment.code());
        if (code == null) return Outcome.refused(OrganisationRefusal.CODE_MALFORMED);
        changes.lock();
        var refusal = refusal(code, assignment);
        if (refusal != null) return new Outcome.Refused<>(refusal);

        codes.add(code, agency, assignment.from(), assignment.decisionNo());
        changes.endWith(agency);
        events.publish(OrganisationChanged.of("code.assigned", agency, actor,
                Map.of("code", code.value(), "from", assignment.from().toString())));
        return Outcome.done(code);
    }

    private @Nullable Refusal refusal(OrganisationCode code, Assignment assignment) {
        var agency = directory.get(assignment.agency(), assignment.from());
        if (!agency.isAgency()) return Refusal.of(OrganisationRefusal.NOT_AN_AGENCY);
        if (!agency.isOpenOn(assignment.from()))
            return Refusal.of(OrganisationRefusal.CLOSED, "day", agency.validity().from());
        if (codes.isUsed(code)) return Refusal.of(OrganisationRefusal.CODE_USED, "code", code.value());
        if (codes.hasOne(assignment.agency(), code.scheme(), assignment.from()))
            return Refusal.of(OrganisationRefusal.CODE_PRESENT);
        return null;
    }
}
