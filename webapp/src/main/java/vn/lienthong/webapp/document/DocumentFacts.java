package vn.lienthong.webapp.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.ReadDocument.Reading;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.document.DocumentView.Fact;
import vn.lienthong.webapp.shell.DisplayDates;

/** The lines of facts beside a document. */
@Component
final class DocumentFacts {
    private final OrganisationDirectory directory;
    private final People people;
    private final CodeLists codes;
    private final DisplayDates dates;
    private final Clock clock;

    DocumentFacts(OrganisationDirectory directory, People people, CodeLists codes, DisplayDates dates, Clock clock) {
        this.directory = directory;
        this.people = people;
        this.codes = codes;
        this.dates = dates;
        this.clock = clock;
    }

    static @Nullable String code(OutgoingDocument document) {
        return document instanceof OutgoingDocument.Issued issued ? issued.issue().code() : null;
    }

    List<Fact> of(Reading.Outgoing reading, Locale locale) {
        var facts = reading.document().facts();
        var lines = new Lines(locale);
        lines.add("kind", kind(facts.kind(), locale));
        var ids = new HashSet<OrganisationId>(reading.recipients());
        ids.add(facts.agency());
        ids.add(facts.unit());
        var known = directory.get(ids, today());
        lines.add("agency", name(known.get(facts.agency())));
        if (!facts.unit().equals(facts.agency())) lines.add("unit", name(known.get(facts.unit())));
        lines.add("drafter", name(facts.drafter()));
        lines.add("signer", name(facts.signer()));
        if (reading.document() instanceof OutgoingDocument.Issued issued) lines.add("issuedOn", issued.issue().on());
        lines.add("due", facts.dueOn());
        lines.add("recipients", reading.recipients()
                .stream()
                .map(known::get)
                .map(DocumentFacts::name)
                .filter(text -> text != null)
                .sorted()
                .collect(Collectors.joining("; ")));
        lines.add("recipientLines", facts.recipientLines());
        return lines.all;
    }

    List<Fact> of(IncomingDocument document, Locale locale) {
        var facts = document.facts();
        var lines = new Lines(locale);
        lines.add("kind", kind(facts.kind(), locale));
        lines.add("issuer", facts.issuerName());
        lines.add("issuedOn", facts.issueDate());
        lines.add("signer", signer(facts.signerPost(), facts.signerName()));
        lines.add("received", document.receivedAt());
        var arrival = document.arrival();
        if (arrival != null) {
            lines.add("arrival", arrival.numberText());
            lines.add("arrivedOn", arrival.on());
        }
        lines.add("due", document.dueOn());
        if (document.presentedTo() != null) lines.add("presentedTo", name(document.presentedTo()));
        lines.add("closedReason", document.closedReason());
        return lines.all;
    }

    private static @Nullable String signer(@Nullable String post, @Nullable String name) {
        if (post == null || post.isBlank()) return name;
        return name == null || name.isBlank() ? post : name + ", " + post;
    }

    private String kind(String key, Locale locale) {
        return codes.kind(key, today()).map(entry -> entry.name(locale)).orElse(key);
    }

    private @Nullable String name(PersonId person) {
        var found = people.get(List.of(person), today()).get(person);
        return found == null ? null : found.fullName();
    }

    private static @Nullable String name(@Nullable Organisation organisation) {
        return organisation == null ? null : organisation.name();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Collects what has a value. */
    private final class Lines {
        private final List<Fact> all = new ArrayList<>();
        private final DisplayDates.InLanguage language;

        Lines(Locale locale) {
            this.language = dates.in(locale);
        }

        void add(String label, @Nullable String value) {
            if (value != null && !value.isBlank()) all.add(new Fact(label, value));
        }

        void add(String label, @Nullable LocalDate day) {
            if (day != null) add(label, language.date(day));
        }

        void add(String label, Instant moment) {
            add(label, language.dateTime(moment));
        }
    }
}
