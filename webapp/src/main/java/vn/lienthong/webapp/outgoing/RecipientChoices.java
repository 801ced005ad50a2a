package vn.lienthong.webapp.outgoing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.RecipientGroups;
import vn.lienthong.engine.document.RecipientRule;
import vn.lienthong.engine.document.Recipients;
import vn.lienthong.engine.organisation.DirectoryQuery;
import vn.lienthong.engine.organisation.Level;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.webapp.outgoing.RecipientsView.Found;

/** Whom a document can go to: agencies by name, saved groups, and the agencies of each level around the sender. */
@Component
final class RecipientChoices {
    private static final int MOST_FOUND = 20;
    /** What is below an agency is offered when the words have left few of them. */
    private static final int MOST_WITH_LEVELS = 5;

    private final OrganisationDirectory directory;
    private final RecipientGroups groups;
    private final Recipients recipients;
    private final Words words;

    RecipientChoices(OrganisationDirectory directory, RecipientGroups groups, Recipients recipients,
            Words words) {
        this.directory = directory;
        this.groups = groups;
        this.recipients = recipients;
        this.words = words;
    }

    RecipientsView view(OrganisationId agency, RecipientsForm form, Locale locale) {
        var names = words.organisations(form.agencies());
        var chosen = form.agencies()
                .stream()
                .map(id -> new Option(id.toString(), names.getOrDefault(id, id.toString())))
                .toList();
        var saved = groups.of(agency)
                .stream()
                .map(group -> new Option(
                        group.id().toString(),
                        words.of("outgoing.groupWith", locale, group.name(), group.members().size())))
                .toList();
        return new RecipientsView(chosen, rules(agency, form.rules(), locale), saved, form.find(),
                found(agency, form, locale), !form.what().isEmpty());
    }

    /** The groups a document goes to that are named by their level, in words. */
    List<String> levelsOf(DocumentId document, Locale locale) {
        return recipients.rulesOf(document).stream().map(rule -> label(rule, locale)).toList();
    }

    /** Agencies by words of their names; each of a few is followed by the levels below it. */
    List<Found> find(String text, Locale locale) {
        if (text.isBlank()) return List.of();
        var agencies = directory.search(DirectoryQuery.agencies(text.strip(), MOST_FOUND), words.today()).items();
        var found = new ArrayList<Found>();
        for (var agency : agencies) {
            found.add(new Found("recipient", agency.id().toString(), agency.name()));
            if (agencies.size() <= MOST_WITH_LEVELS) found.addAll(below(agency, locale));
        }
        return found;
    }

    private List<Found> below(Organisation agency, Locale locale) {
        var offered = new LinkedHashMap<RecipientRule, String>();
        offer(agency, offered, locale);
        return offered.entrySet()
                .stream()
                .map(rule -> new Found("rule", RecipientsForm.key(rule.getKey()), rule.getValue()))
                .toList();
    }

    private List<Found> found(OrganisationId sender, RecipientsForm form, Locale locale) {
        var taken = Stream.of(
                Stream.of(sender.toString()), form.agencies().stream().map(OrganisationId::toString),
                form.rules().stream().map(RecipientsForm::key))
                .flatMap(one -> one)
                .collect(Collectors.toSet());
        return find(form.find(), locale).stream().filter(one -> !taken.contains(one.value())).toList();
    }

    /** What is chosen already, then every level below the sender and below what the sender is part of. */
    private List<RecipientsView.Tick> rules(OrganisationId sender, List<RecipientRule> chosen, Locale locale) {
        var offered = new LinkedHashMap<RecipientRule, String>();
        for (var rule : chosen) offered.put(rule, label(rule, locale));
        for (var id : directory.pathOf(sender, words.today())) {
            var above = directory.get(id, words.today());
            if (above.isAgency()) offer(above, offered, locale);
        }
        var ticks = new ArrayList<RecipientsView.Tick>();
        offered.forEach(
                (rule, label) -> ticks
                        .add(new RecipientsView.Tick(RecipientsForm.key(rule), label, chosen.contains(rule))));
        return ticks;
    }

    private void offer(Organisation above, Map<RecipientRule, String> offered, Locale locale) {
        for (var level : directory.levelsOf(above.id(), words.today())) {
            var rule = new RecipientRule(above.id(), level.key());
            if (!offered.containsKey(rule) && count(rule) > 0) offered.put(rule, label(rule, locale));
        }
    }

    private String label(RecipientRule rule, Locale locale) {
        var above = directory.get(rule.below(), words.today());
        var level = directory.levelsOf(rule.below(), words.today())
                .stream()
                .filter(one -> one.key().equals(rule.level()))
                .findFirst()
                .map(one -> name(one, locale))
                .orElse("");
        return words.of("outgoing.rule", locale, level, above.shortName(), count(rule));
    }

    private int count(RecipientRule rule) {
        return directory.agenciesBelow(rule.below(), rule.level(), words.today()).size();
    }

    private static String name(Level level, Locale locale) {
        return level.name(locale).toLowerCase(locale);
    }
}
