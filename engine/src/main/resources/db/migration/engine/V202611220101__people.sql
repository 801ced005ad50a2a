-- People, the posts they hold, the capacities they sign in, and who stands in for whom.

CREATE TABLE person (
    id            uuid PRIMARY KEY,
    registered_at timestamptz NOT NULL
);

CREATE TABLE person_version (
    id          uuid PRIMARY KEY,
    person_id   uuid NOT NULL REFERENCES person,
    full_name   text NOT NULL CHECK (length(full_name) BETWEEN 1 AND 150),
    home_id     uuid REFERENCES organisation,
    valid_from  date NOT NULL,
    valid_to    date,
    folded_name text COLLATE "C" NOT NULL,
    words       tsvector NOT NULL,
    CHECK (valid_to >= valid_from),
    CONSTRAINT person_version_one_a_day EXCLUDE USING gist (
        uuid_span(person_id, person_id, '[]') WITH &&,
        daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON COLUMN person_version.home_id IS 'the agency that keeps the person; NULL for somebody of the whole installation';
CREATE INDEX person_version_history ON person_version (person_id, valid_from);
CREATE INDEX person_version_home ON person_version (home_id);
CREATE INDEX person_version_words ON person_version USING gin (words);

CREATE TABLE post_title (
    key         text PRIMARY KEY CHECK (key ~ '^[A-Z][A-Z_]{1,39}$'),
    name_vi     text NOT NULL,
    name_en     text NOT NULL,
    rank        integer NOT NULL CHECK (rank > 0),
    valid_from  date NOT NULL,
    valid_to    date,
    CHECK (valid_to >= valid_from)
);
COMMENT ON COLUMN post_title.rank IS 'order of a staff list: 1 first';

CREATE TABLE post (
    id              uuid PRIMARY KEY,
    person_id       uuid NOT NULL REFERENCES person,
    title           text NOT NULL REFERENCES post_title,
    organisation_id uuid NOT NULL REFERENCES organisation,
    valid_from      date NOT NULL,
    valid_to        date,
    decision_no     text CHECK (length(decision_no) BETWEEN 1 AND 100),
    CHECK (valid_to >= valid_from),
    CONSTRAINT post_held_once EXCLUDE USING gist (
        uuid_span(person_id, person_id, '[]') WITH &&,
        uuid_span(organisation_id, organisation_id, '[]') WITH &&,
        text_span(title, title, '[]') WITH &&,
        daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX post_person ON post (person_id);
CREATE INDEX post_organisation ON post (organisation_id);

CREATE TABLE signing_capacity (
    key           text PRIMARY KEY CHECK (key ~ '^[A-Z][A-Z_]{1,39}$'),
    abbreviation  text,
    name_vi       text NOT NULL,
    name_en       text NOT NULL,
    needs_basis   boolean NOT NULL,
    needs_end     boolean NOT NULL,
    is_lent       boolean NOT NULL,
    valid_from    date NOT NULL,
    valid_to      date,
    legal_basis   text NOT NULL,
    CHECK (valid_to >= valid_from)
);
COMMENT ON COLUMN signing_capacity.abbreviation IS 'what is printed before the post of the head: KT. CHỦ TỊCH; NULL for the head himself';
COMMENT ON COLUMN signing_capacity.needs_basis IS 'only with a written basis';
COMMENT ON COLUMN signing_capacity.needs_end IS 'only with an end';
COMMENT ON COLUMN signing_capacity.is_lent IS 'comes from somebody who holds a capacity that is not lent itself: no sub-delegation';

CREATE TABLE person_capacity (
    id              uuid PRIMARY KEY,
    person_id       uuid NOT NULL REFERENCES person,
    capacity        text NOT NULL REFERENCES signing_capacity,
    organisation_id uuid NOT NULL REFERENCES organisation,
    lent_by         uuid REFERENCES person,
    valid_from      date NOT NULL,
    valid_to        date,
    basis           text CHECK (length(basis) BETWEEN 1 AND 300),
    scope           text CHECK (length(scope) BETWEEN 1 AND 500),
    given_at        timestamptz NOT NULL,
    withdrawn_at    timestamptz,
    CHECK (valid_to >= valid_from),
    CHECK (lent_by <> person_id),
    CONSTRAINT person_capacity_held_once EXCLUDE USING gist (
        uuid_span(person_id, person_id, '[]') WITH &&,
        uuid_span(organisation_id, organisation_id, '[]') WITH &&,
        text_span(capacity, capacity, '[]') WITH &&,
        daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL)
);
CREATE INDEX person_capacity_person ON person_capacity (person_id);
CREATE INDEX person_capacity_organisation ON person_capacity (organisation_id);

CREATE TABLE deputising (
    id           uuid PRIMARY KEY,
    absent_id    uuid NOT NULL REFERENCES person,
    deputy_id    uuid NOT NULL REFERENCES person,
    valid_from   date NOT NULL,
    valid_to     date NOT NULL,
    reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    basis        text CHECK (length(basis) BETWEEN 1 AND 300),
    acts         text[],
    named_at     timestamptz NOT NULL,
    ended_at     timestamptz,
    CHECK (valid_to >= valid_from),
    CHECK (absent_id <> deputy_id),
    CHECK (cardinality(acts) > 0),
    CONSTRAINT deputising_one_a_day EXCLUDE USING gist (
        uuid_span(absent_id, absent_id, '[]') WITH &&,
        daterange(valid_from, valid_to, '[]') WITH &&) WHERE (ended_at IS NULL)
);
COMMENT ON COLUMN deputising.acts IS 'the acts it is limited to; NULL for all the absent person may do';
CREATE INDEX deputising_deputy ON deputising (deputy_id);
