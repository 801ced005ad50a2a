-- The head of an agency decides the series of its administrative documents (Decree 30/2020/NĐ-CP, art. 15). A series is a
-- name, {kind} = a series of its own for each kind, or {kind:KEY} = the series of that kind. A rule of an agency without
-- a symbol writes it as the rule for everybody does.
ALTER TABLE numbering_rule
    ALTER COLUMN symbol_pattern DROP NOT NULL,
    ADD CHECK (length(series) BETWEEN 1 AND 60),
    ADD CHECK (length(symbol_pattern) BETWEEN 1 AND 60),
    ADD CHECK (agency_id IS NOT NULL OR symbol_pattern IS NOT NULL),
    ADD CHECK (minimum_digits BETWEEN 1 AND 6),
    ADD CHECK (length(legal_basis) BETWEEN 1 AND 500),
    ADD CHECK (valid_to >= valid_from),
    ADD CONSTRAINT numbering_rule_one_a_day EXCLUDE USING gist (
        text_span(coalesce(agency_id::text, '') || ' ' || coalesce(kind, ''),
                  coalesce(agency_id::text, '') || ' ' || coalesce(kind, ''), '[]') WITH &&,
        daterange(valid_from, valid_to, '[]') WITH &&);

-- Who takes a number shares the row of the agency until the end; who decides about its rules has it alone.
CREATE TABLE numbering_version (
    agency_id uuid    PRIMARY KEY,
    version   integer NOT NULL DEFAULT 0
);

-- Number and symbol stand once in the year of an agency, in whichever series the number was taken; arrivals have none.
ALTER TABLE register_entry
    ADD COLUMN issuer_id  uuid,
    ADD COLUMN issue_year integer;
UPDATE register_entry SET issuer_id = register.agency_id, issue_year = register.year
FROM register WHERE register.id = register_entry.register_id AND register.direction = 'OUTGOING';
ALTER TABLE register_entry ADD CHECK ((issuer_id IS NULL) = (issue_year IS NULL));
CREATE UNIQUE INDEX register_entry_code_once ON register_entry (issuer_id, issue_year, number, symbol);
