-- Content that looked dangerous when it arrived; per organisation, because nobody answers for another one.
CREATE TABLE content_quarantine (
    content_id      text        NOT NULL REFERENCES content,
    organisation_id uuid        NOT NULL,
    reasons         text[]      NOT NULL CHECK (cardinality(reasons) > 0),
    quarantined_at  timestamptz NOT NULL,
    released_by     uuid,
    released_at     timestamptz,
    release_reason  text        CHECK (release_reason <> ''),
    PRIMARY KEY (content_id, organisation_id),
    CHECK (num_nulls(released_by, released_at, release_reason) IN (0, 3))
);
CREATE INDEX content_quarantine_waiting ON content_quarantine (organisation_id, quarantined_at, content_id)
    WHERE released_at IS NULL;
