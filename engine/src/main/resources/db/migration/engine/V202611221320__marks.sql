-- How large visible marks are, from which day on. Seals are made by the rules of the Ministry of Public Security; the
-- decree asks for their real size.
CREATE TABLE mark_measure (
    key         text    NOT NULL,
    value       numeric NOT NULL CHECK (value > 0),
    valid_from  date    NOT NULL,
    legal_basis text    NOT NULL,
    PRIMARY KEY (key, valid_from)
);
INSERT INTO mark_measure (key, value, valid_from, legal_basis) VALUES
    ('NUMBER_LETTERS',    13,   '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Phụ lục I'),
    ('APPENDIX_LETTERS',  10,   '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Phụ lục I'),
    ('SEAL_DIAMETER',     36,   '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Phụ lục I: kích thước thực tế của dấu'),
    ('SEAL_COVERED_PART', 0.33, '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Điều 33 khoản 1 điểm b');

-- The own pictures of signatures and seals, one of each owner at a time.
CREATE TABLE mark_picture (
    id          uuid        PRIMARY KEY,
    mark        text        NOT NULL CHECK (mark IN ('SIGNATURE', 'SEAL')),
    owner_id    uuid        NOT NULL,
    content_id  text        NOT NULL REFERENCES content,
    valid_from  date        NOT NULL,
    valid_until date,
    basis       text        CHECK (length(basis) BETWEEN 1 AND 300),
    given_at    timestamptz NOT NULL,
    CHECK (valid_until >= valid_from),
    CONSTRAINT mark_picture_once EXCLUDE USING gist (
        text_span(owner_id::text || mark, owner_id::text || mark, '[]') WITH &&,
        daterange(valid_from, valid_until, '[)') WITH &&)
);
COMMENT ON COLUMN mark_picture.owner_id IS 'the person of a signature, the agency of a seal';
COMMENT ON COLUMN mark_picture.valid_until IS 'the first day it is used on no more; on valid_from: it is never used';
CREATE INDEX mark_picture_owner ON mark_picture (owner_id, mark, id DESC);
