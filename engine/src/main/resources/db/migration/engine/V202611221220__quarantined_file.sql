-- Versions of files that nobody may open or read yet: the agency they came to has them in quarantine.
CREATE VIEW quarantined_file AS
SELECT f.id AS file_id, v.version
FROM document_file f
JOIN document_file_version v ON v.file_id = f.id
JOIN incoming_document i ON i.id = f.document_id
JOIN content_quarantine q ON q.content_id = v.content_id AND q.organisation_id = i.agency_id
WHERE q.released_at IS NULL;
