package vn.lienthong.webapp.security;

import vn.lienthong.engine.shared.PersonId;

/** Somebody absent, for whom another may act. */
public record Absent(PersonId person, String displayName) {}
