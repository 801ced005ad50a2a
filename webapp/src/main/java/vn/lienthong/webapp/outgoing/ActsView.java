package vn.lienthong.webapp.outgoing;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;

/**
 * What one person can do with an outgoing document now.
 *
 * @param primary  the one thing to do
 * @param then     where an act leads afterwards; null for its usual place
 * @param holder   who has it when somebody else has claimed the step; null otherwise
 * @param code     number and symbol that are reserved for it; null when none are
 * @param mayVoid  whether that number can be given up
 * @param mayReturn whether it can go back to its drafter
 * @param mayDiscard whether the draft can be given up
 * @param owner    what can be done with it while somebody else has it
 * @param sent     how far its deliveries are; null before its issue
 * @param levels   recipients named by their level, as long as it is not fixed who that is
 * @param wrong    why the last act was refused; null when it was not
 */
record ActsView(DocumentId id, int version, Primary primary, @Nullable String then, @Nullable String holder,
        @Nullable String code, boolean mayVoid, boolean mayReturn, boolean mayDiscard,
        OwnerActs.Offer owner, @Nullable Sent sent,
        List<String> levels, @Nullable Wrong wrong) {
    ActsView {
        levels = List.copyOf(levels);
    }

    /** The button of the state. */
    enum Primary {
        EDIT, SUBMIT, REVIEW, APPROVE, SIGN, ISSUE,
        /** Waits for the signer in person; who stands in can give it back. */
        DEPUTY,
        /** Sealed: the product finishes by itself. */
        FINISHING, NONE
    }

    /** Deliveries in numbers. */
    record Sent(int all, int arrived, int accepted, int done, int returned, int withdrawn) {}

    public boolean hasMenu() {
        return mayVoid || mayReturn || mayDiscard;
    }

    ActsView refused(Wrong why) {
        return new ActsView(
                id, version, primary, then, holder, code, mayVoid, mayReturn, mayDiscard, owner, sent, levels, why);
    }
}
