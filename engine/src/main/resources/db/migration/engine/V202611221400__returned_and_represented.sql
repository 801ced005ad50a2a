-- A recipient has sent the document back; until the registry has looked at that, it is counted.
ALTER TABLE outgoing_document
    ADD COLUMN returned_at      timestamptz,
    ADD COLUMN is_return_unseen boolean NOT NULL DEFAULT false;
CREATE INDEX outgoing_document_returned      ON outgoing_document (id)        WHERE returned_at IS NOT NULL;
CREATE INDEX outgoing_document_return_unseen ON outgoing_document (agency_id) WHERE is_return_unseen;
UPDATE outgoing_document d SET returned_at = r.at, is_return_unseen = true
FROM (SELECT document_id, max(updated_at) AS at FROM delivery WHERE state = 'REJECTED' GROUP BY document_id) AS r
WHERE r.document_id = d.id;

-- What was done in somebody's name is found under that name.
CREATE INDEX audit_event_standing_in_for ON audit_event (standing_in_for, at, id) WHERE standing_in_for IS NOT NULL;
