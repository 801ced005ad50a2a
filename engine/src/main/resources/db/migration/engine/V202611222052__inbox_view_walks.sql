-- One walk for each way a task can be the person's.
CREATE INDEX inbox_task_sent ON inbox_task (sent_by, due_order, created_at, id)
    WHERE completed_at IS NULL AND sent_by IS NOT NULL;
CREATE INDEX inbox_task_sent_for ON inbox_task (sent_for, due_order, created_at, id)
    WHERE completed_at IS NULL AND sent_for IS NOT NULL;
CREATE INDEX inbox_task_owner ON inbox_task (owner_id, due_order, created_at, id)
    WHERE completed_at IS NULL AND owner_id IS NOT NULL;
CREATE INDEX inbox_task_directed ON inbox_task (directed_by, due_order, created_at, id)
    WHERE completed_at IS NULL AND directed_by IS NOT NULL;
CREATE INDEX inbox_task_directed_for ON inbox_task (directed_for, due_order, created_at, id)
    WHERE completed_at IS NULL AND directed_for IS NOT NULL;
CREATE INDEX inbox_task_finished ON inbox_task (completed_by, completed_at DESC, id DESC)
    WHERE completed_by IS NOT NULL;
CREATE INDEX inbox_task_finished_for ON inbox_task (completed_for, completed_at DESC, id DESC)
    WHERE completed_for IS NOT NULL;
ANALYZE inbox_task;
