package vn.lienthong.engine.workflow;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.KeysetPage;

/** The failures that wait for an operator. Only those who operate the installation see them. */
public interface Incidents {
    /**
     * Oldest first.
     *
     * @param after the key the page before gave; null for the first page
     */
    KeysetPage<Incident> page(Actor actor, @Nullable String after, int size);

    /**
     * Has the work tried again, as often as the first time.
     *
     * @throws vn.lienthong.engine.shared.UnknownException when there is no such incident any more
     */
    void retry(Actor actor, UUID id);
}
