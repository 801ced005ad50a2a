package vn.lienthong.engine.registry;

import java.util.HashMap;
import java.util.Map;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** Tells what was decided about the numbering of an agency; kinds by the names the law gives them. */
@UseCase
class NumberingTrail {
    private final DomainEvents events;
    private final CodeLists lists;

    NumberingTrail(DomainEvents events, CodeLists lists) {
        this.events = events;
        this.lists = lists;
    }

    void decided(OrganisationId agency, DecidedRule rule, Actor actor) {
        events.publish(new NumberingChanged("numbering.decided", agency.value(), actor, facts(rule)));
    }

    void takenBack(OrganisationId agency, DecidedRule rule, String reason, Actor actor) {
        var facts = facts(rule);
        facts.put("reason", reason);
        events.publish(new NumberingChanged("numbering.taken-back", agency.value(), actor, facts));
    }

    private Map<String, String> facts(DecidedRule rule) {
        var facts = new HashMap<String, String>();
        if (rule.kind() != null) facts.put("kind", name(rule.kind(), rule));
        if (rule.series() instanceof SeriesChoice.With(var other)) facts.put("together", name(other, rule));
        else facts.put("series", rule.series().text());
        if (rule.symbolPattern() != null) facts.put("symbol", rule.symbolPattern());
        facts.put("digits", Integer.toString(rule.minimumDigits()));
        facts.put("from", rule.validity().from().toString());
        facts.put("basis", rule.legalBasis());
        return facts;
    }

    private String name(String kind, DecidedRule rule) {
        return lists.kind(kind, rule.validity().from()).map(CodeListEntry::nameVi).orElse(kind);
    }
}
