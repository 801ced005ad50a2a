-- A month of a register, also of one with a hundred thousand lines.
CREATE INDEX register_entry_day ON register_entry (register_id, entry_date, number);
ANALYZE register_entry;
