package vn.lienthong.engine.document;

import java.util.Optional;
import java.util.UUID;

/** How each piece of work, a part of a directive, a draft or a claimed task, was handed over last. */
public interface HandOvers {
    void keep(UUID work, HandedOver last);

    /** Empty when it was not, or was set free or taken back since. */
    Optional<HandedOver> last(UUID work);

    /** Whoever gets it next gets it from nobody. */
    void forget(UUID work);
}
