-- Rules of numbering are rows with the text they rest on and the days they hold.
CREATE TABLE document_kind (
    key          text    NOT NULL,
    ordinal      integer NOT NULL,
    name_vi      text    NOT NULL,
    name_en      text    NOT NULL,
    abbreviation text,
    valid_from   date    NOT NULL,
    valid_to     date,
    legal_basis  text    NOT NULL,
    PRIMARY KEY (key, valid_from)
);
INSERT INTO document_kind (ordinal, key, name_vi, abbreviation, name_en, valid_from, legal_basis)
SELECT ordinal, key, name_vi, abbreviation, name_en, DATE '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Phụ lục III' FROM (VALUES
    ( 1, 'RESOLUTION',           'Nghị quyết',       'NQ',  'Resolution'),
    ( 2, 'DECISION',             'Quyết định',       'QĐ',  'Decision'),
    ( 3, 'INSTRUCTION',          'Chỉ thị',          'CT',  'Instruction'),
    ( 4, 'REGULATION',           'Quy chế',          'QC',  'Regulation'),
    ( 5, 'RULES',                'Quy định',         'QyĐ', 'Rules'),
    ( 6, 'COMMUNIQUE',           'Thông cáo',        'TC',  'Communiqué'),
    ( 7, 'NOTICE',               'Thông báo',        'TB',  'Notice'),
    ( 8, 'GUIDANCE',             'Hướng dẫn',        'HD',  'Guidance'),
    ( 9, 'PROGRAMME',            'Chương trình',     'CTr', 'Programme'),
    (10, 'PLAN',                 'Kế hoạch',         'KH',  'Plan'),
    (11, 'SCHEME',               'Phương án',        'PA',  'Scheme'),
    (12, 'PROPOSAL',             'Đề án',            'ĐA',  'Proposal'),
    (13, 'PROJECT',              'Dự án',            'DA',  'Project'),
    (14, 'REPORT',               'Báo cáo',          'BC',  'Report'),
    (15, 'MINUTES',              'Biên bản',         'BB',  'Minutes'),
    (16, 'STATEMENT',            'Tờ trình',         'TTr', 'Statement'),
    (17, 'CONTRACT',             'Hợp đồng',         'HĐ',  'Contract'),
    (18, 'OFFICIAL_LETTER',      'Công văn',         NULL,  'Official letter'),
    (19, 'OFFICIAL_TELEGRAM',    'Công điện',        'CĐ',  'Official telegram'),
    (20, 'MEMORANDUM',           'Bản ghi nhớ',      'BGN', 'Memorandum'),
    (21, 'AGREEMENT',            'Bản thỏa thuận',   'BTT', 'Agreement'),
    (22, 'AUTHORISATION_LETTER', 'Giấy ủy quyền',    'GUQ', 'Letter of authorisation'),
    (23, 'INVITATION',           'Giấy mời',         'GM',  'Invitation'),
    (24, 'INTRODUCTION_LETTER',  'Giấy giới thiệu',  'GGT', 'Letter of introduction'),
    (25, 'LEAVE_PERMIT',         'Giấy nghỉ phép',   'GNP', 'Leave permit'),
    (26, 'SENDING_SLIP',         'Phiếu gửi',        'PG',  'Sending slip'),
    (27, 'FORWARDING_SLIP',      'Phiếu chuyển',     'PC',  'Forwarding slip'),
    (28, 'NOTICE_SLIP',          'Phiếu báo',        'PB',  'Notice slip'),
    (29, 'COURTESY_LETTER',      'Thư công',         NULL,  'Courtesy letter')
) AS kinds (ordinal, key, name_vi, abbreviation, name_en);

