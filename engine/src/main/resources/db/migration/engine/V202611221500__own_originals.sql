-- A reply looks for what it answers among what the agency issued on a day.
CREATE INDEX outgoing_document_issued ON outgoing_document (agency_id, issue_date) WHERE state = 'ISSUED';

-- Who issued it is compared by id or by name, so the key holds number and symbol only.
UPDATE incoming_document SET code_key = split_part(code_key, '@', 1);
