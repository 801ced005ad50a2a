package vn.lienthong.engine.handling;

import java.util.Optional;

/** Who urged which part of a directive. */
public interface Urgings {
    void add(Urging urging);

    /** The last time whoever has it now was urged; empty when that never happened. */
    Optional<Urging> last(Assignment assignment);
}
