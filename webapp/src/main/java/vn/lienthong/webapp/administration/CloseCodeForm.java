package vn.lienthong.webapp.administration;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.CloseCode;
import vn.lienthong.engine.organisation.HeldCode;
import vn.lienthong.engine.organisation.OrganisationCode;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;

/** The end of a code; it is never given again. */
@Component
final class CloseCodeForm implements AdministrativeAct {
    private final CloseCode close;
    private final ReadOrganisations organisations;

    CloseCodeForm(CloseCode close, ReadOrganisations organisations) {
        this.close = close;
        this.organisations = organisations;
    }

    @Override
    public Scope scope() {
        return Scope.ORGANISATION;
    }

    @Override
    public String name() {
        return "close-code";
    }

    @Override
    public boolean isFinal() {
        return true;
    }

    @Override
    public @Nullable String detail(Subject subject) {
        return code(subject).value();
    }

    @Override
    public List<Field> fields(Subject subject) {
        code(subject);
        return List.of(Field.day("lastDay", subject.today()), NamingFields.decision());
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return close.close(subject.actor(), new CloseCode.Closing(code(subject), typed.day("lastDay"),
                typed.textOrNull("decisionNo"))).map(_ -> ActDone.at(subject.organisation()));
    }

    /** One of this agency's. */
    private OrganisationCode code(Subject subject) {
        return organisations.file(subject.actor(), subject.organisation(), subject.today())
                .codes()
                .stream()
                .map(HeldCode::code)
                .filter(code -> code.value().equals(subject.requireItem()))
                .findFirst()
                .orElseThrow(() -> new UnknownException("code"));
    }
}
