-- Recipients named by what they are, as 'all communes of …': resolved into recipients on the day of issue.
CREATE TABLE recipient_rule (
    document_id uuid    NOT NULL REFERENCES outgoing_document,
    ordinal     integer NOT NULL,
    below_id    uuid    NOT NULL,
    level       text,
    PRIMARY KEY (document_id, ordinal)
);
