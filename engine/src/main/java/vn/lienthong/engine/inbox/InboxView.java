package vn.lienthong.engine.inbox;

import java.util.EnumSet;
import java.util.Set;

/** Which part of the inbox is shown. */
public enum InboxView {
    /** What waits for the reader's signature or directive. */
    DECIDE,
    /** Everything the reader could do now: own tasks, claimed ones, and those still free. */
    ALL,
    /** Of these, what is past its day. */
    OVERDUE,
    /** Tasks named for the reader, and those the reader claimed. */
    MINE,
    /** Tasks the reader may do and nobody has claimed. */
    CLAIMABLE,
    /** Tasks of everybody with the reader's rights, also those a colleague has claimed. */
    UNIT,
    /** What the person sent on or wrote, and others have to do now. */
    WAITING,
    /** Open parts of the person's directives. */
    DIRECTED,
    /** What the person did, or somebody did in the person's place. */
    FINISHED;

    private static final Set<InboxView> FOLLOWED = EnumSet.of(WAITING, DIRECTED, FINISHED);

    /** Whether it shows what others do or what is done, and not what the reader could do now. */
    public boolean isFollowed() {
        return FOLLOWED.contains(this);
    }
}
