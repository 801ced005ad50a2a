package vn.lienthong.signing.keys;

/** What a {@link KeySource} says about itself before it is used. */
public enum KeyState {
    READY,
    /** Too many wrong PINs; only whoever issued the key can open it again. */
    LOCKED,
    /** The file, token or service is not there. */
    UNAVAILABLE
}
