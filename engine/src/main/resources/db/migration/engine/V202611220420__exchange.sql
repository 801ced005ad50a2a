-- One row for each document and recipient: its state is written by the deliverer and read by everybody else.
CREATE TABLE delivery (
    id           uuid        PRIMARY KEY,
    document_id  uuid        NOT NULL REFERENCES outgoing_document,
    recipient_id uuid        NOT NULL,
    state        text        NOT NULL,
    incoming_id  uuid,
    reason       text,
    queued_at    timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    UNIQUE (document_id, recipient_id)
);
CREATE INDEX delivery_queued ON delivery (document_id, id) WHERE state = 'QUEUED';

-- The ladder: each status the recipient reported, once.
CREATE TABLE delivery_status (
    delivery_id uuid        NOT NULL REFERENCES delivery,
    status      text        NOT NULL,
    at          timestamptz NOT NULL,
    reason      text,
    PRIMARY KEY (delivery_id, status)
);
