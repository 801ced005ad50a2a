-- Which document of the receiving agency a reply that came to it answers.
CREATE TABLE received_reply (
    reply_id    uuid PRIMARY KEY REFERENCES incoming_document,
    original_id uuid NOT NULL REFERENCES outgoing_document
);
CREATE INDEX received_reply_original ON received_reply (original_id);
CREATE INDEX outgoing_document_reply ON outgoing_document (reply_to) WHERE reply_to IS NOT NULL;
