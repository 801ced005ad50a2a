package vn.lienthong.engine.registry;

import vn.lienthong.engine.shared.OrganisationId;

/** Names one register: whose, which way, which series, which year (numbers start anew on 1 January). */
public record RegisterKey(OrganisationId agency, Direction direction, String series, int year) {}
