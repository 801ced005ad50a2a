-- What was found about the signatures of some content; the same content is judged once, whoever received it.
CREATE TABLE signature_report (
    content_id    text        PRIMARY KEY REFERENCES content,
    state         text        NOT NULL CHECK (state IN ('VALID', 'INVALID', 'NOT_CHECKED', 'NONE')),
    reasons       text[]      NOT NULL,
    etsi_report   text        NOT NULL,
    attempts      integer     NOT NULL,
    checked_at    timestamptz NOT NULL,
    next_check_at timestamptz,
    CHECK (next_check_at IS NULL OR state = 'NOT_CHECKED')
);
COMMENT ON COLUMN signature_report.next_check_at IS 'what could not be checked is tried again';
CREATE TABLE signature_finding (
    content_id         text    NOT NULL REFERENCES signature_report,
    ordinal            integer NOT NULL,
    field              text    NOT NULL,
    is_seal            boolean,
    state              text    NOT NULL CHECK (state IN ('VALID', 'INVALID', 'NOT_CHECKED')),
    sub_indication     text,
    signer             text,
    signer_agency      text,
    certificate_issuer text,
    claimed_at         timestamptz,
    timestamped_at     timestamptz,
    covers_whole_file  boolean NOT NULL,
    reasons            text[]  NOT NULL,
    PRIMARY KEY (content_id, ordinal)
);
