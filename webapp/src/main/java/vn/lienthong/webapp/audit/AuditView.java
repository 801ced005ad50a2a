package vn.lienthong.webapp.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.audit.ChainState;
import vn.lienthong.webapp.shell.QuickDays;

/**
 * The auditor's page.
 *
 * @param scopes  where the auditor audits, when there is a choice
 * @param people  whom the typed name could mean; more than one: to be chosen from
 * @param who     name of the person whose acts are shown; null for everybody's
 * @param matters which documents the typed number could mean; more than one: to be chosen from
 * @param quick   days that one press says
 * @param chains  whether the events of the one object shown are whole; empty for many objects
 */
public record AuditView(AuditForm form, List<Row> rows, @Nullable String next, List<Choice> scopes,
        List<Choice> people, @Nullable String who, List<Choice> matters, List<QuickDays.Choice> quick,
        List<ChainState> chains) {
    /** A word to send and the words to show. */
    public record Choice(String value, String label) {}

    /**
     * An event.
     *
     * @param who     null when the system acted
     * @param forWhom the absent person whose rights were used; null in one's own name
     * @param details names and values in words
     * @param link    to the object's page; null when it has none, or the auditor may not read it
     */
    public record Row(Instant at, String act, @Nullable Choice who, @Nullable String forWhom, Choice object,
            String objectKind, @Nullable String link, long position, boolean isIntact, List<Choice> details) {}
}
