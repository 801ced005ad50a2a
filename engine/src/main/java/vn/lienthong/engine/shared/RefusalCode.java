package vn.lienthong.engine.shared;

/**
 * A stable word for 'no'. Each feature lists its own in one enum named {@code …Refusal}; the text, the cause and the
 * next step stand in the message files under the code, in both languages.
 */
public interface RefusalCode {
    /** What the rule looked at when it said no. */
    enum Kind {
        /** The object is in a state that forbids it; the same demand may succeed later. */
        STATE,
        /** What was handed in is wrong in itself; it must be changed first. */
        DEMAND
    }

    /** The enum constant's name: what clients, logs and documents quote. */
    String name();

    default Kind kind() {
        return Kind.STATE;
    }
}
