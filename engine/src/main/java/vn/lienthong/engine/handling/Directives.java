package vn.lienthong.engine.handling;

import java.util.List;
import java.util.UUID;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.PersonId;

/** Directives and their assignments. */
public interface Directives {
    void add(Directive directive);

    List<Directive> of(DocumentId document);

    /**
     * Locks the row until the transaction ends.
     *
     * @throws vn.lienthong.engine.shared.UnknownException when there is none
     */
    Assignment lock(UUID assignment);

    void giveTo(UUID assignment, PersonId handler);

    void done(UUID assignment, PersonId by, String result);
}
