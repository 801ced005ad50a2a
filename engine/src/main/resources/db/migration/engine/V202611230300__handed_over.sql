-- How a piece of work was handed over last: only that is undone, by who did it, and it is then as it was before.
CREATE TABLE handed_over (
    work_id    uuid    PRIMARY KEY,
    from_id    uuid    NOT NULL,
    to_id      uuid    NOT NULL,
    by_id      uuid    NOT NULL,
    by_for     uuid,
    before_by  uuid,
    before_for uuid,
    version    integer
);
COMMENT ON TABLE handed_over IS 'the last one of each work; none once it is set free or taken back';
COMMENT ON COLUMN handed_over.work_id IS 'the part of a directive, the draft, or the claimed task';
COMMENT ON COLUMN handed_over.by_for IS 'in whose place by_id did it; NULL by the own right';
COMMENT ON COLUMN handed_over.before_by IS
    'who had given it to from_id, before_for in whose place; NULL when nobody had or that was not kept';
COMMENT ON COLUMN handed_over.version IS 'of the draft as it was handed over; NULL for other work';
