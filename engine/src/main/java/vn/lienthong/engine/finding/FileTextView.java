package vn.lienthong.engine.finding;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How far the text of one file of a document is.
 *
 * @param reason why there is none, or not all, or not yet; null when there is nothing to tell
 */
public record FileTextView(UUID file, String name, TextState state, @Nullable String reason, boolean isRecognised) {}
