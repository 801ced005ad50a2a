package vn.lienthong.engine.access.internal;

import java.time.Duration;

import org.springframework.stereotype.Component;

/**
 * Looks at passwords. An attempt counts as wrong before its password is looked at, so that many at once gain nothing, and not
 * before its turn comes: an agency whose people all come at eight behind one address are no guessers.
 */
@Component
public class PasswordAttempts {
    private final SignInPauses pauses;
    private final Argon2Passwords passwords;

    PasswordAttempts(SignInPauses pauses, Argon2Passwords passwords) {
        this.pauses = pauses;
        this.passwords = passwords;
    }

    /** @param client the network address it comes from */
    public record Attempt(String name, String client, String password) {
        @Override
        public String toString() {
            return "Attempt[client=" + client + "]";
        }
    }

    /** @param pause how long nothing is looked at; zero when the password was */
    public record Result(boolean isRight, Duration pause) {
        public boolean isPaused() {
            return pause.isPositive();
        }
    }

    public Result look(Attempt attempt, String hash) {
        var left = pauses.left(attempt.name(), attempt.client());
        return left.isPositive() ? paused(left) : passwords.inTurn(() -> lookNow(attempt, hash));
    }

    private Result lookNow(Attempt attempt, String hash) {
        var wait = pauses.begin(attempt.name(), attempt.client());
        if (wait.isPositive()) return paused(wait);
        if (!passwords.matchesInTurn(attempt.password(), hash)) return new Result(false, Duration.ZERO);
        pauses.forgive(attempt.name(), attempt.client());
        return new Result(true, Duration.ZERO);
    }

    private static Result paused(Duration pause) {
        return new Result(false, pause);
    }
}
