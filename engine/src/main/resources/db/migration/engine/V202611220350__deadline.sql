CREATE TABLE legal_period (
    key          text    NOT NULL,
    working_days integer NOT NULL,
    valid_from   date    NOT NULL,
    valid_to     date,
    legal_basis  text    NOT NULL,
    PRIMARY KEY (key, valid_from)
);
-- "in the same day" is 0, "at the latest the next working day" is 1
INSERT INTO legal_period (key, working_days, valid_from, legal_basis) VALUES
    ('REGISTER_INCOMING', 0, '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Điều 21, 22'),
    ('PRESENT_INCOMING',  1, '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Điều 23'),
    ('ISSUE_OUTGOING',    1, '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Điều 18');

-- Holidays (is_working = false) and days made up for (true). Holidays by the lunar calendar and made-up days are
-- announced each year: an administrator enters them.
CREATE TABLE calendar_exception (
    day         date    PRIMARY KEY,
    is_working  boolean NOT NULL,
    name        text    NOT NULL,
    legal_basis text    NOT NULL
);
INSERT INTO calendar_exception (day, is_working, name, legal_basis)
SELECT make_date(year, month, day), false, name, 'Bộ luật Lao động 45/2019/QH14, Điều 112'
FROM generate_series(2020, 2035) AS year,
     (VALUES (1, 1, 'Tết Dương lịch'), (4, 30, 'Ngày Chiến thắng'), (5, 1, 'Ngày Quốc tế lao động'),
             (9, 2, 'Quốc khánh')) AS holiday (month, day, name);
