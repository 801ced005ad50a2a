package vn.lienthong.engine.registry;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * Keeps the rules of numbering. Whoever takes a number holds the plan of the agency, whoever changes it locks it: so no
 * number is taken under a rule that is just being replaced.
 */
public interface NumberingPlans {
    NumberingPlan of(OrganisationId agency);

    /** Counts the changes of an agency's own rules: tells what somebody has seen. */
    int version(OrganisationId agency);

    /** The plan as it is until the end of the transaction; several may hold it. */
    NumberingPlan hold(OrganisationId agency);

    /**
     * Waits for those who hold the plan, and keeps everybody out until the end of the transaction.
     *
     * @return its version
     */
    int lock(OrganisationId agency);

    /** Makes one plan out of the other, after {@link #lock}. */
    void change(OrganisationId agency, NumberingPlan before, NumberingPlan after);
}
