package vn.lienthong.engine.soundness.internal;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.soundness.RowRules;
import vn.lienthong.engine.soundness.SoundnessRule;
import vn.lienthong.engine.soundness.SoundnessRules;

/** No number is lost, none stands twice, and each is what its document says (Decree 30/2020/NĐ-CP, art. 15, 22). */
@Component
final class NumberRules implements SoundnessRules {
    private static final String GAP = """
            WITH bad AS (
                SELECT r.id, r.next_number, greatest(r.next_number - 1, max(e.number)) AS last
                FROM register r LEFT JOIN register_entry e ON e.register_id = r.id
                GROUP BY r.id, r.next_number
                HAVING count(e.number) <> r.next_number - 1 OR coalesce(min(e.number), 1) <> 1
                    OR coalesce(max(e.number), 0) <> r.next_number - 1)
            SELECT 'register' AS kind, ARRAY[bad.id::text, n::text] AS ids, 'a line for number ' || n AS expected,
                   'no line, and the next number is ' || bad.next_number AS found
            FROM bad CROSS JOIN LATERAL generate_series(1, bad.last) AS n
            WHERE NOT EXISTS (SELECT FROM register_entry e WHERE e.register_id = bad.id AND e.number = n)
            UNION ALL
            SELECT 'register', ARRAY[bad.id::text, e.number::text, e.document_id::text],
                   'numbers from 1 to below the next, which is ' || bad.next_number, 'a line for number ' || e.number
            FROM bad JOIN register_entry e ON e.register_id = bad.id
            WHERE e.number < 1 OR e.number >= bad.next_number""";
    private static final String TWICE = """
            SELECT 'register-entry' AS kind, ARRAY[issuer_id::text] || array_agg(document_id::text) AS ids,
                   format('number %s and symbol %s once in %s', number, symbol, issue_year) AS expected,
                   count(*) || ' times' AS found
            FROM register_entry WHERE issuer_id IS NOT NULL
            GROUP BY issuer_id, issue_year, number, symbol HAVING count(*) > 1
            UNION ALL
            SELECT 'register-entry', ARRAY[register_id::text] || array_agg(document_id::text),
                   format('number %s once in its register', number), count(*) || ' times'
            FROM register_entry GROUP BY register_id, number HAVING count(*) > 1
            UNION ALL
            SELECT 'register-entry', ARRAY[document_id::text] || array_agg(register_id::text),
                   'one number for a document', string_agg(number_text, ' ')
            FROM register_entry WHERE state <> 'VOIDED' GROUP BY document_id HAVING count(*) > 1""";
    private static final String WRITTEN = """
            SELECT 'register-entry' AS kind, ARRAY[register_id::text, number::text, document_id::text] AS ids,
                   'number ' || number || ' in digits' AS expected, 'written ' || number_text AS found
            FROM register_entry WHERE CASE WHEN number_text ~ '^[0-9]{1,9}$' THEN number_text::integer <> number
                                           ELSE true END""";
    private static final String USED = """
            SELECT 'register-entry' AS kind, ARRAY[e.register_id::text, e.number::text, e.document_id::text] AS ids,
                   format('a document of agency %s issued or registered as %s/%s on %s in %s', r.agency_id,
                          e.number_text, e.symbol, e.entry_date, r.year) AS expected,
                   coalesce(format('issued as %s/%s on %s, state %s', o.number_text, o.symbol, o.issue_date, o.state),
                            format('registered as %s on %s, state %s', i.arrival_number, i.arrival_date, i.state)) AS found
            FROM register_entry e JOIN register r ON r.id = e.register_id
            LEFT JOIN outgoing_document o ON o.id = e.document_id
            LEFT JOIN incoming_document i ON i.id = e.document_id
            WHERE e.state = 'USED' AND NOT coalesce(extract(year FROM e.entry_date) = r.year AND CASE r.direction
                WHEN 'OUTGOING' THEN o.state = 'ISSUED' AND o.agency_id = r.agency_id
                    AND o.number_text = e.number_text AND o.symbol = e.symbol AND o.issue_date = e.entry_date
                ELSE r.agency_id = ANY (i.taken_over_from || i.agency_id) AND i.arrival_number = e.number_text
                    AND i.arrival_date = e.entry_date END, false)
            UNION ALL
            SELECT d.kind, ARRAY[d.id::text], 'a line with its number in a register of ' || d.direction,
                   'none for number ' || d.number
            FROM (SELECT 'outgoing-document' AS kind, 'OUTGOING' AS direction, id, number_text AS number
                  FROM outgoing_document WHERE state = 'ISSUED'
                  UNION ALL SELECT 'incoming-document', 'INCOMING', id, arrival_number
                  FROM incoming_document WHERE arrival_number IS NOT NULL) AS d
            WHERE NOT EXISTS (SELECT FROM register_entry e JOIN register r ON r.id = e.register_id
                WHERE e.document_id = d.id AND e.state = 'USED' AND r.direction = d.direction)""";
    private static final String RESERVED = """
            SELECT 'register-entry' AS kind, ARRAY[e.register_id::text, e.number::text, e.document_id::text] AS ids,
                   'a signed document of agency ' || r.agency_id || ' that is being issued' AS expected,
                   coalesce('a document of agency ' || o.agency_id || ' in state ' || o.state,
                            'no outgoing document') AS found
            FROM register_entry e JOIN register r ON r.id = e.register_id
            LEFT JOIN outgoing_document o ON o.id = e.document_id
            WHERE e.state = 'RESERVED' AND NOT coalesce(
                r.direction = 'OUTGOING' AND o.state = 'SIGNED' AND o.agency_id = r.agency_id, false)""";
    private static final String VOIDED = """
            SELECT 'register-entry' AS kind, ARRAY[register_id::text, number::text, document_id::text] AS ids,
                   'who voided it, when and why' AS expected,
                   format('by %s at %s: %s', voided_by, voided_at, void_reason) AS found
            FROM register_entry
            WHERE state = 'VOIDED' AND (num_nulls(voided_by, voided_at) > 0 OR coalesce(trim(void_reason), '') = '')""";

    private final RowRules rows;

    NumberRules(RowRules rows) {
        this.rows = rows;
    }

    @Override
    public List<SoundnessRule> all() {
        return List.of(rows.violations("number.gap", GAP), rows.violations("number.twice", TWICE),
                rows.violations("number.written", WRITTEN), rows.violations("number.used", USED),
                rows.violations("number.reserved", RESERVED), rows.violations("number.voided", VOIDED));
    }
}
