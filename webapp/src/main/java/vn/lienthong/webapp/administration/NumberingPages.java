package vn.lienthong.webapp.administration;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.registry.Numbering;
import vn.lienthong.engine.registry.ReadNumbering;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.webapp.administration.NumberingView.Row;

/** Puts the rules of numbering of an agency together. */
@Component
final class NumberingPages {
    private final ReadNumbering numbering;
    private final NumberingWords words;

    NumberingPages(ReadNumbering numbering, NumberingWords words) {
        this.numbering = numbering;
        this.words = words;
    }

    NumberingView of(Subject subject, AsOf on) {
        var read = numbering.of(subject.actor(), subject.organisation());
        return new NumberingView(read.lines().stream().map(line -> row(line, subject, on)).toList(), read.mayDecide());
    }

    private Row row(Numbering.Line line, Subject subject, AsOf on) {
        var rule = line.rule();
        return new Row(rule.id().toString(), words.what(rule, subject),
                words.series(rule.series(), rule.kind() == null, subject), String.join(", ", line.examples()),
                rule.validity(), rule.legalBasis(), state(rule.validity(), on.day()), rule.agency() == null,
                line.mayTakeBack());
    }

    private static String state(Period validity, LocalDate day) {
        if (validity.contains(day)) return "running";
        return validity.isOver(day) ? "over" : "planned";
    }
}
