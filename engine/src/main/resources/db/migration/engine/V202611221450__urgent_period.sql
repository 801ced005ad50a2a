-- "at once" is the same day.
INSERT INTO legal_period (key, working_days, valid_from, legal_basis) VALUES
    ('PRESENT_URGENT_INCOMING', 0, '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Điều 23: văn bản khẩn được trình ngay sau khi nhận'),
    ('ISSUE_URGENT_OUTGOING',   0, '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Điều 18: văn bản khẩn được phát hành ngay sau khi ký số');
