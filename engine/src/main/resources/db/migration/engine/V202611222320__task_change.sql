-- What became of open tasks, for browsers that are told at once. Written by the database with the task itself, so that no
-- writer can forget it; kept for two hours. Rows are read by what a reader has seen of transactions and not by id: ids
-- are given before the commit, and a reader that counted them would pass over a transaction that took longer.
CREATE TABLE task_change (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid           xid8        NOT NULL DEFAULT pg_current_xact_id(),
    at            timestamptz NOT NULL DEFAULT clock_timestamp(),
    task_id       uuid        NOT NULL,
    was           text,
    holder        text,
    claimed_by    uuid,
    claim_changed boolean     NOT NULL,
    raised        boolean     NOT NULL,
    CHECK (was IS NOT NULL OR holder IS NOT NULL)
);
COMMENT ON COLUMN task_change.was IS 'whose it was before; NULL for a new task';
COMMENT ON COLUMN task_change.holder IS 'whose it is now; NULL when it is closed';
COMMENT ON COLUMN task_change.raised IS 'whether the document is more urgent than normal';
CREATE INDEX task_change_xid ON task_change (xid);

CREATE FUNCTION note_new_tasks() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO task_change (task_id, holder, claimed_by, claim_changed, raised)
    SELECT id, holder, claimed_by, claimed_by IS NOT NULL, urgency_rank > 0 FROM fresh WHERE completed_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER inbox_task_new AFTER INSERT ON inbox_task REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION note_new_tasks();

CREATE FUNCTION note_task_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO task_change (task_id, was, holder, claimed_by, claim_changed, raised)
    VALUES (NEW.id, OLD.holder, CASE WHEN NEW.completed_at IS NULL THEN NEW.holder END, NEW.claimed_by,
        OLD.claimed_by IS DISTINCT FROM NEW.claimed_by, NEW.urgency_rank > 0);
    RETURN NULL;
END $$;
CREATE TRIGGER inbox_task_changed AFTER UPDATE ON inbox_task FOR EACH ROW
    WHEN (OLD.completed_at IS NULL AND (OLD.holder, OLD.claimed_by, OLD.completed_at, OLD.urgency_rank, OLD.due_at)
        IS DISTINCT FROM (NEW.holder, NEW.claimed_by, NEW.completed_at, NEW.urgency_rank, NEW.due_at))
    EXECUTE FUNCTION note_task_change();
