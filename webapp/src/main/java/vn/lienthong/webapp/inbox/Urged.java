package vn.lienthong.webapp.inbox;

import java.time.Instant;

/** Who urged the holder of a task last, and when. */
public record Urged(String by, Instant at) {}
