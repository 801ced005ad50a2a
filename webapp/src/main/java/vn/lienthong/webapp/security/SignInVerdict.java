package vn.lienthong.webapp.security;

import java.time.Instant;

/** What a sign-in attempt led to. A wrong password and an unknown login are the same answer. */
public sealed interface SignInVerdict {
    record Accepted(SignedIn person) implements SignInVerdict {}

    record Wrong() implements SignInVerdict {}

    /** Too many failures: not before this instant. */
    record WaitUntil(Instant instant) implements SignInVerdict {}

    record Locked() implements SignInVerdict {}
}
