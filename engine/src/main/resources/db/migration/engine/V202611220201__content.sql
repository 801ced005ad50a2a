-- Content that something refers to. The bytes lie in the content store under the same SHA-256.
CREATE TABLE content (
    id              text        PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
    size            bigint      NOT NULL CHECK (size >= 0),
    media_type      text        NOT NULL,
    first_stored_at timestamptz NOT NULL
);
COMMENT ON TABLE content IS 'Written in the transaction that refers to it, never changed; a stored file without a row is swept';
