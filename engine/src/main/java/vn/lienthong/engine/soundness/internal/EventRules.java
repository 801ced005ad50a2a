package vn.lienthong.engine.soundness.internal;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.soundness.RowRules;
import vn.lienthong.engine.soundness.SoundnessRule;
import vn.lienthong.engine.soundness.SoundnessRules;

/** Nothing has come to pass that the trail does not tell of. */
@Component
final class EventRules implements SoundnessRules {
    private static final String TOLD = """
            WITH promised AS (
                SELECT id, 'outgoing-document' AS kind, 'document.draft-created' AS act FROM outgoing_document
                UNION ALL SELECT d.id, 'outgoing-document', told.act FROM outgoing_document d
                JOIN (VALUES ('APPROVED', 'document.approved'), ('SIGNED', 'document.signed'),
                             ('ISSUED', 'document.signed'), ('ISSUED', 'document.sealed'), ('ISSUED', 'document.issued'),
                             ('DISCARDED', 'document.draft-discarded')) AS told (state, act) ON told.state = d.state
                UNION ALL SELECT id, 'incoming-document', 'document.received' FROM incoming_document
                UNION ALL SELECT id, 'incoming-document', 'document.registered' FROM incoming_document
                WHERE arrival_number IS NOT NULL
                UNION ALL SELECT d.id, 'incoming-document', told.act FROM incoming_document d
                JOIN (VALUES ('PRESENTED', 'document.presented'), ('DIRECTED', 'document.directed'),
                             ('IN_PROGRESS', 'document.handler-assigned'), ('RESOLVED', 'document.resolved'),
                             ('RETURNED_TO_SENDER', 'document.returned-to-sender'),
                             ('WITHDRAWN', 'document.withdrawn-by-sender')) AS told (state, act) ON told.state = d.state
                UNION ALL SELECT document_id, 'outgoing-document',
                    CASE state WHEN 'VOIDED' THEN 'document.number-voided' ELSE 'document.number-reserved' END
                FROM register_entry WHERE issuer_id IS NOT NULL)
            SELECT p.kind, ARRAY[p.id::text] AS ids, 'the event ' || p.act AS expected, 'not in the trail' AS found
            FROM promised p
            WHERE NOT EXISTS (SELECT FROM audit_event e
                WHERE e.object_kind = 'document' AND e.object_id = p.id AND e.act = p.act)""";

    private final RowRules rows;

    EventRules(RowRules rows) {
        this.rows = rows;
    }

    @Override
    public List<SoundnessRule> all() {
        return List.of(rows.violations("audit.event", TOLD));
    }
}
