-- A task of one person names the agency of its document too: it leaves the inbox of who works there no longer.
ALTER TABLE inbox_task DROP CONSTRAINT inbox_task_holder_check;
UPDATE inbox_task SET holder = replace(holder, '@', ':') || '@' || agency_id WHERE holder LIKE '%@%';
ALTER TABLE inbox_task ADD CONSTRAINT inbox_task_holder_check
    CHECK (holder ~ '^[A-Z_]+:[0-9a-f-]{36}(@[0-9a-f-]{36})?$');
COMMENT ON COLUMN inbox_task.holder IS
    'ACT:organisation for everybody who may do it there, ACT:person@agency for one person of the agency';
