package vn.lienthong.engine.inbox;

import java.util.List;
import java.util.UUID;

import vn.lienthong.engine.shared.PersonId;

/** The filters that people keep; each person has the own ones. */
public interface SavedFilters {
    /** In the order they were saved. */
    List<SavedFilter> of(PersonId person);

    /** The person's filters change one after the other until the transaction ends. */
    void lock(PersonId person);

    void add(PersonId person, SavedFilter filter);

    void rename(UUID id, String name);

    /** Does nothing when the person has no such filter. */
    void delete(PersonId person, UUID id);
}
