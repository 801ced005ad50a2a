package vn.lienthong.webapp.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.registry.CodeListEntry;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** The names of things, as they stand today, in the reader's language. */
@Component
final class Words {
    private final CodeLists lists;
    private final OrganisationDirectory directory;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    Words(CodeLists lists, OrganisationDirectory directory, People people, MessageSource messages, Clock clock) {
        this.lists = lists;
        this.directory = directory;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    String of(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    List<Option> kinds(Locale locale) {
        return options(lists.kinds(today()), locale);
    }

    List<Option> urgencies(Locale locale) {
        return options(lists.urgencies(today()), locale);
    }

    /** Names of kinds by their key. */
    Map<String, String> kindNames(Locale locale) {
        return lists.kinds(today())
                .stream()
                .collect(Collectors.toMap(CodeListEntry::key, entry -> name(entry, locale)));
    }

    Map<OrganisationId, String> organisations(Collection<OrganisationId> ids) {
        return directory.get(ids, today())
                .values()
                .stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::shortName));
    }

    String organisation(OrganisationId id) {
        return directory.get(id, today()).shortName();
    }

    Map<PersonId, String> people(Collection<PersonId> ids) {
        return people.get(ids, today()).values().stream().collect(Collectors.toMap(Person::id, Person::fullName));
    }

    String person(PersonId id) {
        return people.get(id, today()).fullName();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<Option> options(List<CodeListEntry> entries, Locale locale) {
        return entries.stream().map(entry -> new Option(entry.key(), name(entry, locale))).toList();
    }

    private static String name(CodeListEntry entry, Locale locale) {
        return entry.name(locale);
    }
}
