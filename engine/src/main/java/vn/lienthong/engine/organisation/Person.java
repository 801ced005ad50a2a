package vn.lienthong.engine.organisation;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * A person as known on a day.
 *
 * @param home the agency that keeps the person; null for somebody of the whole installation
 */
public record Person(PersonId id, String fullName, @Nullable OrganisationId home) {}
