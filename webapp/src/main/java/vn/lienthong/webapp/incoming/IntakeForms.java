package vn.lienthong.webapp.incoming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.handling.HandlingRefusal;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.webapp.incoming.ActForm.Choice;
import vn.lienthong.webapp.problem.RefusalTexts;

/** Fills the form of the intake. */
@Component
final class IntakeForms {
    private static final String USUAL_KIND = "OFFICIAL_LETTER";
    private static final String USUAL_URGENCY = "NORMAL";

    private final Authorisation authorisation;
    private final OrganisationDirectory directory;
    private final Choosing choosing;
    private final FieldFaults faults;
    private final RefusalTexts texts;
    private final IdSource ids;
    private final Clock clock;

    IntakeForms(Authorisation authorisation, OrganisationDirectory directory, Choosing choosing, FieldFaults faults,
            RefusalTexts texts, IdSource ids, Clock clock) {
        this.authorisation = authorisation;
        this.directory = directory;
        this.choosing = choosing;
        this.faults = faults;
        this.texts = texts;
        this.ids = ids;
        this.clock = clock;
    }

    IntakeForm fresh(Actor actor, Locale locale) {
        var values = new HashMap<String, String>();
        values.put("source", "PAPER");
        values.put("kind", USUAL_KIND);
        values.put("urgency", USUAL_URGENCY);
        return new IntakeForm(ids.next().toString(), agencies(actor), values, Map.of(), null, null,
                choosing.facts(locale), List.of());
    }

    IntakeForm again(Actor actor, TypedForm typed, List<IntakeForm.Kept> files, @Nullable Refusal refusal,
            Locale locale) {
        boolean isUsed = refusal != null && refusal.code() == HandlingRefusal.TAKEN_IN_BEFORE;
        return new IntakeForm(isUsed ? ids.next().toString() : typed.text("id"), agencies(actor), typed.values(),
                faults.of(typed, refusal, locale),
                refusal == null ? null : texts.text(refusal, locale),
                refusal == null ? null : texts.next(refusal, locale).orElse(null), choosing.facts(locale),
                new ArrayList<>(files));
    }

    /** @throws ForbiddenException when the person takes in nowhere */
    private List<Choice> agencies(Actor actor) {
        var today = LocalDate.now(clock);
        var found = directory.get(authorisation.reach(actor, Act.REGISTER_INCOMING), today)
                .values()
                .stream()
                .filter(place -> place.isAgency() && place.isOpenOn(today))
                .sorted(Comparator.comparing(Organisation::name))
                .map(agency -> new Choice(agency.id().toString(), agency.name()))
                .toList();
        if (found.isEmpty()) throw new ForbiddenException("document");
        return found;
    }
}
