-- Which installation this database is the truth of: the same for ever, also after it was restored from a backup. On a
-- search server that several use, the index says whose it is.
CREATE TABLE installation (
    is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    id      uuid    NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO installation DEFAULT VALUES;
