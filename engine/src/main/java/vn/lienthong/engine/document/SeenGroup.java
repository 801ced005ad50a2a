package vn.lienthong.engine.document;

import java.util.UUID;

/** A saved list of recipients as somebody saw it before changing it. */
public record SeenGroup(UUID id, int version) {}
