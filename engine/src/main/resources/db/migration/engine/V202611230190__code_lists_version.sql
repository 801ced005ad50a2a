-- Code lists change with a release or a decree, and are asked for many times in every act. One row tells every node that
-- what it remembers of them is old; the database itself counts, so that no writer can forget it. The number comes from a
-- sequence: a rolled back one never comes back with other content.
CREATE SEQUENCE code_lists_version;
CREATE TABLE code_lists (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  bigint NOT NULL
);
INSERT INTO code_lists (version) VALUES (nextval('code_lists_version'));

CREATE FUNCTION count_code_lists() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE code_lists SET version = nextval('code_lists_version');
    RETURN NULL;
END $$;
CREATE TRIGGER document_kind_changed AFTER INSERT OR UPDATE OR DELETE ON document_kind
    FOR EACH STATEMENT EXECUTE FUNCTION count_code_lists();
CREATE TRIGGER urgency_changed AFTER INSERT OR UPDATE OR DELETE ON urgency
    FOR EACH STATEMENT EXECUTE FUNCTION count_code_lists();
CREATE TRIGGER field_limit_changed AFTER INSERT OR UPDATE OR DELETE ON field_limit
    FOR EACH STATEMENT EXECUTE FUNCTION count_code_lists();
