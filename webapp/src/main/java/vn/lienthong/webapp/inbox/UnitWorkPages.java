package vn.lienthong.webapp.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import vn.lienthong.webapp.inbox.UnitWorkView.Holder;
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

    /**
     * One page of it.
     *
     * @param after where the page before ended; null for the first one
     * @param wrong what is wrong with one of its forms; null when nothing is
     */
    record Shown(KeysetPage<UnitTask> page, @Nullable String after, @Nullable Wrong wrong) {}

    UnitWorkView view(Shown shown, Locale locale) {
        var today = LocalDate.now(clock);
        var tasks = shown.page().items();
        var names = people.get(tasks.stream().map(UnitTask::by).collect(Collectors.toSet()), today);
        var units = directory.get(tasks.stream().map(UnitTask::unit).collect(Collectors.toSet()), today);
        var found = new Names(names, units, work.others(tasks));
        var rows = tasks.stream().map(held -> row(held, found, shown.wrong(), locale)).toList();
        boolean isTold = rows.stream().anyMatch(row -> row.wrong() != null && !row.others().isEmpty());
        return new UnitWorkView(rows, people(rows, shown), shown.after(),
                shown.page().next() == null ? null : address(shown.page().next()),
                isTold ? null : shown.wrong());
    }

    private static List<Holder> people(List<Row> rows, Shown shown) {
        boolean isAll = shown.after() == null && shown.page().next() == null;
        Map<PersonId, List<Row>> theirs = rows.stream()
                .filter(row -> !row.others().isEmpty())
                .collect(Collectors.groupingBy(Row::by, LinkedHashMap::new, Collectors.toList()));
        return theirs.values()
                .stream()
                .map(
                        held -> new Holder(held.getFirst().by(), held.getFirst().name(),
                                isAll ? held.size() : null))
                .toList();
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
                task.dueAt(), held.isClaimed(), others,
                wrong != null && wrong.task().equals(task.id()) ? wrong : null);
    }

    /** @param after where the page before ended; null for the first one */
    static String address(@Nullable String after) {
        if (after == null) return UnitWorkController.PATH;
        return UriComponentsBuilder.fromPath(UnitWorkController.PATH)
                .queryParam("after", "{after}")
                .encode()
                .build(after)
                .toString();
    }
}
