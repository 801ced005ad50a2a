-- What lies ahead of an organisation can be taken back: since when it is planned, and what a closing ended early.
ALTER TABLE organisation_version ADD COLUMN recorded_at timestamptz, ADD COLUMN closing_recorded_at timestamptz;
COMMENT ON COLUMN organisation_version.recorded_at IS 'when this version was entered; NULL when that was before it was kept';
ALTER TABLE agency_code ADD COLUMN recorded_at timestamptz, ADD COLUMN closing_recorded_at timestamptz;
ALTER TABLE scheme_use ADD COLUMN recorded_at timestamptz;

CREATE TABLE closing_cut (
    organisation_id uuid NOT NULL REFERENCES organisation,
    cut_table       text NOT NULL CHECK (cut_table IN ('agency_code', 'post', 'person_capacity', 'scheme_use')),
    row_id          uuid NOT NULL,
    ended_on        date,
    PRIMARY KEY (cut_table, row_id)
);
COMMENT ON TABLE closing_cut IS 'What ends with the closing of its organisation, and the last day it had before; NULL for an open end';
CREATE INDEX closing_cut_organisation ON closing_cut (organisation_id);

-- Of closings before this day nothing was kept: what ends on the last day of its organisation is taken to end with it.
WITH closed AS (
    SELECT DISTINCT ON (organisation_id) organisation_id, valid_to AS day FROM organisation_version
    ORDER BY organisation_id, valid_from DESC)
INSERT INTO closing_cut (organisation_id, cut_table, row_id)
SELECT c.organisation_id, 'agency_code', r.id FROM agency_code r JOIN closed c USING (organisation_id)
WHERE r.valid_to = c.day AND r.closing_decision_no IS NULL
UNION ALL
SELECT c.organisation_id, 'post', r.id FROM post r JOIN closed c USING (organisation_id) WHERE r.valid_to = c.day
UNION ALL
SELECT c.organisation_id, 'scheme_use', r.id FROM scheme_use r JOIN closed c ON c.organisation_id = r.root_id
WHERE r.valid_to = c.day
UNION ALL
SELECT c.organisation_id, 'person_capacity', r.id FROM person_capacity r JOIN closed c USING (organisation_id)
JOIN signing_capacity s ON s.key = r.capacity
WHERE r.valid_to = c.day AND NOT s.needs_end;
