-- What was read out of an uploaded file for the form of the intake, before there is a document. Goes with the upload.
CREATE TABLE upload_reading (
    upload_id     uuid    PRIMARY KEY REFERENCES upload ON DELETE CASCADE,
    state         text    NOT NULL CHECK (state IN ('WAITING', 'RECOGNISING', 'READ', 'NONE')),
    reason        text,
    media_type    text,
    text          text    NOT NULL DEFAULT '',
    is_recognised boolean NOT NULL DEFAULT false,
    CHECK (state <> 'NONE' OR reason IS NOT NULL)
);
COMMENT ON COLUMN upload_reading.reason IS 'why there is no text, or not yet';

CREATE TABLE upload_signature (
    upload_id   uuid    NOT NULL REFERENCES upload_reading ON DELETE CASCADE,
    ordinal     integer NOT NULL,
    is_seal     boolean NOT NULL,
    is_valid    boolean NOT NULL,
    name        text    NOT NULL,
    agency      text    NOT NULL,
    agency_code text    NOT NULL,
    signed_at   timestamptz,
    PRIMARY KEY (upload_id, ordinal)
);
COMMENT ON TABLE upload_signature IS 'who signed an uploaded file, by the certificates; signatures that do not hold are left out';
