-- A text may be known in part, or wait for a text recognition that is not there: then a reason says why.
ALTER TABLE content_text DROP CONSTRAINT content_text_check;
ALTER TABLE content_text ADD CHECK (CASE state WHEN 'NONE' THEN reason IS NOT NULL WHEN 'FAILED' THEN reason IS NOT NULL
    WHEN 'READ' THEN reason IS NULL ELSE true END);

-- The operator's lists: what was given up or waits for what is not there, and what gave no text.
DROP INDEX content_text_failed;
CREATE INDEX content_text_failed ON content_text (read_at DESC, content_id) WHERE reason IS NOT NULL AND state <> 'NONE';
CREATE INDEX content_text_none ON content_text (read_at DESC, content_id) WHERE state = 'NONE';

-- A scan was taken for a file without text wherever its server recognised no letters, or allowed less time than was
-- asked for; nothing tells it from a blank sheet. All that came out empty is read once more.
WITH closed AS (
    SELECT f.id AS file, v.content_id
    FROM content_text t
    JOIN document_file_version v ON v.content_id = t.content_id
    JOIN document_file f ON f.id = v.file_id
    WHERE t.state = 'NONE' AND t.reason = 'EMPTY' AND NOT f.removed AND v.size > 0 AND NOT EXISTS (
        SELECT FROM document_file_version later WHERE later.file_id = v.file_id AND later.version > v.version)),
forgotten AS (
    DELETE FROM content_text WHERE content_id IN (SELECT content_id FROM closed))
INSERT INTO outbox (topic, key, created_at, not_before) SELECT 'text', file, now(), now() FROM closed;
