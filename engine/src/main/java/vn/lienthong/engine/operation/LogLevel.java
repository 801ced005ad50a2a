package vn.lienthong.engine.operation;

import java.time.Instant;
import java.util.UUID;

/**
 * How much a part of the product says in the log for a time.
 *
 * @param logger name of a package of the product
 */
public record LogLevel(UUID id, String logger, LogDetail level, Instant until) {}
