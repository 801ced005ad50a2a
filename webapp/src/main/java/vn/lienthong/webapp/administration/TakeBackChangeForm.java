package vn.lienthong.webapp.administration;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.PlannedChange;
import vn.lienthong.engine.organisation.PlannedChange.Opened;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.organisation.TakeBackChange;
import vn.lienthong.engine.organisation.TakeBackChange.TakingBack;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.webapp.shell.DisplayDates;

/** What lies ahead of an organisation is decided no more. */
@Component
final class TakeBackChangeForm implements AdministrativeAct {
    /** What was never opened has no page. */
    private static final ActDone GONE = new ActDone(Scope.INSTALLATION.page(null), null);

    private final TakeBackChange takeBack;
    private final ReadOrganisations organisations;
    private final ChangeWords words;
    private final DisplayDates dates;

    TakeBackChangeForm(TakeBackChange takeBack, ReadOrganisations organisations, ChangeWords words,
            DisplayDates dates) {
        this.takeBack = takeBack;
        this.organisations = organisations;
        this.words = words;
        this.dates = dates;
    }

    @Override
    public Scope scope() {
        return Scope.ORGANISATION;
    }

    @Override
    public String name() {
        return "take-back-change";
    }

    /** Null when it is no longer ahead: then the sending says so. */
    @Override
    public @Nullable String detail(Subject subject) {
        return change(subject).map(change -> words.what(change, subject) + " · "
                + dates.in(subject.locale()).date(change.entry().from())).orElse(null);
    }

    @Override
    public List<Field> fields(Subject subject) {
        organisations.get(subject.actor(), subject.organisation(), subject.today());
        subject.requireItem();
        return List.of(Field.line("takeBackReason", TakingBack.LONGEST_REASON));
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        var isOpening = change(subject).filter(Opened.class::isInstance).isPresent();
        return takeBack.takeBack(subject.actor(), new TakingBack(subject.organisation(), subject.requireItem(),
                typed.text("takeBackReason"))).map(_ -> isOpening ? GONE : ActDone.at(subject.organisation()));
    }

    private Optional<PlannedChange> change(Subject subject) {
        return organisations.file(subject.actor(), subject.organisation(), subject.today())
                .ahead()
                .stream()
                .filter(change -> change.key().equals(subject.requireItem()))
                .findFirst();
    }
}
