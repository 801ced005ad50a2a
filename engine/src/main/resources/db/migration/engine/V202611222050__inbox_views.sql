-- Who a task waits for the sake of: who acted before it, who wrote the draft, and whose directive it carries out. The
-- lists "waiting for others" and "directed by me" are walks along these columns; what is done leaves them.
ALTER TABLE directive ADD COLUMN standing_in_for uuid;
COMMENT ON COLUMN directive.standing_in_for IS 'in whose place leader_id gave it; NULL by the own right';
ALTER TABLE inbox_task
    ADD COLUMN sent_by      uuid,
    ADD COLUMN sent_for     uuid,
    ADD COLUMN owner_id     uuid,
    ADD COLUMN directed_by  uuid,
    ADD COLUMN directed_for uuid;
COMMENT ON COLUMN inbox_task.sent_by IS 'whose act brought the document here, sent_for in whose place; NULL for a first step';
COMMENT ON COLUMN inbox_task.owner_id IS 'who wrote the draft; NULL for incoming documents';
COMMENT ON COLUMN inbox_task.directed_by IS 'who gave the directive of this part, directed_for in whose place';

CREATE INDEX inbox_task_acted ON inbox_task (document_id, completed_at) WHERE completed_by IS NOT NULL;
