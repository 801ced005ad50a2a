package vn.lienthong.engine.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * One organisation followed another.
 *
 * @param to         null when nobody followed; only possible for an abolished one
 * @param effective  first day of the new state
 * @param decisionNo the decision that says so
 * @param scope      which functions or territory, in words; null for all
 */
public record Succession(OrganisationId from, @Nullable OrganisationId to, SuccessionKind kind, LocalDate effective,
        String decisionNo, @Nullable String scope) {
    public Succession {
        decisionNo = PlainText.of(decisionNo, 100);
        scope = PlainText.orNull(scope, 500);
        if (to == null && kind != SuccessionKind.ABOLISH)
            throw new IllegalArgumentException(kind + " needs a successor");
        if (from.equals(to)) throw new IllegalArgumentException("Nobody follows itself");
    }
}
