package vn.lienthong.webapp.administration;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.CountOpenWork;
import vn.lienthong.engine.organisation.CloseOrganisation;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.shared.Outcome;

/** The end of an agency or a unit. */
@Component
final class CloseOrganisationForm implements AdministrativeAct {
    private final CloseOrganisation close;
    private final ReadOrganisations organisations;
    private final CountOpenWork openWork;
    private final MessageWords words;

    CloseOrganisationForm(CloseOrganisation close, ReadOrganisations organisations, CountOpenWork openWork,
            MessageWords words) {
        this.close = close;
        this.organisations = organisations;
        this.openWork = openWork;
        this.words = words;
    }

    @Override
    public Scope scope() {
        return Scope.ORGANISATION;
    }

    @Override
    public String name() {
        return "close";
    }

    @Override
    public boolean isFinal() {
        return true;
    }

    /** What nobody would find any more without a successor; null when nothing is left behind. */
    @Override
    public @Nullable String detail(Subject subject) {
        var open = openWork.at(subject.actor(), subject.organisation());
        return open == 0 ? null : words.of("administration.close.open_work", subject.locale(), open);
    }

    @Override
    public List<Field> fields(Subject subject) {
        organisations.get(subject.actor(), subject.organisation(), subject.today());
        return List.of(Field.day("lastDay", subject.today()), NamingFields.decision());
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return close.close(subject.actor(), new CloseOrganisation.Closing(subject.organisation(), typed.day("lastDay"),
                typed.textOrNull("decisionNo"))).map(ActDone::at);
    }
}
