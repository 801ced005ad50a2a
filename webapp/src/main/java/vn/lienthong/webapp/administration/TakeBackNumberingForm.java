package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.registry.DecidedRule;
import vn.lienthong.engine.registry.Numbering;
import vn.lienthong.engine.registry.NumberingDecision;
import vn.lienthong.engine.registry.ReadNumbering;
import vn.lienthong.engine.registry.TakeBackNumbering;
import vn.lienthong.engine.registry.TakeBackNumbering.TakingBack;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.shell.DisplayDates;

/** A rule of numbering that has not begun is decided no more. */
@Component
final class TakeBackNumberingForm implements AdministrativeAct {
    private final TakeBackNumbering takeBack;
    private final ReadNumbering numbering;
    private final NumberingWords words;
    private final DisplayDates dates;

    TakeBackNumberingForm(TakeBackNumbering takeBack, ReadNumbering numbering, NumberingWords words,
            DisplayDates dates) {
        this.takeBack = takeBack;
        this.numbering = numbering;
        this.words = words;
        this.dates = dates;
    }

    @Override
    public Scope scope() {
        return Scope.ORGANISATION;
    }

    @Override
    public String name() {
        return "take-back-numbering";
    }

    @Override
    public String detail(Subject subject) {
        var rule = rule(numbering(subject), subject);
        return words.what(rule, subject) + " · " + words.series(rule.series(), rule.kind() == null, subject) + " · "
                + dates.in(subject.locale()).date(rule.validity().from());
    }

    @Override
    public List<Field> fields(Subject subject) {
        var read = numbering(subject);
        rule(read, subject);
        return List.of(Field.line("takeBackReason", NumberingDecision.LONGEST_BASIS),
                NumberingFields.seen(read.version()));
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return takeBack.takeBack(subject.actor(), new TakingBack(subject.organisation(), subject.itemId(),
                NumberingFields.version(typed), typed.text("takeBackReason"))).map(ActDone::at);
    }

    private Numbering numbering(Subject subject) {
        return numbering.of(subject.actor(), subject.organisation());
    }

    /** One of this agency's own. */
    private static DecidedRule rule(Numbering read, Subject subject) {
        var id = subject.itemId();
        return read.lines()
                .stream()
                .map(line -> line.rule())
                .filter(rule -> rule.id().equals(id) && rule.agency() != null)
                .findFirst()
                .orElseThrow(() -> new UnknownException("numbering-rule"));
    }
}
