-- People enter, correct and withdraw days; the version tells which of them somebody has seen.
ALTER TABLE calendar_exception
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD CHECK (length(name) BETWEEN 1 AND 200),
    ADD CHECK (length(legal_basis) BETWEEN 1 AND 500);

INSERT INTO role_act (role, act, valid_from)
VALUES ('ADMINISTRATOR', 'ADMINISTER_CALENDAR', '2020-03-05'), ('OPERATOR', 'ADMINISTER_CALENDAR', '2020-03-05');
