package vn.lienthong.engine.soundness;

/** Makes rules of queries, each of which answers with what does not hold and sees one moment of the database. */
public interface RowRules {
    /**
     * Each row is a violation.
     *
     * @param query with the columns {@code kind}, {@code ids} (an array of texts), {@code expected} and {@code found}
     */
    SoundnessRule violations(String key, String query);

    /** Each row is a notice. */
    SoundnessRule notices(String key, String query);
}
