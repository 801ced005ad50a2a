package vn.lienthong.webapp.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.InboxCounts;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.registry.CodeListEntry;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.webapp.inbox.InboxPage.Choice;
import vn.lienthong.webapp.inbox.InboxPage.Filters;
import vn.lienthong.webapp.inbox.InboxPage.Opened;
import vn.lienthong.webapp.inbox.InboxPage.Tab;
import vn.lienthong.webapp.inbox.InboxRows.Reader;

/** Puts rows, views, filters and their figures together. */
@Component
final class InboxPageMaker {
    private static final List<InboxView> VIEWS = List.of(
            InboxView.ALL, InboxView.MINE, InboxView.CLAIMABLE, InboxView.UNIT);

    private final InboxRows rows;
    private final CodeLists lists;
    private final MessageSource messages;
    private final Clock clock;

    InboxPageMaker(InboxRows rows, CodeLists lists, MessageSource messages, Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.messages = messages;
        this.clock = clock;
    }

    InboxPage page(KeysetPage<InboxTask> found, InboxCounts counts, @Nullable InboxTask opened, Reader reader) {
        var address = reader.address();
        return new InboxPage(rows.of(found.items(), reader), found.next() == null ? null : address.more(found.next()),
                tabs(address, counts), steps(address, counts, reader.locale()),
                directions(counts, reader.locale()), urgencies(address, counts, reader.locale()),
                filters(address, counts),
                opened == null ? null : new Opened(address.document(opened, true), address.document(opened, false)),
                address.list(), address.unfiltered().list());
    }

    private static List<Tab> tabs(InboxAddress address, InboxCounts counts) {
        return VIEWS.stream()
                .map(view -> new Tab("inbox.view." + InboxAddress.word(view), address.in(view).list(), counts.of(view),
                        view == address.view()))
                .toList();
    }

    private List<Choice> steps(InboxAddress address, InboxCounts counts, Locale locale) {
        return present(counts.byStep(), address.step())
                .stream()
                .map(step -> choice(step, Words.step(messages, step, locale), counts.byStep()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private List<Choice> directions(InboxCounts counts, Locale locale) {
        return Stream.of(Direction.INCOMING, Direction.OUTGOING)
                .map(direction -> new Choice(InboxAddress.word(direction),
                        counted(Words.direction(messages, direction, locale),
                                counts.byDirection().getOrDefault(direction, 0L))))
                .toList();
    }

    /** Most urgent first. */
    private List<Choice> urgencies(InboxAddress address, InboxCounts counts, Locale locale) {
        var wanted = present(counts.byUrgency(), address.urgency());
        var known = new ArrayList<>(lists.urgencies(LocalDate.now(clock)).stream().map(CodeListEntry::key).toList());
        return known.reversed()
                .stream()
                .filter(wanted::contains)
                .map(key -> choice(key, Words.urgency(messages, key, locale), counts.byUrgency()))
                .toList();
    }

    private static Set<String> present(Map<String, Long> counts, @Nullable String chosen) {
        var present = new TreeSet<>(counts.keySet());
        if (chosen != null) present.add(chosen);
        return present;
    }

    private static Choice choice(String key, String name, Map<String, Long> counts) {
        return new Choice(key, counted(name, counts.getOrDefault(key, 0L)));
    }

    private static String counted(String name, long tasks) {
        return name + " (" + tasks + ")";
    }

    private static Filters filters(InboxAddress address, InboxCounts counts) {
        return new Filters(InboxAddress.word(address.view()), Objects.requireNonNullElse(address.step(), ""),
                address.direction() == null ? "" : InboxAddress.word(address.direction()),
                Objects.requireNonNullElse(address.urgency(), ""), address.overdue(),
                Objects.requireNonNullElse(address.text(), ""), address.isFiltered(), counts.overdue());
    }
}
