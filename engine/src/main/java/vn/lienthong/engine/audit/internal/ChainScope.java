package vn.lienthong.engine.audit.internal;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/** Which events concern the organisations that somebody audits. */
final class ChainScope {
    /**
     * A condition on {@code audit_event e} with the parameter {@code within}, whose absence means everything. Asked row
     * by row along the index of the list, each time by a key.
     */
    static final String WITHIN = """
            (:within::uuid[] IS NULL OR CASE e.object_kind
                WHEN 'document' THEN
                    EXISTS (SELECT FROM outgoing_document d WHERE d.id = e.object_id AND d.agency_id = ANY(:within))
                    OR EXISTS (SELECT FROM incoming_document d WHERE d.id = e.object_id AND d.agency_id = ANY(:within))
                WHEN 'organisation' THEN e.object_id = ANY(:within)
                WHEN 'person' THEN
                    EXISTS (SELECT FROM person_version v WHERE v.person_id = e.object_id AND v.home_id = ANY(:within))
                ELSE false END
              OR EXISTS (SELECT FROM person_version v WHERE v.person_id = e.person_id AND v.home_id = ANY(:within)))
            """;

    private ChainScope() {}

    static UUID @Nullable [] ids(@Nullable Set<OrganisationId> within) {
        return within == null ? null : within.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }
}
