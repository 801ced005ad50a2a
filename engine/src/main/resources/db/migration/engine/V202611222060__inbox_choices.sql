-- What a person keeps of the own inbox: questions asked again and again, and what a line shows.
CREATE TABLE saved_filter (
    id        uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    name      text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    view      text NOT NULL,
    step      text CHECK (length(step) <= 200),
    direction text,
    urgency   text CHECK (length(urgency) <= 200),
    sought    text CHECK (length(sought) <= 200),
    UNIQUE (person_id, name)
);
CREATE TABLE chosen_columns (
    person_id uuid   PRIMARY KEY,
    shown     text[] NOT NULL CHECK (cardinality(shown) <= 20)
);
