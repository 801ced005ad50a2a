-- A document that came back after it was signed is again what it was before the signature.
INSERT INTO document_file_version (file_id, version, stage, name, content_id, media_type, size, made_at, made_by)
SELECT f.id, last.version + 1, 'RESTORED', before.name, before.content_id, before.media_type, before.size, d.updated_at,
       NULL
FROM outgoing_document d
JOIN document_file f ON f.document_id = d.id AND f.role = 'MAIN' AND NOT f.removed
JOIN LATERAL (SELECT version, stage FROM document_file_version
              WHERE file_id = f.id ORDER BY version DESC LIMIT 1) AS last ON last.stage = 'SIGNED'
JOIN LATERAL (SELECT name, content_id, media_type, size FROM document_file_version
              WHERE file_id = f.id AND stage IN ('UPLOADED', 'CONVERTED') ORDER BY version DESC LIMIT 1) AS before ON true
WHERE d.state IN ('DRAFT', 'IN_REVIEW', 'IN_APPROVAL', 'APPROVED');
