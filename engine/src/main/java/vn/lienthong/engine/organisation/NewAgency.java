package vn.lienthong.engine.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * An agency to be opened.
 *
 * @param parent     the agency above; null for the root of a new tree
 * @param level      key of its level of government
 * @param scheme     which scheme of government the new tree follows; needed for a root, not used otherwise
 * @param from       first day, which may lie ahead
 * @param decisionNo the decision that opens it; null when not known
 */
public record NewAgency(Naming naming, @Nullable OrganisationId parent, String level, @Nullable String scheme,
        LocalDate from, @Nullable String decisionNo) {
    public NewAgency {
        decisionNo = PlainText.orNull(decisionNo, 100);
    }
}
