package vn.lienthong.webapp.incoming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.handling.Assignment;
import vn.lienthong.engine.handling.ReadHandling.Handling;
import vn.lienthong.engine.handling.WhoHandles;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.registry.CodeListEntry;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.incoming.ActForm.ChargedUnit;
import vn.lienthong.webapp.incoming.ActForm.Choice;
import vn.lienthong.webapp.incoming.ActForm.Choices;

/** What the fields of the forms offer to choose from. */
@Component
final class Choosing {
    private final WhoHandles who;
    private final CodeLists lists;
    private final Clock clock;

    Choosing(WhoHandles who, CodeLists lists, Clock clock) {
        this.who = who;
        this.lists = lists;
        this.clock = clock;
    }

    /** @param assignment the part the act is about; empty for the whole document */
    Choices of(Kind kind, Handling handling, List<Assignment> assignment, Locale locale) {
        var agency = handling.document().agency();
        return switch (kind) {
            case REGISTER -> facts(locale);
            case PRESENT -> people(who.leaders(agency).stream());
            case PRESENT_AGAIN -> people(others(who.leaders(agency), handling.document().presentedTo()));
            case DIRECT -> new Choices(List.of(), List.of(), List.of(), units(handling), today());
            case ASSIGN -> people(assignment.stream().flatMap(one -> who.handlers(one.unit()).stream()));
            case REASSIGN -> people(
                    assignment.stream().flatMap(one -> others(who.handlers(one.unit()), one.handler())));
            case FINISH, ACKNOWLEDGE, RETURN, SEND_BACK ->
                new Choices(List.of(), List.of(), List.of(), List.of(), today());
        };
    }

    /** Kinds of documents and urgencies, as in force today. */
    Choices facts(Locale locale) {
        return new Choices(entries(lists.kinds(today()), locale), entries(lists.urgencies(today()), locale), List.of(),
                List.of(), today());
    }

    private static List<Choice> entries(List<CodeListEntry> entries, Locale locale) {
        return entries.stream().map(entry -> new Choice(entry.key(), entry.name(locale))).toList();
    }

    private Choices people(Stream<Person> people) {
        return new Choices(List.of(), List.of(), choices(people), List.of(), today());
    }

    private static List<Choice> choices(Stream<Person> people) {
        return people.map(person -> new Choice(person.id().toString(), person.fullName())).toList();
    }

    private static Stream<Person> others(List<Person> people, @Nullable PersonId holder) {
        return people.stream().filter(person -> !person.id().equals(holder));
    }

    private List<ChargedUnit> units(Handling handling) {
        return who.chargeable(handling.document().agency())
                .stream()
                .map(one -> new ChargedUnit(one.unit().id().toString(), one.unit().name(), one.hasHead(),
                        choices(one.handlers().stream())))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
