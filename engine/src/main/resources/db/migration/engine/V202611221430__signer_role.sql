-- Who signs by order or by authorisation signs for the agency and directs nobody.
INSERT INTO role (key, name_vi, name_en, valid_from, legal_basis) VALUES
    ('SIGNER', 'Người ký thừa lệnh, thừa ủy quyền', 'Signer by order or by authorisation', '2020-03-05', 'Nghị định số 30/2020/NĐ-CP, Điều 13');

INSERT INTO role_act (role, act, valid_from) VALUES ('SIGNER', 'SIGN_DOCUMENT', '2020-03-05');
