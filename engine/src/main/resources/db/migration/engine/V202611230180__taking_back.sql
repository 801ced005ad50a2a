-- Who did what can be taken back, and what a directive changed. Nobody is noted for what was done before this: it stays.
ALTER TABLE incoming_document
    ADD COLUMN presented_by  uuid,
    ADD COLUMN presented_for uuid;
COMMENT ON COLUMN incoming_document.presented_by IS 'who laid it before presented_to, presented_for in whose place';
ALTER TABLE assignment
    ADD COLUMN given_by  uuid,
    ADD COLUMN given_for uuid,
    ADD COLUMN done_for  uuid;
COMMENT ON COLUMN assignment.given_by IS 'who gave it to handler_id, given_for in whose place';
COMMENT ON COLUMN assignment.done_for IS 'in whose place done_by said that it is done; NULL by the own right';
ALTER TABLE directive ADD COLUMN due_before date;
COMMENT ON COLUMN directive.due_before IS 'until when the document was due before it';
-- What an earlier directive replaced was not kept: taken back, it leaves the day that it set.
UPDATE directive v SET due_before = d.due_on FROM incoming_document d WHERE d.id = v.document_id;
