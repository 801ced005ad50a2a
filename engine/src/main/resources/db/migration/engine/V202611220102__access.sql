-- Who may do what, where and when; accounts and failed sign-ins.

CREATE TABLE role (
    key         text PRIMARY KEY CHECK (key ~ '^[A-Z][A-Z_]{1,39}$'),
    name_vi     text NOT NULL,
    name_en     text NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date,
    legal_basis text NOT NULL,
    CHECK (valid_to >= valid_from)
);

CREATE TABLE role_act (
    role        text NOT NULL REFERENCES role,
    act         text NOT NULL CHECK (act ~ '^[A-Z][A-Z_]{1,39}$'),
    valid_from  date NOT NULL,
    valid_to    date,
    PRIMARY KEY (role, act, valid_from),
    CHECK (valid_to >= valid_from),
    CONSTRAINT role_act_once_a_day EXCLUDE USING gist (
        text_span(role, role, '[]') WITH &&,
        text_span(act, act, '[]') WITH &&,
        daterange(valid_from, valid_to, '[]') WITH &&)
);

-- Persons and accounts may be written in either order within one transaction.
CREATE TABLE role_grant (
    id              uuid PRIMARY KEY,
    person_id       uuid NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    role            text NOT NULL REFERENCES role,
    organisation_id uuid REFERENCES organisation,
    reach           text NOT NULL CHECK (reach IN ('WITHIN_AGENCY', 'WHOLE_SUBTREE', 'INSTALLATION')),
    valid_from      date NOT NULL,
    valid_to        date,
    basis           text NOT NULL CHECK (length(basis) BETWEEN 1 AND 300),
    granted_at      timestamptz NOT NULL,
    revoked_at      timestamptz,
    CHECK (valid_to >= valid_from),
    CHECK ((reach = 'INSTALLATION') = (organisation_id IS NULL)),
    CONSTRAINT role_grant_once EXCLUDE USING gist (
        uuid_span(person_id, person_id, '[]') WITH &&,
        uuid_span(coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'),
                  coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'), '[]') WITH &&,
        text_span(role, role, '[]') WITH &&,
        daterange(valid_from, valid_to, '[]') WITH &&) WHERE (revoked_at IS NULL)
);
COMMENT ON COLUMN role_grant.revoked_at IS 'taken back with immediate effect, whatever the last day says';
CREATE INDEX role_grant_person ON role_grant (person_id);
CREATE INDEX role_grant_organisation ON role_grant (organisation_id);

CREATE TABLE account (
    person_id            uuid PRIMARY KEY REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    sign_in_name         text NOT NULL CONSTRAINT account_name_once UNIQUE,
    password_hash        text NOT NULL,
    must_change_password boolean NOT NULL,
    session_epoch        bigint NOT NULL,
    opened_at            timestamptz NOT NULL,
    closed_at            timestamptz
);
COMMENT ON COLUMN account.session_epoch IS 'grows when the password or the rights change; older sessions end';

CREATE TABLE sign_in_pause (
    kind         text NOT NULL CHECK (kind IN ('NAME', 'CLIENT')),
    key          bytea NOT NULL,
    failures     integer NOT NULL,
    last_at      timestamptz NOT NULL,
    paused_until timestamptz NOT NULL,
    PRIMARY KEY (kind, key)
);
COMMENT ON COLUMN sign_in_pause.key IS 'SHA-256: people type passwords into the name field';
CREATE INDEX sign_in_pause_age ON sign_in_pause (last_at);

CREATE TABLE first_administrator_code (
    id          uuid PRIMARY KEY,
    code_hash   bytea NOT NULL UNIQUE,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    spent_at    timestamptz
);
