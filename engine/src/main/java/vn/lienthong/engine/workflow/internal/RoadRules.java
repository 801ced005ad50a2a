package vn.lienthong.engine.workflow.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.soundness.RowRules;
import vn.lienthong.engine.soundness.SoundnessRule;
import vn.lienthong.engine.soundness.SoundnessRules;
import vn.lienthong.engine.workflow.contract.Step;

/**
 * Document, process and inbox tell of one road. Every act moves all three in one transaction, and no step of the models runs
 * by itself, so they agree at every moment.
 */
@Component
final class RoadRules implements SoundnessRules {
    /** The tasks of the process as the inbox should show them. */
    private static final String TASKS = """
            task AS (
                SELECT t.id_ AS id, p.business_key_ AS document, t.task_def_key_ AS step,
                       coalesce(act.key || ':' || t.assignee_ || '@' || agency.text_, who.group_id_) AS holder,
                       part.text_ AS part
                FROM act_ru_task t JOIN act_ru_execution p ON p.id_ = t.proc_inst_id_
                JOIN act_ru_execution e ON e.id_ = t.execution_id_
                LEFT JOIN (VALUES %s) AS act (step, key) ON act.step = t.task_def_key_
                LEFT JOIN act_ru_variable agency ON agency.execution_id_ = p.id_ AND agency.name_ = 'agencyId'
                LEFT JOIN LATERAL (SELECT v.text_ FROM act_ru_variable v WHERE v.name_ = 'assignmentId'
                    AND v.execution_id_ IN (e.id_, e.parent_id_) LIMIT 1) AS part ON true
                LEFT JOIN LATERAL (SELECT l.group_id_ FROM act_ru_identitylink l
                    WHERE l.task_id_ = t.id_ AND l.type_ = 'candidate' LIMIT 1) AS who ON true)"""
            .formatted(actsOfSteps());
    /** Where a document that is under way has to wait. After its result it goes on while supporting units still work. */
    private static final String WANTED = """
            wanted AS (
                SELECT d.id::text AS document, 'outgoing-document' AS model, at.step, NULL AS part
                FROM outgoing_document d
                JOIN (VALUES ('DRAFT', 'userTask_draft'), ('IN_REVIEW', 'userTask_review'),
                             ('IN_APPROVAL', 'userTask_approve'), ('APPROVED', 'userTask_sign'),
                             ('SIGNED', 'userTask_issue')) AS at (state, step) ON at.state = d.state
                UNION ALL
                SELECT d.id::text, 'incoming-document', at.step, NULL FROM incoming_document d
                JOIN (VALUES ('RECEIVED', 'userTask_register'), ('REGISTERED', 'userTask_present'),
                             ('PRESENTED', 'userTask_direct')) AS at (state, step) ON at.state = d.state
                UNION ALL
                SELECT d.id::text, 'incoming-document', CASE WHEN a.role = 'INFORM' THEN 'userTask_acknowledge'
                       WHEN a.handler_id IS NULL THEN 'userTask_assignHandler' ELSE 'userTask_handle' END, a.id::text
                FROM assignment a JOIN incoming_document d ON d.id = a.document_id
                WHERE a.done_at IS NULL AND d.state IN ('DIRECTED', 'IN_PROGRESS', 'RESOLVED'))""";
    private static final String RUNNING = """
            running AS (
                SELECT e.business_key_ AS document, m.key_ AS model, count(*) AS instances,
                       array_agg(e.id_::text) AS ids
                FROM act_ru_execution e JOIN act_re_procdef m ON m.id_ = e.proc_def_id_
                WHERE e.id_ = e.proc_inst_id_ GROUP BY e.business_key_, m.key_)""";
    private static final String INSTANCES = "WITH " + WANTED + ", " + RUNNING + """
            SELECT coalesce(w.model, r.model) AS kind,
                   array_remove(ARRAY[coalesce(w.document, r.document)] || r.ids, NULL) AS ids,
                   CASE WHEN w.document IS NULL THEN 'no process: there is no such document under way'
                        ELSE 'one process' END AS expected,
                   coalesce(r.instances, 0) || ' running' AS found
            FROM (SELECT DISTINCT document, model FROM wanted) AS w
            FULL JOIN running r ON r.document = w.document AND r.model = w.model
            WHERE coalesce(r.instances, 0) <> CASE WHEN w.document IS NULL THEN 0 ELSE 1 END""";
    /** What has no process, or too many, is told by the rule of the instances alone. */
    private static final String STEPS = "WITH " + WANTED + ", " + RUNNING + ", " + TASKS + """
            , sure AS (
                SELECT w.document, w.model FROM (SELECT DISTINCT document, model FROM wanted) AS w
                JOIN running r ON r.document = w.document AND r.model = w.model AND r.instances = 1)
            SELECT sure.model AS kind, array_remove(ARRAY[sure.document, differing.task, differing.part], NULL) AS ids,
                   coalesce('it waits at ' || differing.wanted, 'it does not wait there') AS expected,
                   coalesce('a task at ' || differing.there, 'no such task') AS found
            FROM (SELECT coalesce(w.document, t.document) AS document, coalesce(w.part, t.part) AS part, t.id AS task,
                         w.step AS wanted, t.step AS there
                  FROM wanted w FULL JOIN task t ON t.document = w.document AND t.step = w.step
                    AND coalesce(t.part, '') = coalesce(w.part, '')
                  WHERE w.document IS NULL OR t.id IS NULL) AS differing
            JOIN sure ON sure.document = differing.document""";
    private static final String INBOX = "WITH " + TASKS + """
            SELECT 'task' AS kind, array_remove(ARRAY[coalesce(t.id, i.id::text), coalesce(t.document, i.document_id::text)],
                       NULL) AS ids,
                   coalesce(format('%s of %s for %s, part %s', t.step, t.document, t.holder, t.part),
                            'no open line: the process has no such task') AS expected,
                   coalesce(format('%s of %s for %s, part %s', i.step, i.document_id, i.holder, i.assignment_id),
                            'no open line') AS found
            FROM task t FULL JOIN (SELECT id::text AS id, document_id::text AS document_id, step, holder,
                                          assignment_id::text AS assignment_id
                                   FROM inbox_task WHERE completed_at IS NULL) AS i ON i.id = t.id
            WHERE t.id IS NULL OR i.id IS NULL OR (t.document, t.step, t.holder, t.part)
                IS DISTINCT FROM (i.document_id, i.step, i.holder, i.assignment_id)""";
    /** An incident is in sight of the operator; without one, nobody would ever know. */
    private static final String JOBS = """
            SELECT 'job' AS kind, array_remove(ARRAY[j.id_::text, e.business_key_], NULL) AS ids,
                   'tries left, or an incident' AS expected, 'neither' AS found
            FROM act_ru_job j LEFT JOIN act_ru_execution e ON e.id_ = j.process_instance_id_
            WHERE j.retries_ <= 0 AND NOT EXISTS (SELECT FROM act_ru_incident i WHERE i.configuration_ = j.id_)""";
    private static final String INCIDENTS = """
            SELECT 'incident' AS kind, array_remove(ARRAY[i.id_::text, e.business_key_], NULL) AS ids,
                   'step ' || i.activity_id_ || ' done' AS expected, 'failed: ' || coalesce(i.incident_msg_, '') AS found
            FROM act_ru_incident i LEFT JOIN act_ru_execution e ON e.id_ = i.proc_inst_id_
            WHERE i.id_ = i.root_cause_incident_id_ ORDER BY i.id_""";

    private final RowRules rows;

    RoadRules(RowRules rows) {
        this.rows = rows;
    }

    private static String actsOfSteps() {
        return Arrays.stream(Step.values())
                .map(step -> "('" + step.id() + "', '" + step.act().name() + "')")
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<SoundnessRule> all() {
        return List.of(rows.violations("process.running", INSTANCES), rows.violations("process.step", STEPS),
                rows.violations("inbox.task", INBOX), rows.violations("process.job", JOBS),
                rows.notices("process.incident", INCIDENTS));
    }
}
