package vn.lienthong.webapp.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.handling.UrgeSettings;
import vn.lienthong.engine.inbox.CappedCount;
import vn.lienthong.engine.inbox.DirectedGroup;
import vn.lienthong.engine.inbox.FollowedTask;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.ReadDirected;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.inbox.DirectedView.Choice;
import vn.lienthong.webapp.inbox.DirectedView.Group;
import vn.lienthong.webapp.inbox.DirectedView.Row;
import vn.lienthong.webapp.inbox.DirectedView.Unit;
import vn.lienthong.webapp.inbox.DirectedView.Urging;
import vn.lienthong.webapp.inbox.DirectedView.Wrong;
import vn.lienthong.webapp.inbox.RowNames.Names;
import vn.lienthong.webapp.shell.DisplayDates;

/** Puts what became of directives into words: who has most late parts comes first. */
@Component
final class DirectedPages {
    private static final int ROWS = 30;
    private static final Comparator<Group> LATE_FIRST = Comparator.comparingLong((Group one) -> -one.late().number())
            .thenComparingLong(one -> -one.soon().number())
            .thenComparingLong(one -> -one.open().number());

    private final ReadDirected directed;
    private final RowNames names;
    private final DisplayDates dates;
    private final MessageSource messages;
    private final UrgeSettings urging;
    private final Clock clock;

    DirectedPages(ReadDirected directed, RowNames names, DisplayDates dates, MessageSource messages,
            UrgeSettings urging, Clock clock) {
        this.directed = directed;
        this.names = names;
        this.dates = dates;
        this.messages = messages;
        this.urging = urging;
        this.clock = clock;
    }

    /**
     * For whom a page is made.
     *
     * @param wrong what is wrong with one of the forms; null when nothing is
     */
    record Reader(Actor actor, DirectedAddress address, @Nullable Wrong wrong, Locale locale) {
        @Nullable
        Wrong wrong(UUID assignment) {
            return wrong != null && wrong.assignment().equals(assignment) ? wrong : null;
        }
    }

    DirectedView view(Reader reader) {
        var address = reader.address();
        var groups = directed.groups(reader.actor(), dates.soonTill(), clock.instant().minus(urging.pause()));
        var page = directed.page(reader.actor(), address.which(), address.after(), ROWS);
        var own = directed.own(reader.actor(), page.items());
        var found = names(groups, page.items());
        var rows = page.items().stream().map(part -> row(part, own, reader, found)).toList();
        var all = group(null, address.in(null), groups, address.isAll());
        var shown = groups.stream().filter(one -> isShown(one, address)).toList();
        return new DirectedView(all, units(groups, address, found), chosen(groups, address, found, reader.locale()),
                !address.isAll(), urging(shown, address), choices(shown, address), address.path(), rows,
                page.next() == null ? null : address.more(page.next()),
                rows.stream().allMatch(row -> row.wrong() == null || row.urge() == null) ? reader.wrong() : null);
    }

    private List<Unit> units(List<DirectedGroup> groups, DirectedAddress address, Names found) {
        var byUnit = groups.stream()
                .collect(Collectors.groupingBy(DirectedGroup::unit, LinkedHashMap::new, Collectors.toList()));
        var units = new ArrayList<Unit>();
        byUnit.forEach((unit, people) -> {
            var whole = group(found.of(unit), address.in(unit), people,
                    unit.equals(address.unit()) && address.isWholeUnit());
            units.add(new Unit(whole, people.stream()
                    .map(one -> group(one.person() == null ? null : found.of(one.person()),
                            address.in(unit, one.person()), List.of(one), address.isAbout(unit, one.person())))
                    .sorted(LATE_FIRST)
                    .toList()));
        });
        return units.stream().sorted(Comparator.comparing(Unit::whole, LATE_FIRST)).toList();
    }

