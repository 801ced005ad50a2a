-- The trail: one row an event, never changed. The events of one object form a chain: each canonical text names the
-- digest of its predecessor, so a later proof over all digests covers all history.
CREATE TABLE audit_event (
    id              uuid        PRIMARY KEY,
    at              timestamptz NOT NULL,
    act             text        NOT NULL,
    object_kind     text        NOT NULL,
    object_id       uuid        NOT NULL,
    person_id       uuid,
    standing_in_for uuid,
    position        bigint      NOT NULL,
    canonical       bytea       NOT NULL,
    digest          bytea       NOT NULL,
    predecessor     bytea,
    UNIQUE (object_kind, object_id, position)
);
CREATE INDEX audit_event_time   ON audit_event (at, id);
CREATE INDEX audit_event_person ON audit_event (person_id, at, id);
CREATE INDEX audit_event_object ON audit_event (object_id, at, id);

-- The head of each chain; its row lock puts the events of one object in line.
CREATE TABLE audit_chain (
    object_kind text   NOT NULL,
    object_id   uuid   NOT NULL,
    position    bigint NOT NULL,
    digest      bytea  NOT NULL,
    PRIMARY KEY (object_kind, object_id)
);

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_event is append-only';
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
