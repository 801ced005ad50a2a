-- Work that leaves a transaction. A row is leased while a relay works on it and deleted when the work is done.
CREATE TABLE outbox (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic        text        NOT NULL,
    key          uuid        NOT NULL,
    created_at   timestamptz NOT NULL,
    not_before   timestamptz NOT NULL,
    leased_until timestamptz,
    attempts     integer     NOT NULL DEFAULT 0,
    last_error   text,
    parked_at    timestamptz
);
CREATE INDEX outbox_due ON outbox (topic, not_before, id) WHERE parked_at IS NULL;
CREATE INDEX outbox_key ON outbox (key);
