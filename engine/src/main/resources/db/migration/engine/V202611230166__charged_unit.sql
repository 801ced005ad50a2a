-- While nodes of two versions run, the older one does not say whose part of a directive a task is.
CREATE FUNCTION fill_charged_unit() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    SELECT unit_id INTO NEW.charged_unit FROM assignment WHERE id = NEW.assignment_id;
    RETURN NEW;
END $$;
CREATE TRIGGER inbox_task_charged_unit BEFORE INSERT ON inbox_task FOR EACH ROW
    WHEN (NEW.assignment_id IS NOT NULL AND NEW.charged_unit IS NULL)
    EXECUTE FUNCTION fill_charged_unit();
UPDATE inbox_task t SET charged_unit = a.unit_id FROM assignment a
WHERE a.id = t.assignment_id AND t.completed_at IS NULL AND t.charged_unit IS NULL;
