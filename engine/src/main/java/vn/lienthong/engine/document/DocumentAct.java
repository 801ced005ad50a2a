package vn.lienthong.engine.document;

import java.util.Locale;

/** Everything that can happen to a document: the vocabulary of its history and of the audit trail. */
public enum DocumentAct {
    DRAFT_CREATED, DRAFT_CHANGED, FILE_ATTACHED, FILE_REMOVED, MARKS_PLACED, RECIPIENTS_CHANGED, DRAFT_SUBMITTED,
    REVIEW_PASSED, RETURNED_TO_DRAFTER, APPROVED, SIGNED, NUMBER_RESERVED, NUMBER_VOIDED, SEALED, ISSUED,
    DRAFT_DISCARDED, RECALLED_BY_DRAFTER, SIGNER_CHANGED, DRAFTER_CHANGED,
    DELIVERED, DELIVERY_WITHDRAWN, STATUS_CHANGED,
    RECEIVED, OPENED, REGISTERED, PRESENTED, DIRECTED, HANDLER_ASSIGNED, ASSIGNMENT_DONE,
    ACKNOWLEDGED, RESOLVED, RETURNED_TO_SENDER, WITHDRAWN_BY_SENDER, REPLY_STARTED, PRESENTED_AGAIN, SENT_BACK_TO_CLERK,
    HANDLER_CHANGED, URGED, ARRIVAL_STAMPED, TAKEN_OVER,
    READ, FILE_READ;

    /** {@code document.draft-submitted}: as the trail and the message files spell it. */
    public String word() {
        return "document." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
