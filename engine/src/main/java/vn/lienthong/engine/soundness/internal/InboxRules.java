package vn.lienthong.engine.soundness.internal;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.soundness.RowRules;
import vn.lienthong.engine.soundness.SoundnessRule;
import vn.lienthong.engine.soundness.SoundnessRules;

/** A line of the inbox says of its document what the document says of itself. */
@Component
final class InboxRules implements SoundnessRules {
    private static final String MATTER = """
            SELECT 'task' AS kind, ARRAY[t.id::text, t.document_id::text] AS ids,
                   coalesce(format('%s %s document of %s: %s', d.direction, d.urgency, d.agency_id, d.subject),
                            'a document') AS expected,
                   format('%s %s document of %s: %s', t.direction, t.urgency, t.agency_id, t.subject) AS found
            FROM inbox_task t
            LEFT JOIN (SELECT 'OUTGOING' AS direction, id, agency_id, urgency, subject FROM outgoing_document
                       UNION ALL SELECT 'INCOMING', id, agency_id, urgency, subject FROM incoming_document) AS d
              ON d.id = t.document_id
            WHERE t.completed_at IS NULL AND (t.direction, t.agency_id, t.urgency, t.subject)
                IS DISTINCT FROM (d.direction, d.agency_id, d.urgency, d.subject)""";

    private final RowRules rows;

    InboxRules(RowRules rows) {
        this.rows = rows;
    }

    @Override
    public List<SoundnessRule> all() {
        return List.of(rows.violations("inbox.matter", MATTER));
    }
}
