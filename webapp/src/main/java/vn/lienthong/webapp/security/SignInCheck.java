package vn.lienthong.webapp.security;

/** Tells whether a login name and a password belong together; the engine counts the failures and slows them down. */
public interface SignInCheck {
    SignInVerdict check(String login, String password);
}
