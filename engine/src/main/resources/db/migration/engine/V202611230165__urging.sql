-- A unit's part of a directive was urged on. Rows are written once and never changed; what was said with it is a note.
CREATE TABLE urging (
    id              uuid        PRIMARY KEY,
    assignment_id   uuid        NOT NULL REFERENCES assignment,
    handler_id      uuid,
    urged_by        uuid        NOT NULL,
    standing_in_for uuid,
    urged_at        timestamptz NOT NULL
);
COMMENT ON COLUMN urging.handler_id IS 'who had the part; NULL while it waited for the head of the unit';
CREATE INDEX urging_assignment ON urging (assignment_id, urged_at DESC);

-- The open parts of directives by unit and holder, and whether their holder was urged.
ALTER TABLE inbox_task
    ADD COLUMN charged_unit uuid,
    ADD COLUMN urged_by     uuid,
    ADD COLUMN urged_for    uuid,
    ADD COLUMN urged_at     timestamptz,
    ADD CONSTRAINT inbox_task_urged CHECK ((urged_by IS NULL) = (urged_at IS NULL)
        AND (urged_for IS NULL OR urged_by IS NOT NULL));
COMMENT ON COLUMN inbox_task.charged_unit IS 'the unit whose part of a directive it is; NULL for all other tasks';
COMMENT ON COLUMN inbox_task.urged_by IS 'who urged its holder last, urged_for in whose place; NULL when nobody did';
UPDATE inbox_task t SET charged_unit = a.unit_id FROM assignment a WHERE a.id = t.assignment_id AND t.completed_at IS NULL;
CREATE INDEX inbox_task_charged ON inbox_task (charged_unit, due_order, created_at, id)
    WHERE completed_at IS NULL AND charged_unit IS NOT NULL;
CREATE INDEX inbox_task_charged_holder ON inbox_task (charged_unit, holder, due_order, created_at, id)
    WHERE completed_at IS NULL AND charged_unit IS NOT NULL;

-- Browsers tell that somebody was urged, and that a colleague's task was given to somebody.
ALTER TABLE task_change
    ADD COLUMN given boolean NOT NULL DEFAULT false,
    ADD COLUMN urged boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN task_change.given IS 'whether it was taken from one claimant and given to another';
COMMENT ON COLUMN task_change.urged IS 'whether somebody urged its holder';
CREATE OR REPLACE FUNCTION note_task_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO task_change (task_id, was, holder, claimed_by, claim_changed, raised, given, urged)
    VALUES (NEW.id, OLD.holder, CASE WHEN NEW.completed_at IS NULL THEN NEW.holder END, NEW.claimed_by,
        OLD.claimed_by IS DISTINCT FROM NEW.claimed_by, NEW.urgency_rank > 0,
        OLD.claimed_by <> NEW.claimed_by IS TRUE,
        NEW.urged_at IS NOT NULL AND OLD.urged_at IS DISTINCT FROM NEW.urged_at);
    RETURN NULL;
END $$;
DROP TRIGGER inbox_task_changed ON inbox_task;
CREATE TRIGGER inbox_task_changed AFTER UPDATE ON inbox_task FOR EACH ROW
    WHEN (OLD.completed_at IS NULL
        AND (OLD.holder, OLD.claimed_by, OLD.completed_at, OLD.urgency_rank, OLD.due_at, OLD.urged_at)
        IS DISTINCT FROM (NEW.holder, NEW.claimed_by, NEW.completed_at, NEW.urgency_rank, NEW.due_at, NEW.urged_at))
    EXECUTE FUNCTION note_task_change();
