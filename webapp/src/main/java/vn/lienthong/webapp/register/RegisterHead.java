package vn.lienthong.webapp.register;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.registry.RegisterColumn;
import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.webapp.start.NumberAlarm;

/** The words above a register. */
@Component
final class RegisterHead {
    private final OrganisationDirectory directory;
    private final CodeLists lists;
    private final MessageSource messages;
    private final NumberAlarm settings;
    private final Clock clock;

    RegisterHead(OrganisationDirectory directory, CodeLists lists, MessageSource messages, NumberAlarm settings,
            Clock clock) {
        this.directory = directory;
        this.lists = lists;
        this.messages = messages;
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
    record Head(String agency, String name, @Nullable Integer year, List<Link> runs, List<Link> years) {}

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
                        .map(key -> new Link(name(key, locale), new RegisterAddress(key).page(), choice.isSameRun(key)))
                        .toList(),
                choice.years()
                        .stream()
                        .map(key -> new Link(
                                Integer.toString(key.year()), new RegisterAddress(key).page(), key.equals(chosen)))
                        .toList());
    }

    List<String> names(List<RegisterColumn> columns, Locale locale) {
        return columns.stream()
                .map(column -> column.name(locale))
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
