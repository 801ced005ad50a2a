package vn.lienthong.engine.soundness.internal;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.soundness.RowRules;
import vn.lienthong.engine.soundness.SoundnessRule;
import vn.lienthong.engine.soundness.SoundnessRules;

/** Nothing that was sent is lost or comes twice, and both ends say the same of it. */
@Component
final class DeliveryRules implements SoundnessRules {
    private static final String EACH = """
            SELECT 'outgoing-document' AS kind, ARRAY[r.document_id::text, r.organisation_id::text] AS ids,
                   'one delivery to the recipient of an issued document' AS expected,
                   count(v.id) || ' deliveries' AS found
            FROM recipient r JOIN outgoing_document d ON d.id = r.document_id AND d.state = 'ISSUED'
            LEFT JOIN delivery v ON v.document_id = r.document_id AND v.recipient_id = r.organisation_id
            GROUP BY r.document_id, r.organisation_id HAVING count(v.id) <> 1
            UNION ALL
            SELECT 'delivery', ARRAY[v.id::text, v.document_id::text, v.recipient_id::text],
                   'an issued document with this recipient', 'state ' || d.state || CASE WHEN r.document_id IS NULL
                       THEN ', another recipient' ELSE '' END
            FROM delivery v JOIN outgoing_document d ON d.id = v.document_id
            LEFT JOIN recipient r ON r.document_id = v.document_id AND r.organisation_id = v.recipient_id
            WHERE d.state <> 'ISSUED' OR r.document_id IS NULL""";
    private static final String QUEUED = """
            SELECT 'delivery' AS kind, ARRAY[v.id::text, v.document_id::text, v.recipient_id::text] AS ids,
                   'a row of the outbox that brings it on its way' AS expected, 'none since ' || v.queued_at AS found
            FROM delivery v WHERE v.state = 'QUEUED'
              AND NOT EXISTS (SELECT FROM outbox o WHERE o.topic = 'deliver' AND o.key = v.document_id)""";
    private static final String ARRIVED = """
            SELECT 'delivery' AS kind, array_remove(ARRAY[v.id::text, v.document_id::text, v.incoming_id::text], NULL) AS ids,
                   CASE WHEN v.state = 'QUEUED' THEN 'no document at the recipient yet'
                        ELSE 'the document it brought to recipient ' || v.recipient_id END AS expected,
                   coalesce('a document at ' || i.agency_id || ' of delivery ' || i.delivery_id, 'none') AS found
            FROM delivery v LEFT JOIN incoming_document i ON i.id = v.incoming_id
            WHERE NOT CASE
                WHEN v.state = 'QUEUED' OR (v.state = 'WITHDRAWN' AND v.incoming_id IS NULL) THEN v.incoming_id IS NULL
                ELSE coalesce(i.delivery_id = v.id AND i.original_id = v.document_id AND i.source = 'DELIVERY'
                    AND coalesce(i.taken_over_from[1], i.agency_id) = v.recipient_id, false) END
            UNION ALL
            SELECT 'incoming-document', array_remove(ARRAY[i.id::text, i.delivery_id::text], NULL),
                   'the delivery that brought it', coalesce('a delivery that brought ' || v.incoming_id, 'none')
            FROM incoming_document i LEFT JOIN delivery v ON v.id = i.delivery_id
            WHERE i.source = 'DELIVERY' AND v.incoming_id IS DISTINCT FROM i.id""";
    private static final String TWICE = """
            SELECT 'outgoing-document' AS kind, ARRAY[original_id::text, recipient::text] || array_agg(id::text) AS ids,
                   'one arrival at the recipient' AS expected, count(*) || ' arrivals' AS found
            FROM (SELECT id, original_id, coalesce(taken_over_from[1], agency_id) AS recipient
                  FROM incoming_document WHERE original_id IS NOT NULL) AS arrival
            GROUP BY original_id, recipient HAVING count(*) > 1""";
    /**
     * Inside one installation a report is written with the act it tells of, so nothing is ever on its way. What the sender
     * was told of a directive that was taken back stays told.
     */
    private static final String STATUS = """
            SELECT 'delivery' AS kind, ARRAY[v.id::text, v.document_id::text, i.id::text] AS ids,
                   told.delivery || ', for the recipient has ' || i.state AS expected, v.state AS found
            FROM delivery v JOIN incoming_document i ON i.id = v.incoming_id
            JOIN (VALUES ('RECEIVED', 'ARRIVED'), ('REGISTERED', 'ACCEPTED'), ('PRESENTED', 'ACCEPTED'),
                         ('DIRECTED', 'IN_PROGRESS'), ('IN_PROGRESS', 'IN_PROGRESS'), ('RESOLVED', 'DONE'),
                         ('RETURNED_TO_SENDER', 'REJECTED'), ('WITHDRAWN', 'WITHDRAWN')) AS told (incoming, delivery)
              ON told.incoming = i.state
            WHERE v.state <> told.delivery AND NOT (v.state = 'IN_PROGRESS' AND told.delivery = 'ACCEPTED'
                AND EXISTS (SELECT FROM audit_event e WHERE e.object_kind = 'document' AND e.object_id = i.id
                    AND e.act = 'document.directive-taken-back'))
            UNION ALL
            SELECT 'delivery', ARRAY[v.id::text, v.document_id::text], 'status ' || rung.status || ' on the ladder',
                   coalesce((SELECT string_agg(s.status, ' ' ORDER BY s.at, s.status)
                             FROM delivery_status s WHERE s.delivery_id = v.id), 'nothing')
            FROM delivery v
            JOIN (VALUES ('ARRIVED', '01'), ('REJECTED', '02'), ('ACCEPTED', '03'), ('IN_PROGRESS', '05'),
                         ('DONE', '06'), ('WITHDRAWN', '15')) AS rung (state, status) ON rung.state = v.state
            WHERE NOT EXISTS (SELECT FROM delivery_status s WHERE s.delivery_id = v.id AND s.status = rung.status)
            UNION ALL
            SELECT 'outgoing-document', ARRAY[d.id::text], 'marked as sent back by a recipient only if one did',
                   CASE WHEN d.returned_at IS NULL THEN 'not marked' ELSE 'marked' END
            FROM outgoing_document d
            WHERE (d.returned_at IS NOT NULL)
                <> EXISTS (SELECT FROM delivery v WHERE v.document_id = d.id AND v.state = 'REJECTED')""";
    private static final String BYTES = """
            WITH sent AS (
                SELECT f.document_id, string_agg(v.content_id, ' ' ORDER BY f.role <> 'MAIN', f.ordinal) AS contents
                FROM document_file f JOIN LATERAL (SELECT content_id FROM document_file_version
                    WHERE file_id = f.id ORDER BY version DESC LIMIT 1) AS v ON true
                WHERE NOT f.removed AND f.document_id IN (SELECT document_id FROM delivery WHERE incoming_id IS NOT NULL)
                GROUP BY f.document_id),
            came AS (
                SELECT f.document_id, string_agg(v.content_id, ' ' ORDER BY f.role <> 'MAIN', f.ordinal) AS contents
                FROM document_file f JOIN document_file_version v ON v.file_id = f.id AND v.version = 1
                WHERE f.document_id IN (SELECT incoming_id FROM delivery)
                GROUP BY f.document_id)
            SELECT 'delivery' AS kind, ARRAY[v.id::text, v.document_id::text, v.incoming_id::text] AS ids,
                   'the sender''s files ' || sent.contents AS expected, coalesce(came.contents, 'none') AS found
            FROM delivery v JOIN sent ON sent.document_id = v.document_id
            LEFT JOIN came ON came.document_id = v.incoming_id
            WHERE v.incoming_id IS NOT NULL AND came.contents IS DISTINCT FROM sent.contents""";

    private final RowRules rows;

    DeliveryRules(RowRules rows) {
        this.rows = rows;
    }

    @Override
    public List<SoundnessRule> all() {
        return List.of(rows.violations("delivery.each", EACH), rows.violations("delivery.queued", QUEUED),
                rows.violations("delivery.arrived", ARRIVED), rows.violations("delivery.twice", TWICE),
                rows.violations("delivery.status", STATUS), rows.violations("delivery.bytes", BYTES));
    }
}
