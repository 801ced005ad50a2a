-- Which indexes of the search server were filled from this database. One of another database, or of another time, shows
-- what is not so any more, also to those who may not see it.
CREATE TABLE filled_index (
    name     text        PRIMARY KEY,
    begun_at timestamptz NOT NULL,
    outdated boolean     NOT NULL DEFAULT false
);
COMMENT ON COLUMN filled_index.outdated IS 'An operator wants it filled anew; it answers until then.';
