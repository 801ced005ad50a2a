package vn.lienthong.engine.soundness.internal;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.soundness.RowRules;
import vn.lienthong.engine.soundness.SoundnessRule;
import vn.lienthong.engine.soundness.SoundnessRules;

/** A document is in one state, and everything written beside the state fits it. */
@Component
final class DocumentRules implements SoundnessRules {
    private static final String OUTGOING = """
            SELECT 'outgoing-document' AS kind, ARRAY[d.id::text] AS ids, rule.expected,
                   format('state %s, number %s/%s of %s, signed %s', d.state, d.number_text, d.symbol, d.issue_date,
                          d.signed_at) AS found
            FROM outgoing_document d CROSS JOIN LATERAL (SELECT CASE
                WHEN d.state NOT IN ('DRAFT', 'IN_REVIEW', 'IN_APPROVAL', 'APPROVED', 'SIGNED', 'ISSUED', 'DISCARDED')
                    THEN 'a state of the road'
                WHEN d.state = 'ISSUED' AND num_nulls(d.number_text, d.symbol, d.issue_date, d.issued_at, d.issued_by,
                    d.signed_at) > 0 THEN 'signature, number, symbol, day and who issued it'
                WHEN d.state <> 'ISSUED' AND num_nonnulls(d.number_text, d.symbol, d.issue_date, d.issued_at,
                    d.issued_by) > 0 THEN 'no number and no day before the issue'
                WHEN d.state = 'APPROVED' AND d.approved_at IS NULL THEN 'the time of the approval'
                WHEN d.state = 'SIGNED' AND d.signed_at IS NULL THEN 'the time of the signature' END) AS rule (expected)
            WHERE rule.expected IS NOT NULL""";
    private static final String INCOMING = """
            SELECT 'incoming-document' AS kind, ARRAY[d.id::text] AS ids, rule.expected,
                   format('state %s, arrival %s of %s, presented to %s, resolved %s', d.state, d.arrival_number,
                          d.arrival_date, d.presented_to, d.resolved_at) AS found
            FROM incoming_document d CROSS JOIN LATERAL (SELECT CASE
                WHEN d.state NOT IN ('RECEIVED', 'REGISTERED', 'PRESENTED', 'DIRECTED', 'IN_PROGRESS', 'RESOLVED',
                    'RETURNED_TO_SENDER', 'WITHDRAWN') THEN 'a state of the road'
                WHEN d.state IN ('RECEIVED', 'WITHDRAWN')
                    AND num_nonnulls(d.arrival_number, d.arrival_date) > 0 THEN 'no arrival number before registering'
                WHEN d.state = 'RETURNED_TO_SENDER' AND num_nulls(d.arrival_number, d.arrival_date) = 1
                    THEN 'arrival number and day, or neither'
                WHEN d.state NOT IN ('RECEIVED', 'RETURNED_TO_SENDER', 'WITHDRAWN')
                    AND num_nulls(d.arrival_number, d.arrival_date) > 0 THEN 'arrival number and day'
                WHEN d.state IN ('PRESENTED', 'DIRECTED', 'IN_PROGRESS', 'RESOLVED') AND d.presented_to IS NULL
                    THEN 'the leader it was presented to'
                WHEN (d.state = 'RESOLVED') <> (d.resolved_at IS NOT NULL) THEN 'a time of the result with a result only'
                WHEN (d.state IN ('RETURNED_TO_SENDER', 'WITHDRAWN')) <> (d.closed_reason IS NOT NULL)
                    THEN 'a reason with a return only'
                WHEN (d.source = 'DELIVERY') <> (num_nulls(d.delivery_id, d.original_id) = 0)
                    THEN 'delivery and original of what was delivered' END) AS rule (expected)
            WHERE rule.expected IS NOT NULL""";
    /** A directive names one lead; who handles brings the document into progress, the lead's result ends it. */
    private static final String DIRECTIVE = """
            SELECT 'incoming-document' AS kind, ARRAY[d.id::text] AS ids,
                   CASE WHEN d.state IN ('DIRECTED', 'IN_PROGRESS', 'RESOLVED') THEN 'one directive with one lead unit, '
                       ELSE 'no directive yet, ' END || 'and parts that fit state ' || d.state AS expected,
                   format('directives %s, lead units %s, with a handler %s, led to a result %s', g.directives, p.leads,
                          p.handled, p.led) AS found
            FROM incoming_document d
            LEFT JOIN (SELECT document_id, count(*) AS directives FROM directive GROUP BY document_id) AS g0
              ON g0.document_id = d.id
            LEFT JOIN (SELECT document_id, count(*) FILTER (WHERE role = 'LEAD') AS leads,
                              count(handler_id) AS handled,
                              count(*) FILTER (WHERE role = 'LEAD' AND done_at IS NOT NULL) AS led
                       FROM assignment GROUP BY document_id) AS p0 ON p0.document_id = d.id
            CROSS JOIN LATERAL (SELECT coalesce(g0.directives, 0) AS directives) AS g
            CROSS JOIN LATERAL (SELECT coalesce(p0.leads, 0) AS leads, coalesce(p0.handled, 0) AS handled,
                                       coalesce(p0.led, 0) AS led) AS p
            WHERE NOT CASE d.state
                WHEN 'DIRECTED' THEN g.directives = 1 AND p.leads = 1 AND p.handled = 0 AND p.led = 0
                WHEN 'IN_PROGRESS' THEN g.directives = 1 AND p.leads = 1 AND p.handled > 0 AND p.led = 0
                WHEN 'RESOLVED' THEN g.directives = 1 AND p.leads = 1 AND p.handled > 0 AND p.led = 1
                ELSE g.directives = 0 AND p.leads = 0 END""";
    /** What is taken back by the sender is nobody's any more. */
    private static final String READERS = """
            SELECT d.kind, ARRAY[d.id::text] AS ids, 'somebody who may read it' AS expected,
                   'nobody, in state ' || d.state AS found
            FROM (SELECT 'outgoing-document' AS kind, id, state FROM outgoing_document
                  UNION ALL SELECT 'incoming-document', id, state FROM incoming_document) AS d
            WHERE d.state <> 'WITHDRAWN' AND NOT EXISTS (SELECT FROM document_scope s WHERE s.document_id = d.id)""";

    private final RowRules rows;

    DocumentRules(RowRules rows) {
        this.rows = rows;
    }

    @Override
    public List<SoundnessRule> all() {
        return List.of(rows.violations("document.outgoing", OUTGOING), rows.violations("document.incoming", INCOMING),
                rows.violations("document.directive", DIRECTIVE), rows.violations("document.readers", READERS));
    }
}
