package vn.lienthong.webapp.administration;

import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.SetUpOnce;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;

/**
 * Several use cases behind one form: all of them or none, and never twice. The form carries a key made with it; whoever
 * sends it again gets what the first sending made.
 */
@Component
final class Together {
    /** Name of the hidden field with the key. */
    static final String KEY = "key";

    /** What a form makes; a key of one kind of form means nothing to another. */
    enum What {
        AGENCY, PERSON
    }

    private static final class StepRefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        StepRefusedException(Refusal refusal) {
            super(refusal.code().name(), null, false, false);
            this.refusal = refusal;
        }
    }

    private final SetUpOnce once;

    Together(SetUpOnce once) {
        this.once = once;
    }

    static Field key() {
        return Field.hidden(KEY, UUID.randomUUID().toString());
    }

    /** @param work its steps by {@link #step}; answers the id of what was made; does not run again when it is made */
    Outcome<UUID> make(What what, Subject subject, Typed typed, Supplier<UUID> work) {
        try {
            return Outcome.done(once.step(name(what, subject, typed), work));
        } catch (StepRefusedException e) {
            return new Outcome.Refused<>(e.refusal);
        }
    }

    /** One of the steps: its refusal takes all the others back. */
    static <T> T step(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new StepRefusedException(refusal);
        };
    }

    /** Nobody meets another person's key. */
    private static String name(What what, Subject subject, Typed typed) {
        return "administration/" + what + "/" + subject.actor().requirePerson() + "/" + typed.text(KEY);
    }
}
