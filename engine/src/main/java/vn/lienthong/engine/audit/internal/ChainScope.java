package vn.lienthong.engine.audit.internal;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/** Which events concern the organisations that somebody audits. */
final class ChainScope {
    private static final String THAT_DAY = """
            daterange(v.valid_from, v.valid_to, '[]') @> (e.at AT TIME ZONE :zone)::date""";

    /**
     * A condition on {@code audit_event e} with the parameters {@code within}, whose absence means everything, and
     * {@code zone}, in which days begin. Asked row by row along the index of the list, each time by a key. People count
     * for the days on which they were of the organisation: what they did elsewhere before or after is not its concern.
     */
    static final String WITHIN = """
            (:within::uuid[] IS NULL OR CASE e.object_kind
                WHEN 'document' THEN
                    EXISTS (SELECT FROM outgoing_document d WHERE d.id = e.object_id AND d.agency_id = ANY(:within))
                    OR EXISTS (SELECT FROM incoming_document d WHERE d.id = e.object_id AND d.agency_id = ANY(:within))
                WHEN 'organisation' THEN e.object_id = ANY(:within)
                WHEN 'person' THEN
                    EXISTS (SELECT FROM person_version v WHERE v.person_id = e.object_id AND v.home_id = ANY(:within)
                        AND\s""" + THAT_DAY + """
                    )
                ELSE false END
              OR EXISTS (SELECT FROM person_version v WHERE v.person_id = e.person_id AND v.home_id = ANY(:within)
                        AND\s""" + THAT_DAY + "))";

    private ChainScope() {}

    static UUID @Nullable [] ids(@Nullable Set<OrganisationId> within) {
        return within == null ? null : within.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }
}
