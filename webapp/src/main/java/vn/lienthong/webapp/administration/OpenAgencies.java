package vn.lienthong.webapp.administration;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.AssignCode;
import vn.lienthong.engine.organisation.NewAgency;
import vn.lienthong.engine.organisation.OpenAgency;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;

/** Opens an agency with its code, as the root of a tree or below another agency. */
@Component
final class OpenAgencies {
    static final int CODE = 35;

    private final OpenAgency openAgency;
    private final AssignCode assignCode;
    private final Together together;

    OpenAgencies(OpenAgency openAgency, AssignCode assignCode, Together together) {
        this.openAgency = openAgency;
        this.assignCode = assignCode;
        this.together = together;
    }

    Outcome<ActDone> open(Subject subject, Typed typed, NewAgency agency) {
        return together.make(Together.What.AGENCY, subject, typed, () -> {
            var id = Together.step(openAgency.open(subject.actor(), agency));
            var code = typed.textOrNull("code");
            if (code != null)
                Together.step(assignCode.assign(subject.actor(),
                        new AssignCode.Assignment(id, code, agency.from(), agency.decisionNo())));
            return id.value();
        }).map(id -> ActDone.at(new OrganisationId(id)));
    }
}
