package vn.lienthong.engine.organisation.internal;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.OrganisationKind;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;

/** Where an organisation stands in the tree for a period. */
record Place(OrganisationId organisation, OrganisationKind kind, @Nullable OrganisationId parent,
        @Nullable String level, Period validity) {
    boolean isAgency() {
        return kind == OrganisationKind.AGENCY;
    }
}
