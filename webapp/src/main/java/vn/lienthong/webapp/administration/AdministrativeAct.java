package vn.lienthong.webapp.administration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Outcome;

/**
 * One act of an administrator: the form it needs and the use case it calls. Its words are the messages
 * {@code administration.act.<name>}, {@code .done.<name>}, and where needed {@code .submit}, {@code .about} and
 * {@code .final}; hyphens become underlines.
 */
interface AdministrativeAct {
    Scope scope();

    /** A stable word, unique among all acts; part of the form's address. */
    String name();

    /**
     * The fields with what they propose.
     *
     * @throws vn.lienthong.engine.shared.EngineException when the subject is unknown, or not the actor's to see
     */
    List<Field> fields(Subject subject);

    /** Which post, code or role it is about, in words; null when it is about the whole subject. */
    default @Nullable String detail(Subject subject) {
        return null;
    }

    /** What would come of it, for one more look after a refusal; null when there is nothing to show. */
    default @Nullable String preview(Subject subject, Typed typed) {
        return null;
    }

    /** Whether it cannot be undone: then it says so and asks for a tick. */
    default boolean isFinal() {
        return false;
    }

    Outcome<ActDone> perform(Subject subject, Typed typed);
}
