package vn.lienthong.engine.content;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * Content of one organisation that looked dangerous when it arrived.
 *
 * @param kept    why it stays closed; null while nobody has said so
 * @param release why it was let in; null while it is closed
 */
public record Quarantine(ContentId content, OrganisationId organisation, Set<Suspicion> reasons, Instant since,
        @Nullable Answer kept, @Nullable Answer release) {
    public Quarantine {
        reasons = Set.copyOf(reasons);
    }

    /** Whether nobody may open it. */
    public boolean isClosed() {
        return release == null;
    }

    public boolean isKept() {
        return kept != null;
    }

    /** Who answers for what was decided about it, and why. */
    public record Answer(PersonId by, Instant at, String reason) {
        /** In characters. */
        public static final int LONGEST_REASON = 500;
    }

    /** How closed content stands: nobody has answered yet, or somebody said that it stays closed. */
    public enum Standing {
        WAITING, KEPT
    }
}
