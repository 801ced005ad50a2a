-- The agencies an incoming document was with before its present one, oldest first: closed since, their work goes on with
-- whoever followed them. The first is the one it came to.
ALTER TABLE incoming_document ADD COLUMN taken_over_from uuid[] NOT NULL DEFAULT '{}';
