-- Among tasks of one day the more urgent comes first: it stands a few microseconds earlier in the order, which nobody sees.
-- Said to be immutable: taking microseconds from a moment does not depend on any time zone.
CREATE FUNCTION inbox_due_order(due_at timestamptz, urgency_rank integer) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT coalesce(due_at - urgency_rank * interval '1 microsecond', 'infinity') $$;

-- The column of the order anew, and every index that walks along it as it was.
DO $$
DECLARE
    walks text[] := ARRAY(SELECT indexdef FROM pg_indexes
                          WHERE schemaname = current_schema() AND tablename = 'inbox_task' AND indexdef LIKE '%due_order%');
    walk  text;
BEGIN
    ALTER TABLE inbox_task DROP COLUMN due_order;
    ALTER TABLE inbox_task ADD COLUMN due_order timestamptz NOT NULL
        GENERATED ALWAYS AS (inbox_due_order(due_at, urgency_rank)) STORED;
    FOREACH walk IN ARRAY walks LOOP
        EXECUTE walk;
    END LOOP;
END $$;
