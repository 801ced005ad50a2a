package vn.lienthong.engine.workflow;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;

/**
 * Automatic work of a process that failed, was tried again, and now needs an operator.
 *
 * @param document whose process it is; null when the process has no document
 * @param process  key of the model
 * @param node     the flow node that does not go on
 * @param message  what the engine said; technical, for the operator only
 */
public record Incident(
        UUID id, @Nullable DocumentId document, String process, String node, Instant since, String message) {}
