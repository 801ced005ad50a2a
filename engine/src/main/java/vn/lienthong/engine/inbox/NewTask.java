package vn.lienthong.engine.inbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;

/**
 * A task the process has just opened; what the document is like is found by its id.
 *
 * @param step       id of the step in the process model
 * @param page       names the page where it is done
 * @param assignment the unit's part of a directive; null for steps of the whole document
 */
public record NewTask(
        UUID id, DocumentId document, String step, String page, TaskHolder holder, @Nullable UUID assignment,
        @Nullable Instant dueAt) {}
