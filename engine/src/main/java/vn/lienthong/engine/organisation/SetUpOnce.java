package vn.lienthong.engine.organisation;

import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.organisation.internal.JdbcSetupSteps;
import vn.lienthong.engine.shared.UseCase;

/**
 * Runs steps that happen once, whatever is cut or repeated: of a first loading, or behind a form that may be sent twice. A
 * step and the note that it is done commit together, and a step that is done hands out its result again without running.
 */
@UseCase
public class SetUpOnce {
    private final JdbcSetupSteps steps;

    SetUpOnce(JdbcSetupSteps steps) {
        this.steps = steps;
    }

    /**
     * @param key  names the step; the same in every run
     * @param work makes something and answers its id; use cases it calls join the transaction
     */
    @Transactional
    public UUID step(String key, Supplier<UUID> work) {
        steps.lock(key);
        var done = steps.find(key);
        if (done != null) return done;
        var made = work.get();
        steps.add(key, made);
        return made;
    }

    /** Whether the step is done. */
    @Transactional(readOnly = true)
    public boolean isDone(String key) {
        return steps.find(key) != null;
    }
}
