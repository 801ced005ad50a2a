-- What somebody has looked at and rightly never lets in leaves the list of what waits; it may still be let in later.
ALTER TABLE content_quarantine
    ADD COLUMN kept_by        uuid,
    ADD COLUMN kept_at        timestamptz,
    ADD COLUMN keeping_reason text CHECK (keeping_reason <> ''),
    ADD CHECK (num_nulls(kept_by, kept_at, keeping_reason) IN (0, 3));
DROP INDEX content_quarantine_waiting;
CREATE INDEX content_quarantine_waiting ON content_quarantine (quarantined_at, content_id, organisation_id)
    WHERE released_at IS NULL AND kept_at IS NULL;
CREATE INDEX content_quarantine_kept ON content_quarantine (quarantined_at, content_id, organisation_id)
    WHERE released_at IS NULL AND kept_at IS NOT NULL;
