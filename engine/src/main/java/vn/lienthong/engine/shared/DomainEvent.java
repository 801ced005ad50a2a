package vn.lienthong.engine.shared;

import java.util.Map;
import java.util.UUID;

/**
 * Something that happened. It describes itself, so that the audit trail keeps it without knowing the feature.
 * Listeners run in the same transaction: what they do happens with the act or not at all.
 */
public interface DomainEvent {
    /** A stable word, {@code object.verb}: {@code document.approved}. */
    String act();

    /** Kind of the object it is about: {@code document}, {@code person}, {@code organisation}, {@code register}. */
    String objectKind();

    UUID objectId();

    Actor actor();

    /** Further facts, small and without document text; keys are stable. */
    Map<String, String> details();
}
