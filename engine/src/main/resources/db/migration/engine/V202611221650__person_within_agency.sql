-- A person reads what is the person's own for as long as the person works in the agency whose document it is.
UPDATE document_scope s SET scope = s.scope || '@' || d.agency_id
FROM (SELECT id, agency_id FROM outgoing_document UNION ALL SELECT id, agency_id FROM incoming_document) d
WHERE d.id = s.document_id AND s.scope LIKE 'person:%' AND s.scope NOT LIKE '%@%';
