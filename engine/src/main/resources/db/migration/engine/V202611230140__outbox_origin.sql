-- Which act wrote the row, in the words of whoever follows acts across the parts of the system; NULL when nobody does.
ALTER TABLE outbox ADD origin text CHECK (length(origin) <= 64);
