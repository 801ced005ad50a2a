-- Every change of trust begins an epoch. A check keeps its result only in the epoch it began in.
CREATE TABLE trust_epoch (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    epoch  bigint  NOT NULL
);
INSERT INTO trust_epoch (epoch) VALUES (0);

-- What a change has judged again: some reports at a time, in the order of their contents.
CREATE TABLE trust_change (
    id           uuid        PRIMARY KEY,
    authority    text,
    signed_since timestamptz,
    judged_to    text        NOT NULL DEFAULT '',
    changed_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    CHECK ((authority IS NULL) = (signed_since IS NULL))
);
COMMENT ON COLUMN trust_change.authority IS 'whose signatures count no more; NULL where trust began: then whatever was unknown';
COMMENT ON COLUMN trust_change.judged_to IS 'reports up to this content are due; what is left begins after it';

DROP INDEX signature_finding_authority;
CREATE INDEX signature_finding_authority ON signature_finding (authority, content_id) WHERE state = 'VALID';
