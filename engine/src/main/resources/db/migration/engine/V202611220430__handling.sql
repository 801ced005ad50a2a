-- A leader's directive on an incoming document, and whom it charges with what.
CREATE TABLE directive (
    id          uuid        PRIMARY KEY,
    document_id uuid        NOT NULL REFERENCES incoming_document,
    leader_id   uuid        NOT NULL,
    text        text        NOT NULL,
    given_at    timestamptz NOT NULL
);
CREATE INDEX directive_document ON directive (document_id, given_at);
CREATE TABLE assignment (
    id           uuid        PRIMARY KEY,
    directive_id uuid        NOT NULL REFERENCES directive,
    document_id  uuid        NOT NULL REFERENCES incoming_document,
    ordinal      integer     NOT NULL,
    unit_id      uuid        NOT NULL,
    role         text        NOT NULL CHECK (role IN ('LEAD', 'SUPPORTING', 'INFORM')),
    due_on       date,
    handler_id   uuid,
    result       text,
    done_at      timestamptz,
    done_by      uuid
);
CREATE INDEX assignment_document ON assignment (document_id, ordinal);
CREATE UNIQUE INDEX assignment_lead ON assignment (directive_id) WHERE role = 'LEAD';
