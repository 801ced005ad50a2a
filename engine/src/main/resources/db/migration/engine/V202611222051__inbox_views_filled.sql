-- What waits already is followed by who brought it there, wrote it or directed it, as far as the rows can tell.
UPDATE directive d SET standing_in_for = (
    SELECT t.completed_for FROM inbox_task t
    WHERE t.document_id = d.document_id AND t.completed_by = d.leader_id AND t.completed_at >= d.given_at
      AND t.holder LIKE 'DIRECT_INCOMING:%'
    ORDER BY t.completed_at LIMIT 1);
UPDATE inbox_task t SET
    (sent_by, sent_for) = (
        SELECT b.completed_by, b.completed_for FROM inbox_task b
        WHERE b.document_id = t.document_id AND b.completed_by IS NOT NULL
          AND (b.assignment_id IS NULL OR b.assignment_id = t.assignment_id)
        ORDER BY b.completed_at DESC, b.created_at DESC, b.id DESC LIMIT 1),
    owner_id = (SELECT o.drafter_id FROM outgoing_document o WHERE o.id = t.document_id),
    (directed_by, directed_for) = (
        SELECT d.leader_id, d.standing_in_for FROM assignment a JOIN directive d ON d.id = a.directive_id
        WHERE a.id = t.assignment_id)
WHERE t.completed_at IS NULL;
