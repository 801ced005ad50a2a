package vn.lienthong.engine.inbox;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;

/**
 * The {@linkplain TaskHolder#key() keys} of all tasks a person may do.
 *
 * @param own        by the person's own right
 * @param standingIn by the right of an absent person, who is named
 */
public record TaskKeys(PersonId me, Set<String> own, Map<String, PersonId> standingIn) {
    public TaskKeys {
        own = Set.copyOf(own);
        standingIn = Map.copyOf(standingIn);
    }

    public Set<String> all() {
        return Stream.concat(own.stream(), standingIn.keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    boolean open(TaskHolder holder) {
        return own.contains(holder.key()) || standingIn.containsKey(holder.key());
    }

    /** In whose place; the own right goes first. */
    @Nullable
    PersonId forWhom(TaskHolder holder) {
        return own.contains(holder.key()) ? null : standingIn.get(holder.key());
    }

    /** The task as this person sees it. */
    InboxTask mark(InboxTask task) {
        return task.forWhom(forWhom(task.holder()));
    }

    /** Whether the person can go on with it now: nobody else has taken it. */
    boolean mayGoOn(InboxTask task) {
        return open(task.holder()) && (task.claim() == null || task.claim().isBy(me));
    }
}
