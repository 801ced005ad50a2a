package vn.lienthong.engine.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * A unit to be opened.
 *
 * @param parent     the agency or unit it is part of
 * @param from       first day, which may lie ahead
 * @param decisionNo the decision that opens it; null when not known
 */
public record NewUnit(Naming naming, OrganisationId parent, LocalDate from, @Nullable String decisionNo) {
    public NewUnit {
        decisionNo = PlainText.orNull(decisionNo, 100);
    }
}
