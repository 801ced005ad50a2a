-- Lists are filtered by words however they are typed: without diacritics, in any letters, in any order. Marks above and
-- below letters go, đ becomes d; everything between letters and digits parts words. The same as FoldedText in the code.
CREATE FUNCTION folded_words(VARIADIC texts text[]) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_to_tsvector(array_agg(left(word, 100))), ''::tsvector)
    FROM regexp_split_to_table(
        lower(translate(regexp_replace(normalize(array_to_string(texts, ' '), NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')),
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+') AS word
    WHERE word <> ''
$$;

-- Few rows stand behind one key of the inbox: the walk along its index looks at each.
ALTER TABLE inbox_task ADD COLUMN words tsvector NOT NULL
    GENERATED ALWAYS AS (folded_words(subject, code, counterpart)) STORED;
ALTER TABLE incoming_document ADD COLUMN words tsvector NOT NULL
    GENERATED ALWAYS AS (folded_words(subject, issuer_name, number_text, symbol, arrival_number)) STORED;
ALTER TABLE outgoing_document ADD COLUMN words tsvector NOT NULL
    GENERATED ALWAYS AS (folded_words(subject, number_text, symbol)) STORED;
-- An archive is large, and a rare word must not cost a walk through all of it.
CREATE INDEX incoming_document_words ON incoming_document USING gin (words);
CREATE INDEX outgoing_document_words ON outgoing_document USING gin (words);
