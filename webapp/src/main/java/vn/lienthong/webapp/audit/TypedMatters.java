package vn.lienthong.webapp.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.audit.FindAudited;
import vn.lienthong.engine.audit.FindAudited.Audited;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.audit.AuditView.Choice;
import vn.lienthong.webapp.shell.DisplayDates;

/** The documents a typed number can mean, as an auditor tells them apart. */
@Component
final class TypedMatters {
    private final FindAudited findAudited;
    private final OrganisationDirectory directory;
    private final TrailWords words;
    private final DisplayDates dates;
    private final Clock clock;

    TypedMatters(FindAudited findAudited, OrganisationDirectory directory, TrailWords words, DisplayDates dates,
            Clock clock) {
        this.findAudited = findAudited;
        this.directory = directory;
        this.words = words;
        this.dates = dates;
        this.clock = clock;
    }

    List<Audited> of(Actor auditor, AuditForm form) {
        return form.about().isEmpty() ? List.of() : findAudited.find(auditor, form.scope(), form.about());
    }

    List<Choice> choices(List<Audited> meant, Locale locale) {
        var agencies = directory.get(meant.stream().map(Audited::agency).distinct().toList(), LocalDate.now(clock));
        return meant.stream()
                .map(one -> new Choice(one.document().toString(), label(one, agencies.get(one.agency()), locale)))
                .toList();
    }

    private String label(Audited one, @Nullable Organisation agency, Locale locale) {
        var parts = new ArrayList<>(List.of(words.matter(one, locale)));
        if (agency != null) parts.add(agency.shortName());
        var on = one.on();
        if (on != null) parts.add(dates.in(locale).date(on));
        return String.join(" · ", parts);
    }
}
