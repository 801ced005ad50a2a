package vn.lienthong.engine.handling;

import java.util.Optional;

import vn.lienthong.engine.shared.PersonId;

/** Who urged which part of a directive. */
public interface Urgings {
    void add(Urging urging);

    /** The last time whoever has it now was urged; empty when that never happened. */
    Optional<Urging> last(Assignment assignment);

    /** Who took it upon oneself to give it out; empty while nobody did. */
    Optional<PersonId> taker(Assignment assignment);
}
