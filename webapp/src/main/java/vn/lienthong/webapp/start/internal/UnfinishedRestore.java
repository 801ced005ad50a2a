package vn.lienthong.webapp.start.internal;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The mark of a schema that a backup is being laid into. It is the comment of the schema, which belongs to our role and stands
 * outside all tables.
 */
record UnfinishedRestore(JdbcClient jdbc, String schema) {
    private static final String EMPTY = "unfinished restore";
    private static final String FILLED = "unfinished restore, rows are in, of ";

    boolean isMarked() {
        return mark().filter(words -> words.startsWith(EMPTY)).isPresent();
    }

    /** The tables wait for their rows. */
    boolean isEmpty() {
        return mark().filter(EMPTY::equals).isPresent();
    }

    /** The rows of this backup are in, and their tables may be of an older release. */
    boolean isFilledWith(String backup) {
        return mark().filter((FILLED + backup)::equals).isPresent();
    }

    private Optional<String> mark() {
        return jdbc.sql("SELECT coalesce(obj_description(oid, 'pg_namespace'), '') FROM pg_namespace WHERE nspname = ?")
                .param(schema)
                .query(String.class)
                .optional();
    }

    void begin() {
        comment("'" + EMPTY + "'");
    }

    /** @param backup its moment */
    void fill(String backup) {
        comment("'" + FILLED + backup.replace("'", "") + "'");
    }

    void lift() {
        comment("NULL");
    }

    /** The name of the schema has the form its settings allow, so nothing of it needs quoting. */
    private void comment(String words) {
        jdbc.sql("COMMENT ON SCHEMA " + schema + " IS " + words).update();
    }

    /** For who meets it. */
    String words() {
        return "A backup was being restored into the schema " + schema + " and is not there yet: call `restore` again, "
                + "or begin with an empty schema or home";
    }
}
