-- Partners whose signatures count: each with the root certificate it handed over, and for which days.
CREATE TABLE trusted_partner (
    id          uuid        PRIMARY KEY,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    fingerprint text        NOT NULL CHECK (fingerprint ~ '^([0-9A-F]{2}:){31}[0-9A-F]{2}$'),
    bundle      text        NOT NULL,
    valid_from  date        NOT NULL,
    valid_until date,
    basis       text        NOT NULL CHECK (length(basis) BETWEEN 1 AND 500),
    end_reason  text        CHECK (length(end_reason) BETWEEN 1 AND 500),
    imported_at timestamptz NOT NULL,
    CHECK (valid_until >= valid_from),
    CHECK ((valid_until IS NULL) = (end_reason IS NULL)),
    CONSTRAINT trusted_partner_once EXCLUDE USING gist (
        text_span(fingerprint, fingerprint, '[]') WITH &&,
        daterange(valid_from, valid_until, '[)') WITH &&)
);
COMMENT ON COLUMN trusted_partner.fingerprint IS 'SHA-256 of the root certificate';
COMMENT ON COLUMN trusted_partner.bundle IS 'the certificates and what they are trusted for, as they were handed over';
COMMENT ON COLUMN trusted_partner.valid_until IS 'the first day whose signatures do not count; on valid_from: it never counted';

ALTER TABLE signature_finding ADD COLUMN authority text;
COMMENT ON COLUMN signature_finding.authority IS 'SHA-256 of the known root at the end of the chain';
-- a change of trust has what was valid judged again
ALTER TABLE signature_report DROP CONSTRAINT signature_report_check;
CREATE INDEX signature_report_unchecked ON signature_report (content_id) WHERE state = 'NOT_CHECKED';
CREATE INDEX signature_finding_authority ON signature_finding (authority, state);

INSERT INTO role_act (role, act, valid_from)
VALUES ('ADMINISTRATOR', 'ADMINISTER_TRUST', '2020-03-05'), ('OPERATOR', 'ADMINISTER_TRUST', '2020-03-05');
