package vn.lienthong.webapp.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.document.ReadRegister.Line;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.registry.CodeListEntry;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.EntryState;
import vn.lienthong.engine.registry.RegisterColumn;
import vn.lienthong.engine.registry.RegisterEntry;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.shell.DisplayDates;
import vn.lienthong.webapp.start.NumberAlarm;

/** Lines of a register in words, column by column. */
@Component
final class RegisterRows {
    private final People people;
    private final OrganisationDirectory directory;
    private final CodeLists lists;
    private final DisplayDates dates;
    private final MessageSource messages;
    private final NumberAlarm settings;
    private final Clock clock;

    RegisterRows(People people, OrganisationDirectory directory, CodeLists lists, DisplayDates dates,
            MessageSource messages, NumberAlarm settings, Clock clock) {
        this.people = people;
        this.directory = directory;
        this.lists = lists;
        this.dates = dates;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    private record Names(Map<PersonId, String> people, Map<OrganisationId, String> organisations,
            Map<String, String> kinds, Locale locale) {}

    List<RegisterRow> of(List<Line> lines, List<RegisterColumn> columns, Locale locale) {
        var names = names(lines, locale);
        return lines.stream()
                .map(line -> new RegisterRow(
                        line, columns.stream().map(column -> cell(column.content(), line, names)).toList(),
                        isLate(line.entry())))
                .toList();
    }

    private boolean isLate(RegisterEntry entry) {
        return entry.state() == EntryState.RESERVED
                && entry.reservedAt().isBefore(clock.instant().minus(settings.alarmAfter()));
    }

    private Names names(List<Line> lines, Locale locale) {
        Set<PersonId> persons = new HashSet<>();
        Set<OrganisationId> units = new HashSet<>();
        for (var line : lines) {
            if (line.document().person() != null) persons.add(line.document().person());
            if (line.document().unit() != null) units.add(line.document().unit());
        }
        var today = LocalDate.now(clock);
        return new Names(
                people.get(persons, today)
                        .values()
                        .stream()
                        .collect(Collectors.toMap(one -> one.id(), one -> one.fullName())),
                directory.get(units, today)
                        .values()
                        .stream()
                        .collect(Collectors.toMap(one -> one.id(), one -> one.shortName())),
                lists.kinds(today).stream().collect(Collectors.toMap(CodeListEntry::key, kind -> name(kind, locale))),
                locale);
    }

    private String cell(RegisterColumn.Content content, Line line, Names names) {
        var entry = line.entry();
        var document = line.document();
        var in = dates.in(names.locale());
        return switch (content) {
            case ENTRY_DATE -> in.date(entry.entryDate());
            case ENTRY_NUMBER -> entry.numberText();
            case CODE -> entry.code();
            case DOCUMENT_CODE -> document.code() == null ? "" : document.code();
            case DOCUMENT_DATE -> date(line, in);
            case KIND_AND_SUBJECT -> names.kinds().getOrDefault(document.kind(), "") + ". " + document.subject();
            case ISSUER, RECIPIENTS -> document.parties();
            case SIGNER -> isVoided(entry) ? "" : person(document.person(), names);
            case UNIT -> document.unit() == null
                    ? person(document.person(), names)
                    : names.organisations().getOrDefault(document.unit(), "");
            case PASSED_ON -> document.passedOnAt() == null ? "" : in.date(document.passedOnAt());
            case COPIES -> isVoided(entry) ? "" : Integer.toString(document.copies());
            case RECEIPT -> "";
            case NOTE -> note(line, names.locale());
        };
    }

    /** Issued on the day of its number, also under a voided one; what came may say no day. */
    private static String date(Line line, DisplayDates.InLanguage in) {
        if (line.direction() == Direction.OUTGOING) return in.date(line.entry().entryDate());
        var date = line.document().date();
        return date == null ? "" : in.date(date);
    }

    /** Who signed it and how often it went out belongs to the number it went out under. */
    private static boolean isVoided(RegisterEntry entry) {
        return entry.state() == EntryState.VOIDED;
    }

    private static String person(@Nullable PersonId id, Names names) {
        return id == null ? "" : names.people().getOrDefault(id, "");
    }

    private String note(Line line, Locale locale) {
        var entry = line.entry();
        return switch (entry.state()) {
            case USED -> IncomingState.RETURNED_TO_SENDER.name().equals(line.document().state())
                    ? messages.getMessage("registers.returnedNote", null, locale)
                    : "";
            case RESERVED -> messages.getMessage("registers.reservedNote", null, locale);
            case VOIDED -> messages.getMessage("registers.voidedNote", new Object[]{entry.voidReason()}, locale);
        };
    }

    private static String name(CodeListEntry kind, Locale locale) {
        return kind.name(locale);
    }
}