    private static Group group(@Nullable String name, DirectedAddress address, Collection<DirectedGroup> parts,
            boolean isCurrent) {
        return new Group(name, address.path(), sum(parts, DirectedGroup::open), sum(parts, DirectedGroup::late),
                sum(parts, DirectedGroup::soon), urging(parts, address), isCurrent);
    }

    /** What of the late can be urged now; null when that is nothing. */
    private static @Nullable Urging urging(Collection<DirectedGroup> parts, DirectedAddress address) {
        var late = sum(parts, DirectedGroup::toUrge);
        return late.number() == 0 ? null : new Urging(address.urgeLate(), late);
    }

    private static Counter sum(Collection<DirectedGroup> parts, Function<DirectedGroup, CappedCount> figure) {
        var sum = parts.stream().map(figure).reduce(CappedCount::plus);
        return sum.map(all -> new Counter(all.number(), all.isMore())).orElse(Counter.of(0));
    }

    private static boolean isShown(DirectedGroup one, DirectedAddress address) {
        return address.isAll() || address.isAbout(one.unit(), one.person())
                || (address.isWholeUnit() && one.unit().equals(address.unit()));
    }

    private static List<Choice> choices(List<DirectedGroup> shown, DirectedAddress address) {
        return List.of(
                new Choice("directed.everything", address.late(false).path(), sum(shown, DirectedGroup::open),
                        !address.isLate()),
                new Choice("directed.onlyLate", address.late(true).path(), sum(shown, DirectedGroup::late),
                        address.isLate()));
    }

    /** Who leads one unit only reads its name. */
    private String chosen(List<DirectedGroup> groups, DirectedAddress address, Names found, Locale locale) {
        var known = groups.stream().map(DirectedGroup::unit).distinct().toList();
        var unit = address.isAll() && known.size() == 1 ? known.getFirst() : address.unit();
        if (unit == null) return words("directed.everybody", locale);
        if (!address.isAll() && groups.stream().noneMatch(one -> isShown(one, address)))
            return words("directed.chosenGone", locale);
        var person = address.person();
        var who = address.isFree() ? words("directed.nobodyYet", locale) : person == null ? null : found.of(person);
        return who == null ? found.of(unit) : found.of(unit) + " – " + who;
    }

    private Row row(FollowedTask part, Set<UUID> own, Reader reader, Names found) {
        var task = part.task();
        var matter = task.matter();
        var holder = holder(task);
        var assignment = Objects.requireNonNull(task.assignment());
        return new Row(task.id(), matter.code(), matter.subject(), reader.address().document(matter.document()),
                Words.step(messages, task.step(), reader.locale()),
                part.unit() == null ? "" : found.of(part.unit()), holder == null ? null : found.of(holder),
                matter.counterpart(), matter.urgency().toLowerCase(Locale.ROOT), task.dueAt(),
                own.contains(task.id()) ? null : reader.address().urge(matter.document(), assignment, handler(task)),
                found.urged(task), reader.wrong(assignment));
    }

    private static @Nullable PersonId holder(InboxTask task) {
        var claim = task.claim();
        return claim == null ? handler(task) : claim.by();
    }

    private static @Nullable PersonId handler(InboxTask task) {
        return task.holder() instanceof TaskHolder.Named(_, var person, _) ? person : null;
    }

    private Names names(List<DirectedGroup> groups, List<FollowedTask> parts) {
        var people = Stream.<@Nullable PersonId>concat(groups.stream().map(DirectedGroup::person),
                parts.stream().map(FollowedTask::task).flatMap(DirectedPages::people));
        var units = Stream.<@Nullable OrganisationId>concat(groups.stream().map(DirectedGroup::unit),
                parts.stream().map(FollowedTask::unit));
        return names.of(set(people), set(units), Set.of());
    }

    private static Stream<@Nullable PersonId> people(InboxTask task) {
        return Stream.of(holder(task), RowNames.urger(task));
    }

    private static <T> Set<T> set(Stream<@Nullable T> some) {
        return some.filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private String words(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
