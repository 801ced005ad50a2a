-- The state as dated data: levels, schemes of government, organisations with all their versions, codes, successions.
-- valid_from and valid_to are legal days, both included; an open end is NULL.

-- Ranges over plain types let exclusion constraints compare "the same" without an extension, which a role that owns
-- only its schema could not install: equal values are one-point ranges that overlap.
CREATE TYPE uuid_span AS RANGE (subtype = uuid);
CREATE TYPE text_span AS RANGE (subtype = text, collation = "C");

CREATE TABLE government_level (
    key     text PRIMARY KEY CHECK (key ~ '^[A-Z][A-Z_]{1,39}$'),
    rank    integer NOT NULL CHECK (rank > 0),
    name_vi text NOT NULL,
    name_en text NOT NULL
);
COMMENT ON COLUMN government_level.rank IS '1 is the highest; an agency never stands above its parent';

CREATE TABLE government_scheme (
    key         text PRIMARY KEY CHECK (key ~ '^[A-Z][A-Z_]{1,39}$'),
    name_vi     text NOT NULL,
    name_en     text NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date,
    legal_basis text NOT NULL,
    CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE government_scheme IS 'Which levels government has; the validity is the national one, a tree says itself which scheme it follows';

CREATE TABLE scheme_level (
    scheme     text NOT NULL REFERENCES government_scheme,
    level      text NOT NULL REFERENCES government_level,
    PRIMARY KEY (scheme, level)
);

CREATE TABLE organisation (
    id        uuid PRIMARY KEY,
    kind      text NOT NULL CHECK (kind IN ('AGENCY', 'UNIT')),
    opened_at timestamptz NOT NULL
);

CREATE TABLE organisation_version (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    short_name      text NOT NULL CHECK (length(short_name) BETWEEN 1 AND 150),
    abbreviation    text CHECK (length(abbreviation) BETWEEN 1 AND 30),
    parent_id       uuid REFERENCES organisation,
    level           text REFERENCES government_level,
    valid_from      date NOT NULL,
    valid_to        date,
    decision_no     text CHECK (length(decision_no) BETWEEN 1 AND 100),
    folded_name     text COLLATE "C" NOT NULL,
    words           tsvector NOT NULL,
    CHECK (valid_to >= valid_from),
    CHECK (parent_id <> organisation_id),
    CONSTRAINT organisation_version_one_a_day EXCLUDE USING gist (
        uuid_span(organisation_id, organisation_id, '[]') WITH &&,
        daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON COLUMN organisation_version.abbreviation IS 'the part of document symbols that names the organisation, as in 12/QĐ-UBND';
COMMENT ON COLUMN organisation_version.folded_name IS 'name without diacritics in small letters: order of lists';
COMMENT ON COLUMN organisation_version.words IS 'folded words of all names: search';
CREATE INDEX organisation_version_history ON organisation_version (organisation_id, valid_from);
CREATE INDEX organisation_version_parent ON organisation_version (parent_id);
CREATE INDEX organisation_version_order ON organisation_version (folded_name, organisation_id);
CREATE INDEX organisation_version_words ON organisation_version USING gin (words);

CREATE TABLE scheme_use (
    id          uuid PRIMARY KEY,
    root_id     uuid NOT NULL REFERENCES organisation,
    scheme      text NOT NULL REFERENCES government_scheme,
    valid_from  date NOT NULL,
    valid_to    date,
    decision_no text CHECK (length(decision_no) BETWEEN 1 AND 100),
    CHECK (valid_to >= valid_from),
    CONSTRAINT scheme_use_one_a_day EXCLUDE USING gist (
        uuid_span(root_id, root_id, '[]') WITH &&,
        daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE scheme_use IS 'The scheme of government a tree follows, named by the root of the tree';

CREATE TABLE agency_code (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    scheme          text NOT NULL CHECK (scheme IN ('QD20', 'LEGACY13')),
    code            text NOT NULL CONSTRAINT agency_code_never_reused UNIQUE CHECK (length(code) <= 35),
    valid_from      date NOT NULL,
    valid_to        date,
    decision_no     text CHECK (length(decision_no) BETWEEN 1 AND 100),
    CHECK (valid_to >= valid_from),
    CONSTRAINT agency_code_one_qd20_a_day EXCLUDE USING gist (
        uuid_span(organisation_id, organisation_id, '[]') WITH &&,
        daterange(valid_from, valid_to, '[]') WITH &&) WHERE (scheme = 'QD20'),
    CONSTRAINT agency_code_one_legacy_a_day EXCLUDE USING gist (
        uuid_span(organisation_id, organisation_id, '[]') WITH &&,
        daterange(valid_from, valid_to, '[]') WITH &&) WHERE (scheme = 'LEGACY13')
);
COMMENT ON TABLE agency_code IS 'QĐ 20/2020/QĐ-TTg and, as alias, the 13 characters of QCVN 102:2016; a closed code is never given again';
CREATE INDEX agency_code_organisation ON agency_code (organisation_id);

CREATE TABLE succession (
    id          uuid PRIMARY KEY,
    from_id     uuid NOT NULL REFERENCES organisation,
    to_id       uuid REFERENCES organisation,
    kind        text NOT NULL CHECK (kind IN ('MERGE', 'SPLIT', 'RENAME', 'ABOLISH', 'TRANSFER_OF_FUNCTION')),
    effective   date NOT NULL,
    decision_no text NOT NULL CHECK (length(decision_no) BETWEEN 1 AND 100),
    scope       text CHECK (length(scope) BETWEEN 1 AND 500),
    recorded_at timestamptz NOT NULL,
    CHECK (to_id <> from_id),
    CHECK (to_id IS NOT NULL OR kind = 'ABOLISH'),
    CONSTRAINT succession_once UNIQUE NULLS NOT DISTINCT (from_id, to_id, kind, effective)
);
CREATE INDEX succession_to ON succession (to_id);

-- One row: whoever changes the tree locks it, so that rules over several rows hold; its version tells readers that what
-- they remember is old. The number comes from a sequence: a rolled back one never comes back with other content.
CREATE SEQUENCE organisation_tree_version;
CREATE TABLE organisation_tree (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  bigint NOT NULL
);
INSERT INTO organisation_tree (version) VALUES (nextval('organisation_tree_version'));

CREATE TABLE setup_step (
    key     text PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 200),
    subject uuid NOT NULL,
    done_at timestamptz NOT NULL
);
COMMENT ON TABLE setup_step IS 'Steps of a first loading that are done; written with the step, so that a restart repeats none';
