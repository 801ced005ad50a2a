package vn.lienthong.webapp.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.engine.inbox.ReadUnitWork;
import vn.lienthong.engine.inbox.UnitTask;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.inbox.UnitWorkView.Choice;
import vn.lienthong.webapp.inbox.UnitWorkView.Row;
import vn.lienthong.webapp.inbox.UnitWorkView.Wrong;

/** Puts the work of a unit's people into words. */
@Component
final class UnitWorkPages {
    private final ReadUnitWork work;
    private final People people;
    private final OrganisationDirectory directory;
    private final MessageSource messages;
    private final Clock clock;

    UnitWorkPages(ReadUnitWork work, People people, OrganisationDirectory directory, MessageSource messages,
            Clock clock) {
        this.work = work;
        this.people = people;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param wrong what is wrong with one of the forms, by task */
    UnitWorkView view(KeysetPage<UnitTask> page, Map<UUID, Wrong> wrong, Locale locale) {
        var today = LocalDate.now(clock);
        var names = people.get(page.items().stream().map(UnitTask::by).collect(Collectors.toSet()), today);
        var units = directory.get(page.items().stream().map(UnitTask::unit).collect(Collectors.toSet()), today);
        var others = work.others(page.items());
        var rows = page.items()
                .stream()
                .map(held -> row(held, new Names(names, units, others), wrong.get(held.task().id()), locale))
                .toList();
        return new UnitWorkView(rows, page.next() == null ? null : address(page.next()));
    }

    private record Names(Map<PersonId, Person> people, Map<OrganisationId, Organisation> units,
            Map<UnitTask, List<Person>> others) {
        String of(PersonId person) {
            var found = people.get(person);
            return found == null ? "" : found.fullName();
        }

        String of(OrganisationId unit) {
            var found = units.get(unit);
            return found == null ? "" : found.shortName();
        }
    }

    private Row row(UnitTask held, Names names, @Nullable Wrong wrong, Locale locale) {
        var task = held.task();
        var matter = task.matter();
        List<Choice> others = names.others()
                .getOrDefault(held, List.of())
                .stream()
                .map(person -> new Choice(person.id().toString(), person.fullName()))
                .toList();
        return new Row(task.id(), matter.code(), matter.subject(), Words.step(messages, task.step(), locale),
                matter.urgency().toLowerCase(Locale.ROOT), names.of(held.unit()), held.by(), names.of(held.by()),
                task.dueAt(), held.isClaimed(), others, wrong);
    }

    private static String address(String after) {
        return UriComponentsBuilder.fromPath(UnitWorkController.PATH)
                .queryParam("after", "{after}")
                .encode()
                .build(after)
                .toString();
    }
}
