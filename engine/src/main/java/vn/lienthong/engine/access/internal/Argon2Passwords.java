package vn.lienthong.engine.access.internal;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords as Argon2id hashes, a few at a time: each takes 16 MiB of memory while it is computed. */
@Component
public class Argon2Passwords {
    private static final int AT_ONCE = 4;

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodys;

    @Autowired
    Argon2Passwords() {
        this(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    /** With another price of a guess. */
    Argon2Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        nobodys = hash(UUID.randomUUID().toString());
    }

    /** A hash that no password matches, so that unknown names take the time of known ones. */
    public String nobodys() {
        return nobodys;
    }

    public final String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    /** Only by who has come to its turn. */
    boolean matchesInTurn(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Waits for one of the few places. */
    final <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
