package vn.lienthong.engine.shared;

/**
 * A stable word for 'no'. Each feature lists its own in one enum named {@code …Refusal}; the text, the cause and the
 * next step stand in the message files under the code, in both languages.
 */
public interface RefusalCode {
    /** The enum constant's name: what clients, logs and documents quote. */
    String name();
}
