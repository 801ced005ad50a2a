package vn.lienthong.engine.access;

import java.time.Duration;

import vn.lienthong.engine.shared.PersonId;

/** What became of an attempt to sign in. */
public sealed interface SignInResult {
    /** @param sessionEpoch to be kept with the session and compared on every request */
    record SignedIn(PersonId person, boolean mustChangePassword, long sessionEpoch) implements SignInResult {}

    /** Wrong name or password, or no such account any more: nobody learns which. */
    record Rejected() implements SignInResult {}

    /** Too many wrong attempts; this one was not looked at. */
    record Paused(Duration pause) implements SignInResult {}
}
