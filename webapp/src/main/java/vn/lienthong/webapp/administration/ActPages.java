package vn.lienthong.webapp.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.administration.ActView.FieldView;
import vn.lienthong.webapp.administration.FieldChecks.Checked;
import vn.lienthong.webapp.problem.RefusalTexts;

/** Shows the form of an act, judges what was sent, and has the act done. */
@Component
final class ActPages {
    /** The tick without which nothing final is done. */
    private static final String CONFIRMED = "confirmed";

    private final List<AdministrativeAct> acts;
    private final FieldChecks checks;
    private final OrganisationDirectory directory;
    private final People people;
    private final RefusalTexts texts;
    private final MessageWords words;

    ActPages(List<AdministrativeAct> acts, FieldChecks checks, OrganisationDirectory directory, People people,
            RefusalTexts texts, MessageWords words) {
        this.acts = List.copyOf(acts);
        this.checks = checks;
        this.directory = directory;
        this.people = people;
        this.texts = texts;
        this.words = words;
    }

    /** What came of a sent form. */
    sealed interface Answer {
        record Finished(ActDone done) implements Answer {}

        /** The form once more, with everything typed and what is wrong. */
        record Again(ActView view) implements Answer {}
    }

    ActView fresh(Scope scope, String name, Subject subject) {
        var act = find(scope, name);
        var fields = fields(act, subject).stream()
                .map(field -> new FieldView(field, field.value(), null, null, List.of()))
                .toList();
        return view(act, subject, fields, null, null);
    }

    Answer perform(Scope scope, String name, Subject subject, Map<String, String> values) {
        var act = find(scope, name);
        var fields = fields(act, subject);
        var checked = checks.check(fields, values, subject);
        if (!checked.faults().isEmpty()) return again(act, subject, fields, values, checked, null);
        return switch (attempt(act, subject, checked)) {
            case Outcome.Done<ActDone>(var done) -> new Answer.Finished(done);
            case Outcome.Refused<ActDone>(var refusal) -> again(act, subject, fields, values, checked, refusal);
        };
    }

    /** Whoever may see the form may still not do it at the place that was chosen: then the form says so. */
    private static Outcome<ActDone> attempt(AdministrativeAct act, Subject subject, Checked checked) {
        try {
            return act.perform(subject, checked.typed());
        } catch (ForbiddenException e) {
            return new Outcome.Refused<>(e.refusal());
        }
    }

    /** The act in message keys. */
    static String word(String act) {
        return act.replace('-', '_');
    }

    private AdministrativeAct find(Scope scope, String name) {
        return acts.stream()
                .filter(act -> act.scope() == scope && act.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownException("page"));
    }

    private static List<Field> fields(AdministrativeAct act, Subject subject) {
        var fields = new ArrayList<>(act.fields(subject));
        if (act.isFinal()) fields.add(Field.tick(CONFIRMED));
        return fields;
    }

    private Answer again(AdministrativeAct act, Subject subject, List<Field> fields, Map<String, String> values,
            Checked checked, @Nullable Refusal refusal) {
        var shown = fields.stream().map(field -> typed(field, values, checked, subject)).toList();
        var preview = refusal == null ? null : act.preview(subject, checked.typed());
        return new Answer.Again(view(act, subject, shown, preview, refusal));
    }

    private FieldView typed(Field field, Map<String, String> values, Checked checked, Subject subject) {
        var fault = checked.faults().get(field.name());
        return new FieldView(field, values.get(field.name()), values.get(field.textName()),
                fault == null ? null : words.of(fault, subject.locale()),
                checked.matches().getOrDefault(field.name(), List.of()));
    }

    private ActView view(AdministrativeAct act, Subject subject, List<FieldView> fields, @Nullable String preview,
            @Nullable Refusal refusal) {
        return new ActView(word(act.name()), act.scope().act(subject.id(), act.name()), act.scope().page(subject.id()),
                nameOf(act.scope(), subject), act.detail(subject), subject.item(), act.isFinal(), fields, preview,
                refusal == null ? null : texts.text(refusal, subject.locale()),
                refusal == null ? null : texts.next(refusal, subject.locale()).orElse(null));
    }

    private String nameOf(Scope scope, Subject subject) {
        return switch (scope) {
            case INSTALLATION -> words.of("administration.title", subject.locale());
            case CALENDAR -> words.of("administration.calendar", subject.locale());
            case ORGANISATION -> directory.get(subject.organisation(), subject.today()).shortName();
            case PERSON -> people.get(subject.person(), subject.today()).fullName();
        };
    }
}
