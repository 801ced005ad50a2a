package vn.lienthong.engine.organisation.internal;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.Naming;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;

/** How an organisation stands for a period: the row behind {@code Organisation}. */
public record Version(UUID id, OrganisationId organisation, Naming naming, @Nullable OrganisationId parent,
        @Nullable String level, Period validity, @Nullable String decisionNo) {
    public Version named(UUID newId, Naming other, Period period, @Nullable String decision) {
        return new Version(newId, organisation, other, parent, level, period, decision);
    }

    public Version under(UUID newId, OrganisationId other, Period period, @Nullable String decision) {
        return new Version(newId, organisation, naming, other, level, period, decision);
    }
}
