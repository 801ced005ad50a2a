package vn.lienthong.engine.organisation;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;

/**
 * How a person is known for a period.
 *
 * @param home the agency that keeps the person; null for somebody of the whole installation
 */
public record KnownAs(String fullName, @Nullable OrganisationId home, Period validity) {}
