package vn.lienthong.engine.shared;

import java.util.Map;
import java.util.function.Function;

/**
 * What a use case answers: done, or refused by a rule. A use case refuses before its first write, so that a refusal
 * leaves nothing behind.
 */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(RefusalCode code) {
        return new Refused<>(Refusal.of(code));
    }

    static <T> Outcome<T> refused(RefusalCode code, String name, Object value) {
        return new Refused<>(Refusal.of(code, name, value));
    }

    static <T> Outcome<T> refused(RefusalCode code, Map<String, Object> args) {
        return new Refused<>(new Refusal(code, args));
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var refusal) -> new Refused<>(refusal);
        };
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return then(value -> new Done<R>(change.apply(value)));
    }

    /** The value, where a refusal would be a bug of the caller. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var refusal) -> throw new IllegalStateException("Refused: " + refusal);
        };
    }
}
