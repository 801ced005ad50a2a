-- Files on their way to us. Each statement is safe by itself: received never names a byte that a power cut could take.
CREATE TABLE upload (
    id            uuid        PRIMARY KEY,
    secret_sha256 bytea       NOT NULL,
    owner_id      uuid        NOT NULL,
    name          text        NOT NULL,
    size          bigint      NOT NULL CHECK (size >= 0),
    received      bigint      NOT NULL CHECK (received BETWEEN 0 AND size),
    expected_id   text,
    content_id    text,
    finished_at   timestamptz,
    expires_at    timestamptz NOT NULL,
    CHECK ((content_id IS NULL) = (finished_at IS NULL))
);
CREATE INDEX upload_open ON upload (owner_id) WHERE content_id IS NULL;
CREATE INDEX upload_expiry ON upload (expires_at);
CREATE INDEX upload_content ON upload (content_id) WHERE content_id IS NOT NULL;
