package vn.lienthong.engine.document;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * Recipients named by what they are: {@code "COMMUNE"} below a district is 'all communes of …'. Who that is, is found
 * on the day of issue.
 *
 * @param level null for the agencies of every level
 */
public record RecipientRule(OrganisationId below, @Nullable String level) {}
