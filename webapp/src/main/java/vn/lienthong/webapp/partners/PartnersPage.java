package vn.lienthong.webapp.partners;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.trust.ExamineTrustFile;
import vn.lienthong.engine.trust.ReadPartners;
import vn.lienthong.engine.trust.ReadPartners.KnownPartner;
import vn.lienthong.engine.trust.TrustFile;
import vn.lienthong.engine.trust.TrustedPartner;
import vn.lienthong.webapp.partners.PartnersView.Alarm;
import vn.lienthong.webapp.partners.PartnersView.EndForm;
import vn.lienthong.webapp.partners.PartnersView.Line;
import vn.lienthong.webapp.partners.PartnersView.Preview;
import vn.lienthong.webapp.problem.RefusalTexts;

/** Puts the page and the look into a file together. */
@Component
final class PartnersPage {
    private final ReadPartners readPartners;
    private final ExamineTrustFile examine;
    private final RefusalTexts texts;
    private final MessageSource messages;
    private final Clock clock;

    PartnersPage(ReadPartners readPartners, ExamineTrustFile examine, RefusalTexts texts, MessageSource messages,
            Clock clock) {
        this.readPartners = readPartners;
        this.examine = examine;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    /** A form that was sent and not accepted; null fields where nothing was. */
    record Attempt(@Nullable UUID partner, @Nullable EndRequest form, @Nullable Refusal refusal) {
        static final Attempt NONE = new Attempt(null, null, null);
    }

    PartnersView fresh(Actor actor) {
        return page(actor, Attempt.NONE, null, Locale.ROOT);
    }

    PartnersView afterFile(Actor actor, @Nullable Refusal refusal, Locale locale) {
        var error = refusal == null ? messages.getMessage("form.required", null, locale) : null;
        return page(actor, new Attempt(null, null, refusal), error, locale);
    }

    PartnersView afterEnd(Actor actor, Attempt attempt, Locale locale) {
        return page(actor, attempt, null, locale);
    }

    private PartnersView page(Actor actor, Attempt attempt, @Nullable String fileError, Locale locale) {
        var lines = readPartners.all(actor).stream().map(one -> line(one, attempt, locale)).toList();
        return new PartnersView(lines, examine.own(actor).isPresent(), today(), alarm(attempt.refusal(), locale),
                fileError);
    }

    Preview preview(TrustFile file) {
        var form = new TrustRequest(file.name(), file.text(), file.root().fingerprint(), today().toString(), null,
                false);
        return new Preview(file.authorities(), form, Map.of(), null);
    }

    /** The same again with what was typed; empty certificates when the file itself came back changed. */
    Preview previewAgain(Actor actor, TrustRequest form, @Nullable Refusal refusal, Locale locale) {
        var sent = Typed.text(form.file()).getBytes(StandardCharsets.UTF_8);
        return switch (examine.examine(actor, List.of(sent))) {
            case Outcome.Done<TrustFile>(var file) -> new Preview(file.authorities(), form,
                    said(form.faults(), locale), alarm(refusal, locale));
            case Outcome.Refused<TrustFile>(var why) -> new Preview(List.of(), form, said(form.faults(), locale),
                    alarm(why, locale));
        };
    }

    private Line line(KnownPartner known, Attempt attempt, Locale locale) {
        var partner = known.partner();
        var until = partner.until();
        var state = state(partner);
        return new Line(partner.id(), partner.name(), state, partner.from(), until, partner.basis(),
                partner.endReason(), known.authorities(), state.equals("over") ? null : end(partner, attempt, locale));
    }

    private EndForm end(TrustedPartner partner, Attempt attempt, Locale locale) {
        var form = attempt.form();
        if (form == null || !partner.id().equals(attempt.partner()))
            return new EndForm(new EndRequest(today().toString(), null), Map.of(), false);
        return new EndForm(form, said(form.faults(), locale), true);
    }

    private String state(TrustedPartner partner) {
        var until = partner.until();
        if (until != null && !until.isAfter(today())) return "over";
        return partner.from().isAfter(today()) ? "planned" : "running";
    }

    private @Nullable Alarm alarm(@Nullable Refusal refusal, Locale locale) {
        return refusal == null
                ? null
                : new Alarm(texts.text(refusal, locale), texts.next(refusal, locale).orElse(null));
    }

    private Map<String, String> said(Map<String, String> faults, Locale locale) {
        var errors = new HashMap<String, String>();
        faults.forEach((field, key) -> errors.put(field, messages.getMessage(key, null, locale)));
        return errors;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
