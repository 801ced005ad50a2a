ALTER TABLE organisation_version ADD COLUMN closing_decision_no text CHECK (length(closing_decision_no) BETWEEN 1 AND 100);
COMMENT ON COLUMN organisation_version.closing_decision_no IS 'the decision that closed the organisation; only on its last version';
ALTER TABLE agency_code ADD COLUMN closing_decision_no text CHECK (length(closing_decision_no) BETWEEN 1 AND 100);
CREATE INDEX agency_code_beginning ON agency_code (code text_pattern_ops);
