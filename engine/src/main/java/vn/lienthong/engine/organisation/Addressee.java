package vn.lienthong.engine.organisation;

import java.util.List;

/** Whom a code reaches on a day. */
public sealed interface Addressee {
    /** The code is in use and its agency is open. */
    record Reached(Organisation agency) implements Addressee {}

    /**
     * The code or its agency is closed.
     *
     * @param named      whom the code named, as it stood last
     * @param successors who is open instead: one, several after a split, none when nobody took over; the agency itself
     *                   when only its code changed
     */
    record Closed(Organisation named, List<Organisation> successors) implements Addressee {
        public Closed {
            successors = List.copyOf(successors);
        }
    }

    /** Nobody ever had this code. */
    record Unknown() implements Addressee {}
}
