-- The printed registers: which columns, in which order, under which heads.
CREATE TABLE register_column (
    direction   text    NOT NULL CHECK (direction IN ('OUTGOING', 'INCOMING')),
    ordinal     integer NOT NULL,
    content     text    NOT NULL,
    name_vi     text    NOT NULL,
    name_en     text    NOT NULL,
    valid_from  date    NOT NULL,
    valid_to    date,
    legal_basis text    NOT NULL,
    PRIMARY KEY (direction, ordinal, valid_from)
);
INSERT INTO register_column (direction, ordinal, content, name_vi, name_en, valid_from, legal_basis)
SELECT direction, ordinal, content, name_vi, name_en, DATE '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Phụ lục IV' FROM (VALUES
    ('OUTGOING', 1, 'CODE',             'Số, ký hiệu văn bản',                'Number and symbol'),
    ('OUTGOING', 2, 'DOCUMENT_DATE',    'Ngày tháng văn bản',                 'Date'),
    ('OUTGOING', 3, 'KIND_AND_SUBJECT', 'Tên loại và trích yếu nội dung văn bản', 'Kind and subject'),
    ('OUTGOING', 4, 'SIGNER',           'Người ký',                           'Signed by'),
    ('OUTGOING', 5, 'RECIPIENTS',       'Nơi nhận văn bản',                   'Recipients'),
    ('OUTGOING', 6, 'UNIT',             'Đơn vị, người nhận bản lưu',         'Keeper of the file copy'),
    ('OUTGOING', 7, 'COPIES',           'Số lượng bản',                       'Copies'),
    ('OUTGOING', 8, 'NOTE',             'Ghi chú',                            'Note'),
    ('INCOMING', 1, 'ENTRY_DATE',       'Ngày đến',                           'Arrived on'),
    ('INCOMING', 2, 'ENTRY_NUMBER',     'Số đến',                             'Arrival number'),
    ('INCOMING', 3, 'ISSUER',           'Tác giả',                            'Issuer'),
    ('INCOMING', 4, 'DOCUMENT_CODE',    'Số, ký hiệu văn bản',                'Number and symbol'),
    ('INCOMING', 5, 'DOCUMENT_DATE',    'Ngày tháng văn bản',                 'Date'),
    ('INCOMING', 6, 'KIND_AND_SUBJECT', 'Tên loại và trích yếu nội dung văn bản', 'Kind and subject'),
    ('INCOMING', 7, 'UNIT',             'Đơn vị hoặc người nhận',             'Passed on to'),
    ('INCOMING', 8, 'PASSED_ON',        'Ngày chuyển',                        'Passed on'),
    ('INCOMING', 9, 'RECEIPT',          'Ký nhận',                            'Receipt'),
    ('INCOMING', 10, 'NOTE',            'Ghi chú',                            'Note')
) AS columns (direction, ordinal, content, name_vi, name_en);
