-- Documents whose seal is made: they are issued, if need be by the next start.
CREATE TABLE sealed_document (
    document_id uuid        PRIMARY KEY REFERENCES outgoing_document,
    sealed_by   uuid        NOT NULL,
    sealed_at   timestamptz NOT NULL
);
