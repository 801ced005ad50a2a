-- Who received a document and when it was passed on stand in its history and its directives.
ALTER TABLE incoming_document DROP COLUMN received_by, DROP COLUMN directed_at;
