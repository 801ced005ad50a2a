-- The version under which the index last heard of a document. Each reading for the index takes a greater one, so a late
-- write never replaces a newer one, and it is never less than the time in milliseconds: an index that is older or
-- younger than a restored database is overwritten all the same.
CREATE TABLE index_reading (
    document_id uuid   PRIMARY KEY,
    version     bigint NOT NULL
);

-- Tells one narrowing of a document from the next, so that only what the index really shows is taken off the list.
CREATE SEQUENCE narrowing;
ALTER TABLE narrowed_document ADD COLUMN narrowing bigint NOT NULL DEFAULT nextval('narrowing');

-- What was read out of a file, kept under the file's content: many documents share one, and an index can be filled
-- again without reading a file twice.
CREATE TABLE content_text (
    content_id    text        PRIMARY KEY REFERENCES content ON DELETE CASCADE,
    state         text        NOT NULL CHECK (state IN ('WAITING_FOR_OCR', 'READ', 'CUT', 'NONE', 'FAILED')),
    reason        text,
    text          text        NOT NULL,
    length        integer     NOT NULL,
    language      text,
    pages         integer,
    is_recognised boolean     NOT NULL,
    read_at       timestamptz NOT NULL,
    CHECK ((state IN ('NONE', 'FAILED')) = (reason IS NOT NULL))
);
COMMENT ON COLUMN content_text.is_recognised IS 'read from images by text recognition: may contain mistakes';
