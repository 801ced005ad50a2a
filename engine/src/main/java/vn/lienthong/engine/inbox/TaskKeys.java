package vn.lienthong.engine.inbox;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.shared.PersonId;

/**
 * The {@linkplain TaskHolder#key() keys} of all tasks a person may do.
 *
 * @param own        by the person's own right
 * @param standingIn by the right of absent people, who are named
 */
public record TaskKeys(PersonId me, Set<String> own, Map<String, Set<PersonId>> standingIn) {
    private static final Set<Act> DECISIONS = EnumSet.of(Act.SIGN_DOCUMENT, Act.DIRECT_INCOMING);
    private static final Comparator<PersonId> BY_ID = Comparator.comparing(PersonId::value);

    public TaskKeys {
        own = Set.copyOf(own);
        standingIn = Map.copyOf(standingIn);
    }

    public Set<String> all() {
        return Stream.concat(own.stream(), standingIn.keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What can be done in one name without asking: the person's own, or that of somebody the person stands in for. */
    TaskKeys inNameOf(@Nullable PersonId absent) {
        if (absent == null) return new TaskKeys(me, own, Map.of());
        var theirs = standingIn.entrySet()
                .stream()
                .filter(key -> key.getValue().contains(absent))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, _ -> Set.of(absent)));
        return new TaskKeys(me, Set.of(), theirs);
    }

    /** Those of the steps where a leader decides: a draft to be approved and signed, a document to be directed. */
    public Set<String> deciding() {
        return all().stream()
                .filter(key -> DECISIONS.contains(TaskHolder.actOf(key)))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean open(TaskHolder holder) {
        return open(holder.key());
    }

    boolean open(String holder) {
        return own.contains(holder) || standingIn.containsKey(holder);
    }

    /** In whose place: who has claimed it already, else nobody's by the own right, which goes first. */
    @Nullable
    PersonId forWhom(InboxTask task) {
        var absent = standingIn.getOrDefault(task.holder().key(), Set.of());
        var claim = task.claim();
        if (claim != null && !claim.isBy(me) && absent.contains(claim.by())) return claim.by();
        return own.contains(task.holder().key()) ? null : absent.stream().min(BY_ID).orElse(null);
    }

    /** The task as this person sees it. */
    InboxTask mark(InboxTask task) {
        return task.forWhom(forWhom(task));
    }

    /** Whether the person can go on with it now: nobody has taken it but this person, or whom this person stands in for. */
    boolean mayGoOn(InboxTask task) {
        return open(task.holder()) && (task.claim() == null || isMine(task.claim().by(), task.holder().key()));
    }

    boolean isMine(PersonId claimant, String holder) {
        return claimant.equals(me) || standingIn.getOrDefault(holder, Set.of()).contains(claimant);
    }
}
