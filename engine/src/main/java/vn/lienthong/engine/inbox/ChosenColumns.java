package vn.lienthong.engine.inbox;

import java.util.List;
import java.util.Optional;

import vn.lienthong.engine.shared.PersonId;

/** The columns that people have chosen for their inbox. */
public interface ChosenColumns {
    /** Without what this version does not know; empty when the person chose none. */
    Optional<List<InboxColumn>> of(PersonId person);

    void choose(PersonId person, List<InboxColumn> shown);

    /** Back to what everybody sees first. */
    void forget(PersonId person);
}
