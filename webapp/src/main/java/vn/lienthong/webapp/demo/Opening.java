package vn.lienthong.webapp.demo;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * How agencies of a province are opened.
 *
 * @param parent null for the province itself
 * @param scheme for the province itself
 */
record Opening(@Nullable OrganisationId parent, @Nullable String scheme, LocalDate from, String decision) {
    Opening below(OrganisationId newParent) {
        return new Opening(newParent, null, from, decision);
    }
}
