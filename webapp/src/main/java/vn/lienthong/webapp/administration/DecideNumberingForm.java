package vn.lienthong.webapp.administration;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.registry.DecideNumbering;
import vn.lienthong.engine.registry.ReadNumbering;
import vn.lienthong.engine.shared.Outcome;

/** What the head of an agency decided about the series and the symbols of its documents. */
@Component
final class DecideNumberingForm implements AdministrativeAct {
    private final DecideNumbering decide;
    private final ReadNumbering numbering;
    private final NumberingFields fields;

    DecideNumberingForm(DecideNumbering decide, ReadNumbering numbering, NumberingFields fields) {
        this.decide = decide;
        this.numbering = numbering;
        this.fields = fields;
    }

    @Override
    public Scope scope() {
        return Scope.ORGANISATION;
    }

    @Override
    public String name() {
        return "decide-numbering";
    }

    @Override
    public List<Field> fields(Subject subject) {
        var read = numbering.of(subject.actor(), subject.organisation());
        return Stream.concat(fields.empty(subject, read.leastDigits()).stream(),
                Stream.of(NumberingFields.seen(read.version()))).toList();
    }

    @Override
    public @Nullable String preview(Subject subject, Typed typed) {
        var examples = numbering.examplesOf(subject.actor(), NumberingFields.read(subject, typed));
        return examples.isEmpty() ? null : String.join(", ", examples);
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return decide.decide(subject.actor(), NumberingFields.read(subject, typed)).map(ActDone::at);
    }
}