-- How a number and its symbol are written and which series gives it. The most specific row in force wins:
-- agency and kind, agency, kind, none. Placeholders: {kind} {agency} {unit}.
CREATE TABLE numbering_rule (
    id             uuid    PRIMARY KEY,
    agency_id      uuid,
    kind           text,
    series         text    NOT NULL,
    symbol_pattern text    NOT NULL,
    minimum_digits integer NOT NULL,
    valid_from     date    NOT NULL,
    valid_to       date,
    legal_basis    text    NOT NULL
);
INSERT INTO numbering_rule (id, kind, series, symbol_pattern, minimum_digits, valid_from, legal_basis) VALUES
    ('01970000-0000-7000-8000-000000000001', NULL,              'ADMINISTRATIVE', '{kind}-{agency}', 2, '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Điều 15 và Phụ lục I'),
    ('01970000-0000-7000-8000-000000000002', 'OFFICIAL_LETTER', 'ADMINISTRATIVE', '{agency}-{unit}', 2, '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Điều 15 và Phụ lục I'),
    ('01970000-0000-7000-8000-000000000003', 'COURTESY_LETTER', 'ADMINISTRATIVE', '{agency}-{unit}', 2, '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Điều 15 và Phụ lục I');

CREATE TABLE urgency (
    key         text    NOT NULL,
    rank        integer NOT NULL,
    name_vi     text    NOT NULL,
    name_en     text    NOT NULL,
    valid_from  date    NOT NULL,
    valid_to    date,
    legal_basis text    NOT NULL,
    PRIMARY KEY (key, valid_from)
);
INSERT INTO urgency (key, rank, name_vi, name_en, valid_from, legal_basis) VALUES
    ('NORMAL',        0, 'Thường',           'Normal',        '2020-03-05', 'Nghị định 30/2020/NĐ-CP'),
    ('URGENT',        1, 'Khẩn',             'Urgent',        '2020-03-05', 'Nghị định 30/2020/NĐ-CP'),
    ('VERY_URGENT',   2, 'Thượng khẩn',      'Very urgent',   '2020-03-05', 'Nghị định 30/2020/NĐ-CP'),
    ('EXPRESS',       3, 'Hỏa tốc',          'Express',       '2020-03-05', 'Nghị định 30/2020/NĐ-CP'),
    ('EXPRESS_TIMED', 4, 'Hỏa tốc hẹn giờ',  'Express, timed','2020-03-05', 'QCVN 102:2016/BTTTT');

-- A register of one year and series. Its row is locked while a number is taken, so the series has no gap.
CREATE TABLE register (
    id          uuid    PRIMARY KEY,
    agency_id   uuid    NOT NULL,
    direction   text    NOT NULL CHECK (direction IN ('OUTGOING', 'INCOMING')),
    series      text    NOT NULL,
    year        integer NOT NULL,
    next_number integer NOT NULL DEFAULT 1,
    UNIQUE (agency_id, direction, series, year)
);

CREATE TABLE register_entry (
    register_id  uuid        NOT NULL REFERENCES register,
    number       integer     NOT NULL,
    number_text  text        NOT NULL,
    symbol       text        NOT NULL,
    document_id  uuid        NOT NULL,
    entry_date   date        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('RESERVED', 'USED', 'VOIDED')),
    reserved_at  timestamptz NOT NULL,
    used_at      timestamptz,
    voided_at    timestamptz,
    voided_by    uuid,
    void_reason  text,
    PRIMARY KEY (register_id, number),
    CHECK ((state = 'USED') = (used_at IS NOT NULL)),
    CHECK ((state = 'VOIDED') = (voided_at IS NOT NULL AND voided_by IS NOT NULL AND length(void_reason) > 0))
);
CREATE UNIQUE INDEX register_entry_of_document ON register_entry (document_id) WHERE state <> 'VOIDED';
CREATE INDEX register_entry_reserved ON register_entry (reserved_at) WHERE state = 'RESERVED';

-- How long a field may be.
CREATE TABLE field_limit (
    key         text    NOT NULL,
    most        integer NOT NULL,
    valid_from  date    NOT NULL,
    valid_to    date,
    legal_basis text    NOT NULL,
    PRIMARY KEY (key, valid_from)
);
INSERT INTO field_limit (key, most, valid_from, legal_basis) VALUES
    ('SUBJECT',         500,  '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Phụ lục VI'),
    ('RECIPIENT_LINES', 1000, '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Phụ lục VI'),
    ('ISSUER_NAME',     200,  '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Phụ lục VI'),
    ('CODE_NUMBER',     11,   '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Phụ lục VI'),
    ('CODE_SYMBOL',     30,   '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Phụ lục VI'),
    ('NOTE',            4000, '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Phụ lục VI (LongText)');
