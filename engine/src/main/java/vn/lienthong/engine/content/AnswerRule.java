package vn.lienthong.engine.content;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Refusal;

/** What somebody writes who answers for a closed file: a reason, of a length that people read. */
final class AnswerRule {
    private AnswerRule() {}

    /** Null, or why the reason is not taken. */
    static @Nullable Refusal refusal(String reason, ContentRefusal missing) {
        if (reason.isBlank()) return Refusal.of(missing);
        return reason.strip().length() > Quarantine.Answer.LONGEST_REASON
                ? Refusal.of(ContentRefusal.QUARANTINE_REASON_TOO_LONG, "most", Quarantine.Answer.LONGEST_REASON)
                : null;
    }
}
