package vn.lienthong.engine.handling;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
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

    /** @param by whose giving it is; null when that is not known */
    void giveTo(UUID assignment, PersonId handler, @Nullable Actor by);

    /** As it was before its unit gave it to anybody. */
    void takeFromHandler(UUID assignment);

    void done(UUID assignment, Actor by, String result);

    /** As it was before it was done. */
    void notDone(UUID assignment);

    /** Neither the directive nor its parts are any more, nor that they were urged; what they were stands in the trail. */
    void remove(Directive directive);
}
