package vn.lienthong.engine.shared;

import java.util.function.Supplier;

/**
 * What was read stands until the transaction ends: within one act, rights and places are asked for dozens of times. A
 * change by somebody else counts from the next transaction or lock on, as if it had come a moment later. Outside of
 * transactions nothing is remembered; {@code @Transactional(propagation = SUPPORTS)} makes several questions one.
 */
public interface PerTransaction {
    /**
     * @param key   a record of whoever asks: nobody else's is equal to it
     * @param reads what it stands for, when it is not remembered
     */
    <V> V once(Record key, Supplier<V> reads);

    /**
     * The same for what seldom changes, and whose changes the database counts ({@code standing}): remembered by this node
     * beyond the transaction, until one of them is committed.
     *
     * @param key   tells the day, where the answer depends on it
     * @param reads answers what nobody can change any more, from tables that are counted
     */
    <V> V standing(Record key, Supplier<V> reads);

    /** How often what stands, and the tree of organisations, had changed when this transaction first asked. */
    Versions versions();

    /** What was just written, or read under a lock, is the answer from here on. */
    void keep(Record key, Object answer);

    /** After waiting for a lock: what was read before may be long ago. */
    void forget();

    /** From here to the end of the transaction all is read anew: it changes what is remembered. */
    void stop();

    /** Numbers that only grow; a rolled back one never comes back with other content. */
    record Versions(long standing, long tree) {}
}
