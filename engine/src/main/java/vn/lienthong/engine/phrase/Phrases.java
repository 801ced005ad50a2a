package vn.lienthong.engine.phrase;

import java.util.List;
import java.util.UUID;

import vn.lienthong.engine.shared.PersonId;

/** The phrases of people, each with the own ones, and those of the installation. */
public interface Phrases {
    /** In their order. */
    List<Phrase> of(PersonId person);

    /** What everybody is offered, in its order. */
    List<Phrase> standard();

    /** The person's phrases change one after the other until the transaction ends. */
    void lock(PersonId person);

    /** Behind all others of its use. */
    void add(PersonId person, Phrase phrase);

    void reword(UUID id, String words);

    /** The two change their places. */
    void swap(UUID one, UUID other);

    /** Does nothing when the person has no such phrase. */
    void delete(PersonId person, UUID id);
}
