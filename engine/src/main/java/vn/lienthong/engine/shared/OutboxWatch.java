package vn.lienthong.engine.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Whoever counts the work of the outbox, and shows what belongs to one act across it. It must be quick and never fail. */
public interface OutboxWatch {
    /** For where nobody watches. */
    OutboxWatch NOBODY = new OutboxWatch() {
        @Override
        public @Nullable String origin() {
            return null;
        }

        @Override
        public Batch begun(String topic, List<String> origins) {
            return (_, _) -> {};
        }
    };

    /** Names the act that runs in this thread, for the row it writes; at most 64 characters. Null when it is not followed. */
    @Nullable
    String origin();

    /**
     * Work on some rows begins in this thread.
     *
     * @param origins of the acts that wrote them
     */
    Batch begun(String topic, List<String> origins);

    /** What became of the rows. */
    enum End {
        DONE,
        /** Something outside failed: they wait for it. */
        PUT_BACK,
        /** Tried again later. */
        FAILED,
        /** Given up, in sight of the operator. */
        PARKED
    }

    /** Work on some rows, until it ends in the same thread. */
    interface Batch {
        void ended(End how, int rows);
    }
}
