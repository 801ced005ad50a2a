package vn.lienthong.engine.bulk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.workflow.contract.Step;

/** What can be done with many tasks at a time. */
public enum BulkKind {
    /** Takes what several could do. */
    CLAIM(null),
    /** Gives claimed tasks back to everybody. */
    RELEASE(null),
    /** Says that a unit knows. */
    ACKNOWLEDGE(Step.ACKNOWLEDGE),
    /** Forwards registered documents to a leader. */
    PRESENT(Step.PRESENT),
    /** Forwards presented documents to a unit that leads, by a directive. */
    DIRECT(Step.DIRECT),
    /** Assigns a unit's parts to one of its people. */
    ASSIGN(Step.ASSIGN_HANDLER),
    /** Gives what people of a unit have to another of them. */
    GIVE(null),
    /** Urges on whoever has parts of directives. */
    URGE(null),
    /** Takes back what was acknowledged, forwarded or assigned; only ever chosen as what undoes that. */
    TAKE_BACK(null);

    private static final Set<BulkKind> AT_ONCE = EnumSet.of(CLAIM, RELEASE, ACKNOWLEDGE, TAKE_BACK);

    private final @Nullable Step step;

    BulkKind(@Nullable Step step) {
        this.step = step;
    }

    /** As it stands in addresses and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What can be chosen for tasks that wait. */
    public static Optional<BulkKind> ofWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind != TAKE_BACK)
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    /** Whether it needs no word more than which tasks. */
    public boolean isAtOnce() {
        return AT_ONCE.contains(this);
    }

    /** What takes it back; null where nothing does. */
    public @Nullable BulkKind undoneBy() {
        return switch (this) {
            case CLAIM -> RELEASE;
            case RELEASE -> CLAIM;
            case GIVE -> GIVE;
            case ACKNOWLEDGE, PRESENT, DIRECT, ASSIGN -> TAKE_BACK;
            case URGE, TAKE_BACK -> null;
        };
    }

    /** Whether a task waits where this can be done. */
    boolean fits(InboxTask task) {
        return step == null || step.id().equals(task.step());
    }

    /** What the reader of a list is offered for one of its tasks; the acts ask again. */
    public static Set<BulkKind> offered(InboxTask task, Actor actor) {
        return Arrays.stream(values())
                .filter(kind -> kind.isOffered(task, actor))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(BulkKind.class)));
    }

    private boolean isOffered(InboxTask task, Actor actor) {
        var claim = task.claim();
        var isForAll = task.holder() instanceof TaskHolder.Candidates;
        return switch (this) {
            case CLAIM -> isForAll && claim == null;
            case RELEASE -> isForAll && claim != null && claim.isBy(actor.requirePerson());
            case GIVE, URGE, TAKE_BACK -> false;
            case ACKNOWLEDGE, PRESENT, DIRECT, ASSIGN -> fits(task) && (claim == null || claim.isOf(actor))
                    && Objects.equals(task.forWhom(), actor.standingInFor());
        };
    }
}
