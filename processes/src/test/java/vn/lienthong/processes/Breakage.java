package vn.lienthong.processes;

import java.util.List;

/**
 * Something done to the tables behind the back of the product.
 *
 * @param rules     which rules must tell, and no other
 * @param about     the document among the ids of what they tell; a name of {@link SampleWork}
 * @param statement SQL, in which names of documents stand in braces
 */
record Breakage(List<String> rules, String about, String statement) {
    static final List<Breakage> ALL = List.of(
            of("document.outgoing", "approved",
                    "UPDATE outgoing_document SET approved_at = NULL WHERE id = {approved}"),
            of("document.incoming", "presented",
                    "UPDATE incoming_document SET presented_to = NULL WHERE id = {presented}"),
            of("document.directive", "inProgress",
                    "UPDATE incoming_document SET state = 'DIRECTED' WHERE id = {inProgress}"),
            of("document.readers", "draft", "DELETE FROM document_scope WHERE document_id = {draft}"),
            of("file.main", "inReview", "UPDATE document_file SET removed = true WHERE document_id = {inReview}"),
            of("file.versions", "draft", """
                    UPDATE document_file_version SET version = 9
                    WHERE version = 1 AND file_id IN (SELECT id FROM document_file WHERE document_id = {draft})"""),
            of("content.kept", "draft", """
                    UPDATE document_file_version SET size = size + 1
                    WHERE file_id IN (SELECT id FROM document_file WHERE document_id = {draft})"""),
            new Breakage(List.of("number.gap", "number.written"), "reserved",
                    "UPDATE register_entry SET number = -1 WHERE document_id = {reserved}"),
            of("number.twice", "voided", """
                    DROP INDEX register_entry_code_once;
                    INSERT INTO register SELECT gen_random_uuid(), agency_id, direction, 'OTHER', year, 2 FROM register
                    WHERE id = (SELECT register_id FROM register_entry WHERE document_id = {arrived});
                    INSERT INTO register_entry SELECT (SELECT id FROM register WHERE series = 'OTHER'), 1, '01', symbol,
                        {voided}, entry_date, 'VOIDED', reserved_at, NULL, now(), issuer_id, 'twice', issuer_id, issue_year
                    FROM register_entry WHERE number = 1 AND issuer_id IS NOT NULL"""),
            of("number.written", "reserved",
                    "UPDATE register_entry SET number_text = '99' WHERE document_id = {reserved}"),
            of("number.used", "arrived", "UPDATE outgoing_document SET number_text = '77' WHERE id = {arrived}"),
            of("number.used", "registered",
                    "UPDATE register_entry SET entry_date = entry_date - 1 WHERE document_id = {registered}"),
            of("number.reserved", "voided",
                    "UPDATE register_entry SET document_id = {voided} WHERE document_id = {reserved}"),
            of("number.voided", "voided", "UPDATE register_entry SET void_reason = ' ' WHERE document_id = {voided}"),
            of("delivery.each", "arrived",
                    """
                    INSERT INTO recipient SELECT {arrived}, agency_id, 9 FROM outgoing_document WHERE id = {arrived}"""),
            of("delivery.queued", "queued", "DELETE FROM outbox WHERE topic = 'deliver' AND key = {queued}"),
            of("delivery.arrived", "arrivedThere",
                    "UPDATE incoming_document SET delivery_id = gen_random_uuid() WHERE id = {arrivedThere}"),
            new Breakage(List.of("delivery.arrived", "delivery.twice"), "handled",
                    "UPDATE incoming_document SET original_id = {arrived} WHERE id = {handled}"),
            of("delivery.status", "handled", "UPDATE delivery SET state = 'ARRIVED' WHERE incoming_id = {handled}"),
            of("delivery.status", "rejectedSent",
                    "UPDATE outgoing_document SET returned_at = NULL WHERE id = {rejectedSent}"),
            of("delivery.bytes", "arrivedThere", """
                    UPDATE document_file_version v SET content_id = c.id, size = c.size FROM content c
                    WHERE v.file_id IN (SELECT id FROM document_file WHERE document_id = {arrivedThere})
                      AND c.id <> v.content_id AND c.id IN (SELECT content_id FROM signature_report)"""),
            of("queue.issue", "arrived", "DELETE FROM sealed_document WHERE document_id = {arrived}"),
            of("queue.stamp", "registered", """
                    DELETE FROM document_file_version WHERE stage = 'STAMPED'
                      AND file_id IN (SELECT id FROM document_file WHERE document_id = {registered})"""),
            of("queue.narrowed", "withdrawn", "DELETE FROM outbox WHERE topic = 'index' AND key = {withdrawn}"),
            of("queue.text", "draft", """
                    DELETE FROM outbox WHERE topic = 'text'
                      AND key IN (SELECT id FROM document_file WHERE document_id = {draft})"""),
            of("queue.signatures", "handled", """
                    WITH judged AS (
                        SELECT v.content_id FROM document_file_version v JOIN document_file f ON f.id = v.file_id
                        WHERE f.document_id = {handled} AND v.stage = 'RECEIVED'),
                    findings AS (DELETE FROM signature_finding WHERE content_id IN (SELECT content_id FROM judged))
                    DELETE FROM signature_report WHERE content_id IN (SELECT content_id FROM judged)"""),
            of("queue.bulk", "draft", """
                    INSERT INTO bulk_act (id, kind, person_id, created_at, begun_at)
                    VALUES (gen_random_uuid(), 'CLAIM', gen_random_uuid(), now(), now());
                    INSERT INTO bulk_item (id, bulk_id, task_id, state)
                    SELECT gen_random_uuid(), id, {draft}, 'WAITING' FROM bulk_act"""),
            of("queue.mail", "draft", """
                    INSERT INTO mail_notice (id, person_id, kind, day, created_at)
                    VALUES ({draft}, gen_random_uuid(), 'URGENT', current_date, now())"""),
            of("queue.trust", "draft", "INSERT INTO trust_change (id, changed_at) VALUES ({draft}, now())"),
            of("audit.event", "discarded", """
                    ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only;
                    DELETE FROM audit_event WHERE object_id = {discarded};
                    DELETE FROM audit_chain WHERE object_id = {discarded}"""),
            of("audit.chain", "done", """
                    ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only;
                    UPDATE audit_event SET canonical = set_byte(canonical, 20, get_byte(canonical, 20) # 1)
                    WHERE object_id = {done} AND position = 2"""),
            of("audit.chain", "arrived", """
                    UPDATE audit_chain SET position = position + 1 WHERE object_id = {arrived}"""),
            of("inbox.matter", "signed", "UPDATE inbox_task SET subject = 'khác' WHERE document_id = {signed}"),
            of("inbox.charged", "inProgress", """
                    UPDATE inbox_task SET charged_unit = gen_random_uuid()
                    WHERE document_id = {inProgress} AND assignment_id IS NOT NULL"""),
            of("inbox.charged", "inProgress", """
                    UPDATE inbox_task SET urged_by = gen_random_uuid(), urged_at = now()
                    WHERE document_id = {inProgress} AND assignment_id IS NOT NULL"""),
            of("inbox.task", "inReview",
                    "DELETE FROM inbox_task WHERE document_id = {inReview} AND completed_at IS NULL"),
            of("inbox.task", "draft", """
                    UPDATE inbox_task SET holder = replace(holder, 'DRAFT_DOCUMENT', 'SIGN_DOCUMENT')
                    WHERE document_id = {draft}"""),
            of("inbox.task", "inProgress", """
                    UPDATE inbox_task SET assignment_id = gen_random_uuid()
                    WHERE document_id = {inProgress} AND step = 'userTask_handle'"""),
            of("process.running", "draft", """
                    DELETE FROM act_ru_task WHERE proc_inst_id_ IN (SELECT id_ FROM act_ru_execution
                        WHERE business_key_ = {draft});
                    DELETE FROM act_ru_variable WHERE proc_inst_id_ IN (SELECT id_ FROM act_ru_execution
                        WHERE business_key_ = {draft});
                    DELETE FROM act_ru_execution WHERE business_key_ = {draft};
                    UPDATE inbox_task SET completed_at = now() WHERE document_id = {draft}"""),
            of("process.step", "inApproval",
                    "UPDATE outgoing_document SET state = 'IN_REVIEW' WHERE id = {inApproval}"),
            of("process.step", "resolved", """
                    UPDATE assignment SET done_at = now() WHERE document_id = {resolved} AND role = 'SUPPORTING'"""),
            of("process.job", "draft", """
                    INSERT INTO act_ru_job (id_, rev_, type_, exclusive_, retries_, handler_type_, process_instance_id_,
                        suspension_state_, priority_, create_time_)
                    SELECT 'stuck', 1, 'message', true, 0, 'async-continuation', id_, 1, 0, now()
                    FROM act_ru_execution WHERE business_key_ = {draft}"""));

    private static Breakage of(String rule, String about, String statement) {
        return new Breakage(List.of(rule), about, statement);
    }

    @Override
    public String toString() {
        return String.join(", ", rules) + " tells of " + about;
    }
}
