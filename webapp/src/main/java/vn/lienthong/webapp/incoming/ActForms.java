package vn.lienthong.webapp.incoming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentHeader;
import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.handling.Assignment;
import vn.lienthong.engine.handling.HandlingRefusal;
import vn.lienthong.engine.handling.ReadHandling;
import vn.lienthong.engine.handling.ReadHandling.Handling;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.shell.Then;

/** Fills the forms of the acts: at first with what is known, after a refusal with what was typed. */
@Component
final class ActForms {
    private final ReadHandling handling;
    private final Choosing choosing;
    private final OrganisationDirectory directory;
    private final FieldFaults faults;
    private final RefusalTexts texts;
    private final Clock clock;

    ActForms(ReadHandling handling, Choosing choosing, OrganisationDirectory directory, FieldFaults faults,
            RefusalTexts texts, Clock clock) {
        this.handling = handling;
        this.choosing = choosing;
        this.directory = directory;
        this.faults = faults;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whose form, of which act, on which document or part of it. */
    record Demand(Kind kind, Handling on, @Nullable UUID assignment, Then then, Actor actor, Locale locale) {}

    ActForm fresh(Demand demand) {
        var document = demand.on().document();
        var values = new HashMap<String, String>();
        switch (demand.kind()) {
            case REGISTER -> values.putAll(Facts.fields(document.facts()));
            case DIRECT -> Facts.put(values, "dueOn", demand.on().proposedDueOn());
            case REASSIGN -> assignments(demand).forEach(
                    one -> values.put("from", one.handler() == null ? "" : one.handler().toString()));
            default -> {
                // these begin empty
            }
        }
        var twins = demand.kind() == Kind.REGISTER ? twins(demand, document.facts()) : List.<DocumentHeader>of();
        return form(demand, document.version(), values, Map.of(), null, twins);
    }

    /** @param refusal null when only what was typed is at fault */
    ActForm again(Demand demand, TypedForm typed, @Nullable Refusal refusal) {
        boolean isDouble = refusal != null && refusal.code() == HandlingRefusal.POSSIBLE_DUPLICATE;
        var twins = isDouble || typed.isTicked("duplicateIsMeant")
                ? twins(demand, Facts.of(typed))
                : List.<DocumentHeader>of();
        return form(demand, typed.version(), typed.values(), faults.of(typed, refusal, demand.locale()), refusal,
                twins);
    }

    private ActForm form(Demand demand, int version, Map<String, String> values, Map<String, String> errors,
            @Nullable Refusal refusal, List<DocumentHeader> twins) {
        var assignment = assignments(demand);
        var locale = demand.locale();
        return new ActForm(demand.kind().word(), demand.on().document().id().toString(), version,
                demand.assignment() == null ? null : demand.assignment().toString(),
                assignment.stream().findFirst().map(this::unit).orElse(null), demand.then().path(), values, errors,
                refusal == null ? null : texts.text(refusal, locale),
                refusal == null ? null : texts.next(refusal, locale).orElse(null),
                choosing.of(demand.kind(), demand.on(), assignment, locale), twins);
    }

    private List<Assignment> assignments(Demand demand) {
        if (demand.assignment() == null) return List.of();
        var found = demand.on()
                .directives()
                .stream()
                .flatMap(directive -> directive.assignments().stream())
                .filter(one -> one.id().equals(demand.assignment()))
                .toList();
        if (found.isEmpty()) throw new UnknownException("assignment");
        return found;
    }

    private String unit(Assignment assignment) {
        return directory.get(assignment.unit(), LocalDate.now(clock)).name();
    }

    private List<DocumentHeader> twins(Demand demand, IncomingFacts facts) {
        return handling.twins(demand.actor(), demand.on().document().id(), facts);
    }
}
