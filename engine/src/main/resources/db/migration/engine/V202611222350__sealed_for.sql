-- In whose place the seal was made: the issue that follows by itself is entered as the same act.
ALTER TABLE sealed_document ADD COLUMN sealed_for uuid;
