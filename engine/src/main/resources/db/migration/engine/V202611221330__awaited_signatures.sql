-- What cannot go on without a time-stamp is counted while the authority is away: few rows of a large table.
CREATE INDEX outgoing_document_unsealed ON outgoing_document (id) WHERE state IN ('APPROVED', 'SIGNED');
