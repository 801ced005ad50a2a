package vn.lienthong.engine.organisation;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Period;

/**
 * An agency has a code for a period.
 *
 * @param decisionNo        the decision that gave it; null when not known
 * @param closingDecisionNo the decision that took it out of use; null when there is none
 */
public record HeldCode(OrganisationCode code, Period validity, @Nullable String decisionNo,
        @Nullable String closingDecisionNo) {}
