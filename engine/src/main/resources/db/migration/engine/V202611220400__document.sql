CREATE TABLE outgoing_document (
    id              uuid        PRIMARY KEY,
    version         integer     NOT NULL,
    state           text        NOT NULL,
    agency_id       uuid        NOT NULL,
    unit_id         uuid        NOT NULL,
    drafter_id      uuid        NOT NULL,
    signer_id       uuid        NOT NULL,
    capacity        text        NOT NULL,
    kind            text        NOT NULL,
    subject         text        NOT NULL,
    urgency         text        NOT NULL,
    recipient_lines text        NOT NULL,
    reply_to        uuid,
    due_on          date,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    reviewed_by     uuid,
    approved_at     timestamptz,
    signed_at       timestamptz,
    number_text     text,
    symbol          text,
    issue_date      date,
    issued_at       timestamptz,
    issued_by       uuid,
    CHECK ((state = 'ISSUED') = (issued_at IS NOT NULL))
);

CREATE TABLE incoming_document (
    id               uuid        PRIMARY KEY,
    version          integer     NOT NULL,
    state            text        NOT NULL,
    agency_id        uuid        NOT NULL,
    source           text        NOT NULL CHECK (source IN ('DELIVERY', 'PAPER', 'FILE')),
    delivery_id      uuid        UNIQUE,
    original_id      uuid,
    issuer_id        uuid,
    issuer_name      text        NOT NULL,
    number_text      text        NOT NULL,
    symbol           text        NOT NULL,
    code_key         text        NOT NULL,
    issue_date       date,
    kind             text        NOT NULL,
    subject          text        NOT NULL,
    urgency          text        NOT NULL,
    signer_name      text,
    signer_post      text,
    received_at      timestamptz NOT NULL,
    received_by      uuid,
    opened_at        timestamptz,
    register_due_on  date,
    arrival_number   text,
    arrival_date     date,
    due_on           date,
    presented_to     uuid,
    directed_at      timestamptz,
    resolved_at      timestamptz,
    closed_reason    text,
    updated_at       timestamptz NOT NULL
);
CREATE INDEX incoming_document_code ON incoming_document (agency_id, code_key);

-- Files of either kind of document. A version is never changed: each revision is a further row.
CREATE TABLE document_file (
    id          uuid    PRIMARY KEY,
    document_id uuid    NOT NULL,
    ordinal     integer NOT NULL,
    role        text    NOT NULL CHECK (role IN ('MAIN', 'APPENDIX')),
    removed     boolean NOT NULL DEFAULT false
);
CREATE INDEX document_file_document ON document_file (document_id, ordinal);
CREATE TABLE document_file_version (
    file_id    uuid        NOT NULL REFERENCES document_file,
    version    integer     NOT NULL,
    stage      text        NOT NULL,
    name       text        NOT NULL,
    content_id text        NOT NULL,
    media_type text        NOT NULL,
    size       bigint      NOT NULL,
    made_at    timestamptz NOT NULL,
    made_by    uuid,
    PRIMARY KEY (file_id, version)
);
CREATE INDEX document_file_version_content ON document_file_version (content_id);

-- Where the marks go on the main file: points, origin at the top left of the page as it is displayed.
CREATE TABLE mark_placement (
    document_id uuid    NOT NULL,
    mark        text    NOT NULL CHECK (mark IN ('SIGNATURE', 'NUMBER', 'DATE', 'SEAL')),
    page        integer NOT NULL,
    x           real    NOT NULL,
    y           real    NOT NULL,
    width       real    NOT NULL,
    height      real    NOT NULL,
    PRIMARY KEY (document_id, mark)
);

CREATE TABLE recipient (
    document_id     uuid    NOT NULL REFERENCES outgoing_document,
    organisation_id uuid    NOT NULL,
    ordinal         integer NOT NULL,
    PRIMARY KEY (document_id, organisation_id)
);
CREATE TABLE recipient_group (
    id        uuid PRIMARY KEY,
    agency_id uuid NOT NULL,
    name      text NOT NULL,
    UNIQUE (agency_id, name)
);
CREATE TABLE recipient_group_member (
    group_id        uuid NOT NULL REFERENCES recipient_group ON DELETE CASCADE,
    organisation_id uuid NOT NULL,
    PRIMARY KEY (group_id, organisation_id)
);

-- Opinions, returns with their reason, directives: what people said on the way.
CREATE TABLE document_note (
    id          uuid        PRIMARY KEY,
    document_id uuid        NOT NULL,
    kind        text        NOT NULL,
    author_id   uuid        NOT NULL,
    written_at  timestamptz NOT NULL,
    text        text        NOT NULL
);
CREATE INDEX document_note_document ON document_note (document_id, written_at, id);

-- Who may read: scopes are 'person:<id>', 'unit:<id>', 'agency:<id>'. Lists are read through this table.
CREATE TABLE document_scope (
    document_id uuid        NOT NULL,
    scope       text        NOT NULL,
    direction   text        NOT NULL,
    listed_at   timestamptz NOT NULL,
    PRIMARY KEY (document_id, scope)
);
CREATE INDEX document_scope_list ON document_scope (scope, direction, listed_at DESC, document_id DESC);

-- Documents whose readers became fewer and whose index entry does not know it yet.
CREATE TABLE narrowed_document (
    document_id uuid        PRIMARY KEY,
    since       timestamptz NOT NULL
);
