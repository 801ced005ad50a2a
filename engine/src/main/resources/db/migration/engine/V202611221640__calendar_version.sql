-- A day that is withdrawn and entered again is not the one somebody saw before: no version comes twice.
CREATE SEQUENCE calendar_version START 1000;
ALTER TABLE calendar_exception ALTER COLUMN version SET DEFAULT nextval('calendar_version');
