package vn.lienthong.engine.access.internal;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Passwords that cost a test next to nothing. Which price the product asks is a test of its own. */
public final class QuickPasswords {
    private static final String NAME = "argon2Passwords";
    private static final int KIBIBYTES = 64;

    private QuickPasswords() {}

    /** For a test of the price. */
    public static void withdraw(GenericApplicationContext context) {
        context.removeBeanDefinition(NAME);
    }

    /** Before the product's own are looked for: they step back. */
    public static void register(GenericApplicationContext context) {
        context.registerBean(NAME, Argon2Passwords.class,
                () -> new Argon2Passwords(new Argon2PasswordEncoder(16, 32, 1, KIBIBYTES, 1)));
    }
}
