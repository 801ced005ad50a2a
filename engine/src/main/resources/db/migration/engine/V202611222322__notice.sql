-- How a person is told of work: by the browser, and by mail, which says how much waits and never what.
CREATE TABLE notice_choice (
    person_id      uuid     PRIMARY KEY,
    browser        text     NOT NULL CHECK (browser IN ('ALL', 'URGENT', 'NONE')),
    digest_hour    smallint CHECK (digest_hour BETWEEN 0 AND 23),
    is_urgent_mail boolean  NOT NULL,
    address        text     CHECK (length(address) BETWEEN 3 AND 254),
    refused        text,
    CHECK (address IS NOT NULL OR (digest_hour IS NULL AND NOT is_urgent_mail))
);
COMMENT ON COLUMN notice_choice.digest_hour IS 'on working days, in the zone of the law; NULL for none';
COMMENT ON COLUMN notice_choice.refused IS 'why the mail server takes no mail for the address; NULL while it does';
CREATE INDEX notice_choice_digest ON notice_choice (digest_hour) WHERE digest_hour IS NOT NULL;

-- A mail to be sent, or sent. The unique indexes let several nodes plan the same, and one of them do it.
CREATE TABLE mail_notice (
    id         uuid        PRIMARY KEY,
    person_id  uuid        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('DIGEST', 'URGENT')),
    day        date        NOT NULL,
    created_at timestamptz NOT NULL,
    closed_at  timestamptz,
    is_sent    boolean     NOT NULL DEFAULT false,
    CHECK (NOT is_sent OR closed_at IS NOT NULL)
);
COMMENT ON COLUMN mail_notice.is_sent IS 'false after closing when there was nothing to say any more, or nobody to say it to';
CREATE UNIQUE INDEX mail_notice_digest ON mail_notice (person_id, day) WHERE kind = 'DIGEST';
CREATE UNIQUE INDEX mail_notice_urgent ON mail_notice (person_id) WHERE kind = 'URGENT' AND closed_at IS NULL;
CREATE INDEX mail_notice_sent ON mail_notice (person_id, closed_at DESC) WHERE kind = 'URGENT' AND is_sent;
