-- The open work of a unit: parts of directives that somebody handles, and drafts.
CREATE INDEX assignment_unit_open ON assignment (unit_id) WHERE done_at IS NULL AND handler_id IS NOT NULL;
CREATE INDEX outgoing_document_unit_draft ON outgoing_document (unit_id) WHERE state = 'DRAFT';
