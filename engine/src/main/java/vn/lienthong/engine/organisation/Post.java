package vn.lienthong.engine.organisation;

import java.util.UUID;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;

/** A person holds a title in an organisation for a period. */
public record Post(UUID id, PersonId person, PostTitle title, OrganisationId organisation, Period validity) {}
