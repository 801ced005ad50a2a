-- Where an operator has the log say more or less than the settings do, for a time, on every node.
CREATE TABLE log_level (
    id     uuid        PRIMARY KEY,
    logger text        NOT NULL UNIQUE CHECK (logger ~ '^vn\.lienthong(\.[a-z]+)*$'),
    level  text        NOT NULL CHECK (level IN ('TRACE', 'DEBUG', 'INFO', 'WARN')),
    until  timestamptz NOT NULL
);
COMMENT ON COLUMN log_level.until IS 'from then on the settings hold again; nobody has to remember';
