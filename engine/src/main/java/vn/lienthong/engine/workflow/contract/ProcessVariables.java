package vn.lienthong.engine.workflow.contract;

import java.util.Set;

/**
 * Everything a model may read. Ids, days and weights only; what the document says is never copied into the process.
 * Those marked transient live as long as the act that sets them.
 */
public final class ProcessVariables {
    public static final String AGENCY = "agencyId";
    public static final String UNIT = "unitId";
    public static final String DRAFTER = "drafterId";
    public static final String SIGNER = "signerId";
    public static final String LEADER = "leaderId";
    public static final String HANDLER = "handlerId";
    /** The unit's part of a directive. */
    public static final String ASSIGNMENT = "assignmentId";
    /** LEAD, SUPPORTING or INFORM: the unit's part of a directive. */
    public static final String ROLE = "role";
    /** End of the legal day until when the next step is wanted; null when nothing says so. */
    public static final String DUE = "dueAt";
    /** Weight of the urgency: 0 is normal. */
    public static final String URGENCY = "urgencyRank";
    /** Transient: whether a draft goes to review first. */
    public static final String NEEDS_REVIEW = "needsReview";
    /** Transient: how the step ended, a word of {@link StepOutcome}. */
    public static final String OUTCOME = "outcome";
    /** Transient: how many units a directive charges. */
    public static final String ASSIGNMENT_COUNT = "assignmentCount";

    /** All of them. */
    public static final Set<String> ALL = Set.of(
            AGENCY, UNIT, DRAFTER, SIGNER, LEADER, HANDLER, ASSIGNMENT, ROLE, DUE, URGENCY, NEEDS_REVIEW, OUTCOME,
            ASSIGNMENT_COUNT);

    private ProcessVariables() {}
}
