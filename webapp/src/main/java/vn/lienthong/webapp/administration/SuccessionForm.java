package vn.lienthong.webapp.administration;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.organisation.RecordSuccession;
import vn.lienthong.engine.organisation.Succession;
import vn.lienthong.engine.organisation.SuccessionKind;
import vn.lienthong.engine.shared.Outcome;

/** Who follows an agency or unit, so that what is sent to the old one finds the new one. */
@Component
final class SuccessionForm implements AdministrativeAct {
    private final RecordSuccession recordSuccession;
    private final ReadOrganisations organisations;
    private final MessageWords words;

    SuccessionForm(RecordSuccession recordSuccession, ReadOrganisations organisations, MessageWords words) {
        this.recordSuccession = recordSuccession;
        this.organisations = organisations;
        this.words = words;
    }

    @Override
    public Scope scope() {
        return Scope.ORGANISATION;
    }

    @Override
    public String name() {
        return "succession";
    }

    @Override
    public boolean isFinal() {
        return true;
    }

    @Override
    public List<Field> fields(Subject subject) {
        organisations.get(subject.actor(), subject.organisation(), subject.today());
        var kinds = Stream.of(SuccessionKind.values())
                .map(kind -> new Choice(kind.name(), words.of("administration.succession." + kind, subject.locale())))
                .toList();
        return List.of(Field.deliberate("kind", kinds), Field.placeOrNone("successor", List.of()),
                Field.day("from", subject.today()), Field.line("basis", 100), Field.lineOrNone("extent", 500));
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        var successor = typed.placeOrNull("successor");
        var kind = SuccessionKind.valueOf(typed.text("kind"));
        if (successor == null && kind != SuccessionKind.ABOLISH)
            return Outcome.refused(AdministrationRefusal.SUCCESSOR_MISSING);
        if (subject.organisation().equals(successor)) return Outcome.refused(AdministrationRefusal.OWN_SUCCESSOR);
        return recordSuccession
                .record(subject.actor(), new Succession(subject.organisation(), successor, kind, typed.day("from"),
                        typed.text("basis"), typed.textOrNull("extent")))
                .map(_ -> ActDone.at(subject.organisation()));
    }
}
