-- What waits for whom. A row is written and closed in the transaction of the act that does it; closed rows are history.
CREATE TABLE inbox_task (
    id            uuid        PRIMARY KEY,
    document_id   uuid        NOT NULL,
    direction     text        NOT NULL CHECK (direction IN ('OUTGOING', 'INCOMING')),
    agency_id     uuid        NOT NULL,
    step          text        NOT NULL,
    page          text        NOT NULL,
    assignment_id uuid,
    holder        text        NOT NULL CHECK (holder ~ '^[A-Z_]+[:@][0-9a-f-]{36}$'),
    subject       text        NOT NULL,
    code          text,
    counterpart   text,
    urgency       text        NOT NULL,
    urgency_rank  integer     NOT NULL,
    due_at        timestamptz,
    due_order     timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(due_at, 'infinity')) STORED,
    created_at    timestamptz NOT NULL,
    claimed_by    uuid,
    claimed_for   uuid,
    claimed_at    timestamptz,
    completed_at  timestamptz,
    completed_by  uuid,
    completed_for uuid,
    CHECK ((claimed_by IS NULL) = (claimed_at IS NULL)),
    CHECK (claimed_for IS NULL OR claimed_by IS NOT NULL),
    CHECK (completed_by IS NULL OR completed_at IS NOT NULL)
);
COMMENT ON COLUMN inbox_task.holder IS 'ACT:organisation for everybody who may do it there, ACT@person for one person';
COMMENT ON COLUMN inbox_task.completed_by IS 'NULL when the process went another way and nobody did it';

-- A step of a document, or of one unit's part in it, waits only once.
CREATE UNIQUE INDEX inbox_task_waits_once ON inbox_task (document_id, step, assignment_id) NULLS NOT DISTINCT
    WHERE completed_at IS NULL;
-- The lists: one walk for each key of the reader.
CREATE INDEX inbox_task_list ON inbox_task (holder, due_order, created_at, id) WHERE completed_at IS NULL;
CREATE INDEX inbox_task_claimed ON inbox_task (claimed_by, due_order, created_at, id)
    WHERE completed_at IS NULL AND claimed_by IS NOT NULL;
