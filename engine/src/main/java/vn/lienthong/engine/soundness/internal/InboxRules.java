package vn.lienthong.engine.soundness.internal;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.soundness.RowRules;
import vn.lienthong.engine.soundness.SoundnessRule;
import vn.lienthong.engine.soundness.SoundnessRules;

/**
 * A line of the inbox says of its document what the document says of itself, and of a unit's part of a directive which
 * unit it is and who was urged. What a document is about is nobody's business here.
 */
@Component
final class InboxRules implements SoundnessRules {
    private static final String MATTER = """
            SELECT 'task' AS kind, ARRAY[t.id::text, t.document_id::text] AS ids,
                   coalesce(format('%s %s document of %s, its subject', d.direction, d.urgency, d.agency_id),
                            'a document') AS expected,
                   format('%s %s document of %s, %s subject', t.direction, t.urgency, t.agency_id,
                          CASE WHEN t.subject = d.subject THEN 'its' ELSE 'another' END) AS found
            FROM inbox_task t
            LEFT JOIN (SELECT 'OUTGOING' AS direction, id, agency_id, urgency, subject FROM outgoing_document
                       UNION ALL SELECT 'INCOMING', id, agency_id, urgency, subject FROM incoming_document) AS d
              ON d.id = t.document_id
            WHERE t.completed_at IS NULL AND (t.direction, t.agency_id, t.urgency, t.subject)
                IS DISTINCT FROM (d.direction, d.agency_id, d.urgency, d.subject)""";

    private static final String CHARGED = """
            SELECT 'task' AS kind, ARRAY[t.id::text, t.document_id::text, t.assignment_id::text] AS ids,
                   format('part of unit %s', a.unit_id) AS expected,
                   format('part of unit %s, urged %s', t.charged_unit, t.urged_at) AS found
            FROM inbox_task t JOIN assignment a ON a.id = t.assignment_id
            WHERE t.completed_at IS NULL AND (t.charged_unit IS DISTINCT FROM a.unit_id
                OR t.urged_at IS NOT NULL AND NOT EXISTS (SELECT FROM urging u
                    WHERE u.assignment_id = t.assignment_id AND u.urged_by = t.urged_by AND u.urged_at = t.urged_at))""";

    private final RowRules rows;

    InboxRules(RowRules rows) {
        this.rows = rows;
    }

    @Override
    public List<SoundnessRule> all() {
        return List.of(rows.violations("inbox.matter", MATTER), rows.violations("inbox.charged", CHARGED));
    }
}
