package vn.lienthong.engine.handling;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.registry.CodeLists.Field;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/** One lead unit, each unit once, units of this agency, and no unit later than the leader wants the whole. */
@UseCase
class DirectiveRule {
    private final OrganisationDirectory directory;
    private final CodeLists lists;
    private final Clock clock;

    DirectiveRule(OrganisationDirectory directory, CodeLists lists, Clock clock) {
        this.directory = directory;
        this.lists = lists;
        this.clock = clock;
    }

    /** The first thing wrong, or null. */
    @Nullable
    Refusal check(IncomingDocument document, DirectiveInput input) {
        var today = LocalDate.now(clock);
        if (input.text().length() > lists.most(Field.NOTE, today))
            return Refusal.of(DocumentRefusal.TEXT_TOO_LONG, "most", lists.most(Field.NOTE, today));
        var leads = input.charges().stream().filter(charge -> charge.role() == HandlingRole.LEAD).count();
        if (leads == 0) return Refusal.of(HandlingRefusal.LEAD_MISSING);
        if (leads > 1) return Refusal.of(HandlingRefusal.LEAD_TWICE);
        if (input.charges().stream().map(Charge::unit).distinct().count() < input.charges().size())
            return Refusal.of(HandlingRefusal.UNIT_TWICE);
        var units = directory.unitsOf(document.agency(), today).stream().map(Organisation::id).toList();
        for (var charge : input.charges())
            if (!units.contains(charge.unit())) return Refusal.of(HandlingRefusal.NOT_A_UNIT);
        return deadlines(document, input, today);
    }

    private static @Nullable Refusal deadlines(IncomingDocument document, DirectiveInput input, LocalDate today) {
        var whole = input.dueOn() == null ? document.dueOn() : input.dueOn();
        if (input.dueOn() != null && input.dueOn().isBefore(today)) return Refusal.of(HandlingRefusal.DEADLINE_PASSED);
        for (var charge : input.charges()) {
            if (charge.dueOn() == null) continue;
            if (charge.dueOn().isBefore(today)) return Refusal.of(HandlingRefusal.DEADLINE_PASSED);
            if (whole != null && charge.dueOn().isAfter(whole)) return Refusal.of(HandlingRefusal.UNIT_DEADLINE_LATER);
        }
        return null;
    }
}
