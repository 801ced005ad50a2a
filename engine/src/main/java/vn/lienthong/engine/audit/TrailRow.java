package vn.lienthong.engine.audit;

/**
 * An event as the trail has it.
 *
 * @param isIntact its bytes fit its digest and its columns, and it names the digest of the event before it
 */
public record TrailRow(AuditEntry entry, boolean isIntact) {}
