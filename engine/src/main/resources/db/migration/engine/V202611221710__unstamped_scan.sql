-- Why the scan of a paper document took no stamp of arrival: somebody stamps the paper then.
CREATE TABLE unstamped_scan (
    document_id uuid        PRIMARY KEY REFERENCES incoming_document,
    reason      text        NOT NULL,
    refused_at  timestamptz NOT NULL
);
