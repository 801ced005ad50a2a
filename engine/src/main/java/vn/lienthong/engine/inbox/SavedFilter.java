package vn.lienthong.engine.inbox;

import java.util.UUID;

/** A question to the inbox that a person asks again and again, under a name. */
public record SavedFilter(UUID id, String name, InboxFilter filter) {}
