package vn.lienthong.webapp.register;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.registry.RegisterColumn;
import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.webapp.shell.DisplayDates;
import vn.lienthong.webapp.shell.QuickDays;
import vn.lienthong.webapp.start.NumberAlarm;

/** The words above a register. */
@Component
final class RegisterHead {
    private static final Set<RegisterColumn.Content> NUMBERS = EnumSet.of(RegisterColumn.Content.ENTRY_NUMBER,
            RegisterColumn.Content.CODE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    private final OrganisationDirectory directory;
    private final CodeLists lists;
    private final MessageSource messages;
    private final DisplayDates dates;
    private final NumberAlarm settings;
    private final Clock clock;

    RegisterHead(OrganisationDirectory directory, CodeLists lists, MessageSource messages, DisplayDates dates,
            NumberAlarm settings, Clock clock) {
        this.directory = directory;
        this.lists = lists;
        this.messages = messages;
        this.dates = dates;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A link to a register.
     *
     * @param isOpen whether it is the one that is looked at
     */
    record Link(String text, String address, boolean isOpen) {}

    /**
     * What stands above the lines.
     *
     * @param agency in full, as printed
     * @param name   of the register; empty when there is none yet
     */
    record Head(String agency, String name, @Nullable Integer year, List<Link> runs) {}

    /**
     * A column.
     *
     * @param style word of the style sheet: dates are narrow, subjects wide
     */
    record Column(String name, String style) {}

    Duration alarmAfter() {
        return settings.alarmAfter();
    }

    Head of(RegisterChoice.Choice choice, Locale locale) {
        var chosen = choice.chosen();
        return new Head(
                directory.get(choice.agency(), LocalDate.now(clock)).name(), chosen == null ? "" : name(chosen, locale),
                chosen == null ? null : chosen.year(),
                choice.runs()
                        .stream()
                        .map(key -> new Link(name(key, locale), new RegisterAddress(key).newest(),
                                choice.isSameRun(key)))
                        .toList());
    }

    /**
     * Days that one press shows, only where there is a register for them, and the whole of each year.
     *
     * @param shown null for a whole year
     * @param isOpen whether these are the days that are looked at, and no number
     */
    List<Link> periods(RegisterChoice.Choice choice, @Nullable Period shown, boolean isOpen, Locale locale) {
        var today = LocalDate.now(clock);
        var links = new ArrayList<Link>();
        for (var quick : List.of(QuickDays.THIS_MONTH, QuickDays.LAST_MONTH, QuickDays.THIS_QUARTER)) {
            var days = quick.of(today);
            choice.years()
                    .stream()
                    .filter(key -> key.year() == days.from().getYear())
                    .map(key -> new Link(messages.getMessage("date.quick." + quick, null, locale),
                            new RegisterAddress(key, days).page(), isOpen && days.equals(shown)))
                    .forEach(links::add);
        }
        choice.years()
                .stream()
                .map(key -> new Link(words("registers.all", locale, Integer.toString(key.year())),
                        new RegisterAddress(key).page(), isOpen && shown == null && key.equals(choice.chosen())))
                .forEach(links::add);
        return links;
    }

    /** The days in words: {@code tháng 11/2026}. */
    String days(@Nullable Period days, RegisterKey key, Locale locale) {
        if (days == null) return words("registers.days.year", locale, Integer.toString(key.year()));
        var first = days.from();
        var last = Objects.requireNonNull(days.to());
        if (days.equals(QuickDays.THIS_MONTH.of(first)))
            return words("registers.days.month", locale, MONTH.format(first));
        if (days.equals(QuickDays.THIS_QUARTER.of(first)))
            return words("registers.days.quarter", locale, Integer.toString(first.get(IsoFields.QUARTER_OF_YEAR)),
                    Integer.toString(first.getYear()));
        var in = dates.in(locale);
        return first.equals(last)
                ? words("registers.days.day", locale, in.date(first))
                : words("registers.days.some", locale, in.date(first), in.date(last));
    }

    private String words(String name, Locale locale, String... values) {
        return messages.getMessage(name, values, locale);
    }

    /** In the order of the form. */
    List<Column> columns(List<RegisterColumn> columns, Locale locale) {
        return columns.stream()
                .map(column -> new Column(column.name(locale),
                        "register-" + column.content().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
    }

    /** For the screen: what a line is looked up by comes first, and no room is left to sign in. */
    static List<RegisterColumn> onScreen(List<RegisterColumn> columns) {
        return columns.stream()
                .filter(column -> column.content() != RegisterColumn.Content.RECEIPT)
                .sorted(Comparator.comparing(column -> !NUMBERS.contains(column.content())))
                .toList();
    }

    /** A series has its own word only where an agency keeps several. */
    private String name(RegisterKey key, Locale locale) {
        var direction = messages.getMessage("registers." + key.direction().name().toLowerCase(Locale.ROOT), null,
                locale);
        var series = messages.getMessage("registers.series." + key.series(), null, kind(key, locale), locale);
        return series == null || series.isEmpty() ? direction : direction + " · " + series;
    }

    /** A series that is no common one is that of a kind. */
    private String kind(RegisterKey key, Locale locale) {
        return lists.kind(key.series(), LocalDate.of(key.year(), 12, 31))
                .map(kind -> kind.name(locale))
                .orElse(key.series());
    }
}
