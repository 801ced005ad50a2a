package vn.lienthong.webapp.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.Completion;
import vn.lienthong.engine.inbox.FollowedTask;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.inbox.InboxRow.Claim;
import vn.lienthong.webapp.inbox.InboxRow.Links;
import vn.lienthong.webapp.inbox.InboxRow.Offer;
import vn.lienthong.webapp.inbox.InboxRow.Since;
import vn.lienthong.webapp.inbox.RowNames.Names;

/** What others do, and what is done, as lines of the list: with whom it waits, since when, or when it was done. */
@Component
final class FollowedRows {
    private final RowNames names;
    private final MessageSource messages;

    FollowedRows(RowNames names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    List<InboxRow> of(Collection<FollowedTask> tasks, Reader reader) {
        var found = names(tasks);
        return tasks.stream().map(task -> row(task, reader, found)).toList();
    }

    private Names names(Collection<FollowedTask> tasks) {
        return names.of(set(tasks.stream().flatMap(FollowedRows::persons)),
                set(tasks.stream().flatMap(FollowedRows::places)),
                tasks.stream().map(one -> one.task().matter().document()).collect(Collectors.toSet()));
    }

    private static <T> Set<T> set(Stream<@Nullable T> some) {
        return some.filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Stream<@Nullable PersonId> persons(FollowedTask followed) {
        var done = followed.done();
        return Stream.of(person(followed.task()), RowNames.urger(followed.task()), done == null ? null : done.by(),
                done == null ? null : done.standingInFor());
    }

    private static @Nullable PersonId person(InboxTask task) {
        var claim = task.claim();
        if (claim != null) return claim.by();
        return task.holder() instanceof TaskHolder.Named(_, var person, _) ? person : null;
    }

    private static Stream<@Nullable OrganisationId> places(FollowedTask followed) {
        return Stream.of(place(followed));
    }

    /** The charged unit, or where somebody has to do it. */
    private static @Nullable OrganisationId place(FollowedTask followed) {
        if (followed.unit() != null) return followed.unit();
        return followed.task().holder() instanceof TaskHolder.Candidates(_, var where) ? where : null;
    }

    private InboxRow row(FollowedTask followed, Reader reader, Names found) {
        var task = followed.task();
        var matter = task.matter();
        var done = followed.done();
        var document = reader.address().followed(matter.document());
        return new InboxRow(task.id(), new Links(document, document, reader.address().opened(task)),
                InboxRows.icon(matter.direction()), matter.code(), matter.subject(), matter.counterpart(),
                Words.step(messages, task.step(), reader.locale()), matter.urgency().toLowerCase(Locale.ROOT),
                done == null ? holder(followed, found) : null, done == null ? task.dueAt() : null,
                done == null ? new Since("waits", task.createdAt()) : new Since("done", done.at()),
                found.badge(matter.document()), false, Claim.FIXED, Offer.NOTHING, null, inPlace(done, reader, found),
                done == null ? found.urged(task) : null, false,
                task.id().equals(reader.open()));
    }

    private static String holder(FollowedTask followed, Names found) {
        var person = person(followed.task());
        var place = place(followed);
        return Stream.of(place == null ? "" : found.of(place), person == null ? "" : found.of(person))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" – "));
    }

    /** What somebody did in the reader's place, or the reader in somebody's. */
    private @Nullable String inPlace(@Nullable Completion done, Reader reader, Names found) {
        if (done == null || done.standingInFor() == null) return null;
        return done.by().equals(reader.actor().rightsOf())
                ? messages.getMessage("inbox.forWhom", new Object[]{found.of(done.standingInFor())}, reader.locale())
                : messages.getMessage("inbox.doneBy", new Object[]{found.of(done.by())}, reader.locale());
    }
}
