package vn.lienthong.engine.soundness.internal;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.soundness.RowRules;
import vn.lienthong.engine.soundness.SoundnessRule;
import vn.lienthong.engine.soundness.SoundnessRules;

/**
 * What is not finished has a row that will finish it. That a row waits long is no violation: the server it needs may be away,
 * or the product not be running, and a lease that has run out is taken over by whoever looks next.
 */
@Component
final class QueueRules implements SoundnessRules {
    private static final String SEALED = """
            SELECT 'outgoing-document' AS kind, ARRAY[d.id::text] AS ids, CASE
                       WHEN d.state = 'ISSUED' THEN 'who sealed it'
                       WHEN d.state = 'SIGNED' THEN 'a number, and a row of the outbox that issues what is sealed'
                       ELSE 'not sealed in state ' || d.state END AS expected,
                   format('sealed %s, number %s, row %s', s.document_id IS NOT NULL, e.state, q.waits) AS found
            FROM outgoing_document d LEFT JOIN sealed_document s ON s.document_id = d.id
            LEFT JOIN register_entry e ON e.document_id = d.id AND e.state <> 'VOIDED'
            CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM outbox o
                WHERE o.topic = 'issue' AND o.key = d.id) AS waits) AS q
            WHERE CASE d.state WHEN 'ISSUED' THEN s.document_id IS NULL
                WHEN 'SIGNED' THEN s.document_id IS NOT NULL AND NOT (q.waits AND e.document_id IS NOT NULL)
                ELSE s.document_id IS NOT NULL END""";
    private static final String STAMP = """
            SELECT 'incoming-document' AS kind, ARRAY[d.id::text] AS ids,
                   'a stamp of arrival, why there is none, or a row of the outbox that stamps' AS expected,
                   'nothing since arrival ' || d.arrival_number AS found
            FROM incoming_document d JOIN document_file f ON f.document_id = d.id AND f.role = 'MAIN' AND NOT f.removed
            WHERE d.source = 'PAPER' AND d.arrival_number IS NOT NULL
              AND NOT EXISTS (SELECT FROM document_file_version v WHERE v.file_id = f.id AND v.stage = 'STAMPED')
              AND NOT EXISTS (SELECT FROM unstamped_scan u WHERE u.document_id = d.id)
              AND NOT EXISTS (SELECT FROM outbox o WHERE o.topic = 'stamp-arrival' AND o.key = d.id)""";
    /** The narrowing is taken off the list by the writing of the index. */
    private static final String NARROWED = """
            SELECT 'document' AS kind, ARRAY[n.document_id::text] AS ids,
                   'a row of the outbox that tells the index of fewer readers' AS expected, 'none since ' || n.since AS found
            FROM narrowed_document n
            WHERE NOT EXISTS (SELECT FROM outbox o WHERE o.topic = 'index' AND o.key = n.document_id)""";
    /** Of the newest version of each file that nobody holds in quarantine. Equal contents are read once. */
    private static final String TEXT = """
            WITH newest AS (
                SELECT DISTINCT ON (v.file_id) v.file_id, v.version, v.content_id FROM document_file_version v
                ORDER BY v.file_id, v.version DESC),
            waits AS (
                SELECT o.topic, v.content_id FROM outbox o CROSS JOIN LATERAL (SELECT content_id
                    FROM document_file_version WHERE file_id = o.key ORDER BY version DESC LIMIT 1) AS v
                WHERE o.topic IN ('text', 'text-scan'))
            SELECT 'file' AS kind, ARRAY[f.id::text, f.document_id::text, n.content_id] AS ids,
                   'a text, why there is none, or a row of the outbox that has it read' AS expected,
                   CASE WHEN t.content_id IS NULL THEN 'nothing' ELSE 'a scan that nobody recognises' END AS found
            FROM newest n JOIN document_file f ON f.id = n.file_id AND NOT f.removed
            LEFT JOIN content_text t ON t.content_id = n.content_id
            WHERE (t.content_id IS NULL OR t.state = 'WAITING_FOR_OCR' AND t.reason IS NULL)
              AND NOT EXISTS (SELECT FROM waits w WHERE w.content_id = n.content_id
                  AND (w.topic = 'text' OR t.content_id IS NOT NULL))
              AND NOT EXISTS (SELECT FROM quarantined_file q WHERE q.file_id = n.file_id AND q.version = n.version)""";
    /** Of what arrived or was issued; equal contents are judged once, and one row is enough to try again. */
    private static final String SIGNATURES = """
            SELECT 'file' AS kind, ARRAY[f.id::text, f.document_id::text, v.content_id] AS ids,
                   'its signatures judged, or a row of the outbox that has it done' AS expected,
                   CASE WHEN r.content_id IS NULL THEN 'nothing' ELSE 'not judged, and nobody tries again' END AS found
            FROM (SELECT id FROM incoming_document
                  UNION ALL SELECT id FROM outgoing_document WHERE state = 'ISSUED') AS d
            JOIN document_file f ON f.document_id = d.id AND NOT f.removed
            CROSS JOIN LATERAL (SELECT content_id, media_type FROM document_file_version WHERE file_id = f.id
                                ORDER BY stage = 'RECEIVED' DESC, version DESC LIMIT 1) AS v
            LEFT JOIN signature_report r ON r.content_id = v.content_id
            WHERE v.media_type = 'application/pdf' AND (r.content_id IS NULL OR r.next_check_at IS NOT NULL)
              AND NOT EXISTS (SELECT FROM outbox o WHERE o.topic = 'check-signatures' AND o.key = d.id)
              AND (r.content_id IS NULL OR NOT EXISTS (SELECT FROM document_file_version w
                  JOIN document_file g ON g.id = w.file_id
                  JOIN outbox o ON o.topic = 'check-signatures' AND o.key = g.document_id
                  WHERE w.content_id = r.content_id))""";
    private static final String BULK = """
            SELECT 'bulk-item' AS kind, ARRAY[i.id::text, i.bulk_id::text, i.task_id::text] AS ids,
                   'a row of the outbox that does it' AS expected, 'none since ' || b.begun_at AS found
            FROM bulk_item i JOIN bulk_act b ON b.id = i.bulk_id
            WHERE i.state = 'WAITING' AND b.begun_at IS NOT NULL
              AND NOT EXISTS (SELECT FROM outbox o WHERE o.topic = 'bulk-act' AND o.key = i.id)""";
    private static final String MAIL = """
            SELECT 'mail-notice' AS kind, ARRAY[m.id::text, m.person_id::text] AS ids,
                   'a row of the outbox that sends it' AS expected, 'none since ' || m.created_at AS found
            FROM mail_notice m WHERE m.closed_at IS NULL
              AND NOT EXISTS (SELECT FROM outbox o WHERE o.topic = 'mail' AND o.key = m.id)""";
    private static final String TRUST = """
            SELECT 'trust-change' AS kind, ARRAY[t.id::text] AS ids,
                   'a row of the outbox that judges signatures again' AS expected, 'none since ' || t.changed_at AS found
            FROM trust_change t WHERE t.finished_at IS NULL
              AND NOT EXISTS (SELECT FROM outbox o WHERE o.topic = 'judge-again' AND o.key = t.id)""";
    private static final String PARKED = """
            SELECT 'outbox' AS kind, ARRAY[id::text, key::text] AS ids, 'done by topic ' || topic AS expected,
                   format('given up at %s: %s', parked_at, last_error) AS found
            FROM outbox WHERE parked_at IS NOT NULL ORDER BY id""";

    private final RowRules rows;

    QueueRules(RowRules rows) {
        this.rows = rows;
    }

    @Override
    public List<SoundnessRule> all() {
        return List.of(rows.violations("queue.issue", SEALED), rows.violations("queue.stamp", STAMP),
                rows.violations("queue.narrowed", NARROWED), rows.violations("queue.text", TEXT),
                rows.violations("queue.signatures", SIGNATURES),
                rows.violations("queue.bulk", BULK), rows.violations("queue.mail", MAIL),
                rows.violations("queue.trust", TRUST),
                rows.notices("queue.parked", PARKED));
    }
}
