package vn.lienthong.signing.keys;

/** Answer of a key source to a digest and a PIN. */
public sealed interface SignOutcome {

    record Signed(SignatureValue value) implements SignOutcome {}

    /** @param attemptsLeft how many wrong PINs are left before the key locks; 0 when it is locked */
    record Refused(PinRefusal reason, int attemptsLeft) implements SignOutcome {}

    enum PinRefusal {
        WRONG_PIN, LOCKED
    }
}
