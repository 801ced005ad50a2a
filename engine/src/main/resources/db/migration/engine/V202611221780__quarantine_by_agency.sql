-- An agency's page and its figures walk along the agency's own closed files.
CREATE INDEX content_quarantine_of_agency ON content_quarantine (organisation_id, quarantined_at, content_id)
    INCLUDE (kept_at) WHERE released_at IS NULL;
