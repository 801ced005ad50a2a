package vn.lienthong.webapp.inbox;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.InboxCounts;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.registry.CodeListEntry;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.workflow.contract.Step;
import vn.lienthong.webapp.inbox.InboxPage.Choice;
import vn.lienthong.webapp.inbox.InboxPage.Choices;

/** What a list can be filtered by. What is chosen stays among it, also when nothing has it any more. */
@Component
final class InboxChoices {
    private static final Set<Step> PARTS = Set.of(Step.ASSIGN_HANDLER, Step.HANDLE, Step.ACKNOWLEDGE);

    private final CodeLists lists;
    private final MessageSource messages;
    private final Clock clock;

    InboxChoices(CodeLists lists, MessageSource messages, Clock clock) {
        this.lists = lists;
        this.messages = messages;
        this.clock = clock;
    }

    Choices of(InboxAddress address, InboxCounts counts, Locale locale) {
        return address.view().isFollowed()
                ? new Choices(steps(address, stepsOf(address.view()), Map.of(), locale),
                        directions(Map.of(), locale), urgencies(address, Map.of(), locale))
                : new Choices(steps(address, counts.byStep().keySet(), counts.byStep(), locale),
                        directions(counts.byDirection(), locale), urgencies(address, counts.byUrgency(), locale));
    }

    private static Set<String> stepsOf(InboxView view) {
        return Stream.of(Step.values())
                .filter(step -> view != InboxView.DIRECTED || PARTS.contains(step))
                .map(Step::id)
                .collect(Collectors.toSet());
    }

    private List<Choice> steps(InboxAddress address, Set<String> steps, Map<String, Long> counts, Locale locale) {
        return withChosen(steps, address.step())
                .stream()
                .map(step -> choice(step, Words.step(messages, step, locale), counts))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale)))
                .toList();
    }

    private List<Choice> directions(Map<Direction, Long> counts, Locale locale) {
        return Stream.of(Direction.INCOMING, Direction.OUTGOING)
                .map(direction -> new Choice(InboxAddress.word(direction),
                        counted(Words.direction(messages, direction, locale), counts, direction)))
                .toList();
    }

    /** Most urgent first; without figures all there are. */
    private List<Choice> urgencies(InboxAddress address, Map<String, Long> counts, Locale locale) {
        var known = new ArrayList<>(lists.urgencies(LocalDate.now(clock)).stream().map(CodeListEntry::key).toList());
        var wanted = withChosen(counts.isEmpty() ? new HashSet<>(known) : counts.keySet(), address.urgency());
        var unknown = wanted.stream().filter(key -> !known.contains(key)).toList();
        return Stream.concat(known.reversed().stream().filter(wanted::contains), unknown.stream())
                .map(key -> choice(key, Words.urgency(messages, key, locale), counts))
                .toList();
    }

    private static Set<String> withChosen(Set<String> offered, @Nullable String chosen) {
        var all = new TreeSet<>(offered);
        if (chosen != null) all.add(chosen);
        return all;
    }

    private static Choice choice(String key, String name, Map<String, Long> counts) {
        return new Choice(key, counted(name, counts, key));
    }

    private static <K> String counted(String name, Map<K, Long> counts, K key) {
        return counts.isEmpty() ? name : name + " (" + counts.getOrDefault(key, 0L) + ")";
    }
}
