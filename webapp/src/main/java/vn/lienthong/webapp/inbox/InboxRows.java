package vn.lienthong.webapp.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.audit.OwnReadings;
import vn.lienthong.engine.bulk.BulkKind;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.inbox.InboxRow.Claim;
import vn.lienthong.webapp.inbox.InboxRow.Links;
import vn.lienthong.webapp.inbox.InboxRow.Offer;
import vn.lienthong.webapp.inbox.InboxRow.Since;
import vn.lienthong.webapp.inbox.RowNames.Names;

/** Tasks the reader can do as lines of the list, with the names of people and units. */
@Component
final class InboxRows {
    /** The lists of what several could do: who takes what is the question there. */
    private static final Set<InboxView> CLAIMING = EnumSet.of(InboxView.CLAIMABLE, InboxView.UNIT);

    private final RowNames names;
    private final OwnReadings readings;
    private final MessageSource messages;

    InboxRows(RowNames names, OwnReadings readings, MessageSource messages) {
        this.names = names;
        this.readings = readings;
        this.messages = messages;
    }

    List<InboxRow> of(Collection<InboxTask> tasks, Reader reader) {
        var documents = tasks.stream().map(task -> task.matter().document()).collect(Collectors.toSet());
        var known = new Known(names(tasks, documents), readings.latest(reader.actor(), documents));
        return tasks.stream().map(task -> row(task, reader, known)).toList();
    }

    /**
     * What the tables of others say of the tasks.
     *
     * @param opened when the reader last opened documents
     */
    private record Known(Names names, Map<DocumentId, Instant> opened) {
        boolean isFresh(InboxTask task) {
            var at = opened.get(task.matter().document());
            return at == null || at.isBefore(task.createdAt());
        }
    }

    private Names names(Collection<InboxTask> tasks, Set<DocumentId> documents) {
        var persons = tasks.stream().flatMap(InboxRows::persons).filter(Objects::nonNull).collect(Collectors.toSet());
        var places = tasks.stream()
                .map(InboxTask::holder)
                .filter(TaskHolder.Candidates.class::isInstance)
                .map(holder -> ((TaskHolder.Candidates) holder).where())
                .collect(Collectors.toSet());
        return names.of(persons, places, documents);
    }

    private static Stream<@Nullable PersonId> persons(InboxTask task) {
        var claim = task.claim();
        var named = task.holder() instanceof TaskHolder.Named(_, var person, _) ? person : null;
        return Stream.of(named, claim == null ? null : claim.by(), task.forWhom(), RowNames.urger(task));
    }

    private InboxRow row(InboxTask task, Reader reader, Known known) {
        var found = known.names();
        var matter = task.matter();
        var address = reader.address();
        var absent = task.forWhom();
        var links = new Links(address.document(task, false), address.document(task, true), address.opened(task));
        return new InboxRow(task.id(), links, icon(matter.direction()), matter.code(), matter.subject(),
                matter.counterpart(), Words.step(messages, task.step(), reader.locale()),
                matter.urgency().toLowerCase(Locale.ROOT), holder(task, reader, found), task.dueAt(),
                new Since("came", task.createdAt()), found.badge(matter.document()),
                known.isFresh(task) && !task.id().equals(reader.open()),
                claim(task, reader.actor()), offer(task, reader), acts(task, reader.actor()),
                absent == null ? null : words("inbox.forWhom", reader.locale(), found.of(absent)),
                found.urged(task),
                !Objects.equals(absent, reader.actor().standingInFor()), task.id().equals(reader.open()));
    }

    static String icon(Direction direction) {
        return direction == Direction.INCOMING ? "incoming" : "outgoing";
    }

    private String holder(InboxTask task, Reader reader, Names found) {
        var me = reader.actor().requirePerson();
        var claim = task.claim();
        if (claim != null)
            return claim.isBy(me) ? words("inbox.claimedByMe", reader.locale()) : found.of(claim.by());
        return switch (task.holder()) {
            case TaskHolder.Named(_, var person, _) ->
                person.equals(me) ? words("inbox.mine", reader.locale()) : found.of(person);
            case TaskHolder.Candidates(_, var where) -> found.of(where);
        };
    }

    private static String acts(InboxTask task, Actor actor) {
        return BulkKind.offered(task, actor).stream().map(BulkKind::word).collect(Collectors.joining(" "));
    }

    private Offer offer(InboxTask task, Reader reader) {
        return new Offer(act(task, reader), CLAIMING.contains(reader.address().view()));
    }

    /** Nothing while a colleague has it; nobody signs in the name of somebody absent. */
    private @Nullable String act(InboxTask task, Reader reader) {
        var claim = task.claim();
        boolean isFree = claim == null || claim.isBy(reader.actor().requirePerson())
                || claim.by().equals(task.forWhom());
        if (!isFree || (task.forWhom() != null && task.holder().act() == Act.SIGN_DOCUMENT)) return null;
        return Words.act(messages, task.step(), reader.locale());
    }

    private static Claim claim(InboxTask task, Actor actor) {
        if (task.holder() instanceof TaskHolder.Named) return Claim.FIXED;
        var claim = task.claim();
        if (claim == null) return Claim.FREE;
        return claim.isBy(actor.requirePerson()) ? Claim.HELD : Claim.FIXED;
    }

    private String words(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
