-- What seldom changes and is asked for in every act (who holds which right, post and capacity, what organisations are called,
-- code lists, numbering, working days) is remembered by every node under the number of this one row. The database itself
-- counts, so that no writer can forget it: just before the commit, so that nobody waits for a transaction that takes its time,
-- and once in a transaction. The number comes from a sequence: a rolled back one never comes back with other content.
CREATE SEQUENCE standing_version;
CREATE TABLE standing (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  bigint NOT NULL
);
INSERT INTO standing (version) VALUES (nextval('standing_version'));

CREATE FUNCTION count_standing() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF current_setting('lienthong.counted', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
        PERFORM set_config('lienthong.counted', pg_current_xact_id()::text, true);
        UPDATE standing SET version = nextval('standing_version');
    END IF;
    RETURN NULL;
END $$;

DO $$
DECLARE counted text;
BEGIN
    FOREACH counted IN ARRAY ARRAY['organisation_version', 'agency_code', 'post', 'post_title', 'person_capacity',
            'signing_capacity', 'role', 'role_act', 'role_grant', 'document_kind', 'urgency', 'field_limit',
            'numbering_rule', 'legal_period', 'calendar_exception'] LOOP
        EXECUTE format('CREATE CONSTRAINT TRIGGER counted AFTER INSERT OR UPDATE OR DELETE ON %I
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_standing()', counted);
    END LOOP;
END $$;
-- a closed account takes the rights away; signing in and out changes none
CREATE CONSTRAINT TRIGGER counted AFTER UPDATE OF closed_at OR DELETE ON account
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_standing();

COMMENT ON TABLE standing IS 'counts the changes of what nodes remember';
COMMENT ON TABLE code_lists IS 'counted for nodes of the release before; nothing else reads it';
