package vn.lienthong.engine.finding;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.content.ContentId;

/**
 * The text of a file, as far as it is known.
 *
 * @param reason why there is none, or not all, or not yet; null when there is nothing to tell
 */
public record FileText(ContentId content, TextState state, @Nullable String reason, String text,
        boolean isRecognised) {}
