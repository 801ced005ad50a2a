-- One act on many tasks: who began it, with what; its items are done one by one, each with its note in one transaction.
CREATE TABLE bulk_act (
    id              uuid        PRIMARY KEY,
    kind            text        NOT NULL,
    person_id       uuid        NOT NULL,
    standing_in_for uuid,
    to_person       uuid,
    to_unit         uuid,
    words           text        NOT NULL DEFAULT '',
    due_on          date,
    undoes          uuid,
    created_at      timestamptz NOT NULL,
    begun_at        timestamptz,
    seen_at         timestamptz,
    CHECK (seen_at IS NULL OR begun_at IS NOT NULL)
);
COMMENT ON COLUMN bulk_act.undoes IS 'the bulk act that this one takes back; it may be forgotten first';
COMMENT ON COLUMN bulk_act.begun_at IS 'NULL while something is still to be said';
COMMENT ON COLUMN bulk_act.seen_at IS 'when its person looked at it after it was over; NULL until then';
CREATE INDEX bulk_act_begun ON bulk_act (person_id, id DESC) WHERE begun_at IS NOT NULL;
CREATE INDEX bulk_act_unseen ON bulk_act (person_id, id DESC) WHERE begun_at IS NOT NULL AND seen_at IS NULL;
CREATE INDEX bulk_act_age ON bulk_act (created_at);
-- What takes something back and waits for a word more is there once.
CREATE UNIQUE INDEX bulk_act_prepared_undo ON bulk_act (undoes) WHERE begun_at IS NULL AND undoes IS NOT NULL;

CREATE TABLE bulk_item (
    id           uuid        PRIMARY KEY,
    bulk_id      uuid        NOT NULL REFERENCES bulk_act ON DELETE CASCADE,
    task_id      uuid        NOT NULL,
    version      integer,
    from_person  uuid,
    to_person    uuid,
    undoes       uuid,
    state        text        NOT NULL CHECK (state IN ('WAITING', 'DONE', 'REFUSED', 'STOPPED')),
    refusal      text,
    refusal_args text[],
    ended_at     timestamptz,
    UNIQUE (bulk_id, task_id),
    CHECK ((state = 'WAITING') = (ended_at IS NULL)),
    CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
    CHECK ((refusal IS NULL) = (refusal_args IS NULL))
);
COMMENT ON COLUMN bulk_item.version IS 'of the document when the task was chosen; NULL where the act asks for none';
COMMENT ON COLUMN bulk_item.from_person IS 'who had the task when it was chosen; NULL where the act takes it from nobody';
COMMENT ON COLUMN bulk_item.to_person IS 'who gets it back; NULL unless something is taken back';
COMMENT ON COLUMN bulk_item.refusal_args IS 'names and values in turn; a letter before each value says what it was';
CREATE INDEX bulk_item_waiting ON bulk_item (bulk_id) WHERE state = 'WAITING';
-- Nothing is taken back twice.
CREATE UNIQUE INDEX bulk_item_undone_once ON bulk_item (undoes) WHERE state IN ('WAITING', 'DONE');
