-- Proposed to the leader, who may set another day: the decree leaves it to the rules of each agency.
INSERT INTO legal_period (key, working_days, valid_from, legal_basis) VALUES
    ('HANDLE_INCOMING',        5, '2020-03-05', 'Mức đề xuất; cơ quan quy định tại quy chế công tác văn thư (Nghị định 30/2020/NĐ-CP, Điều 24)'),
    ('HANDLE_URGENT_INCOMING', 1, '2020-03-05', 'Mức đề xuất; văn bản khẩn được giải quyết ngay (Nghị định 30/2020/NĐ-CP, Điều 24)');
