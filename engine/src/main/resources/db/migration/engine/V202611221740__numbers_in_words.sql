-- A number is found with or without the zeros before it, and beside letters as apart from them: 05/QĐ-UBND, 5/QĐ-UBND,
-- 5QĐ-UBND. The same as FoldedText in the code.
CREATE OR REPLACE FUNCTION folded_words(VARIADIC texts text[]) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_to_tsvector(array_agg(left(word, 100))), ''::tsvector)
    FROM regexp_split_to_table(
        regexp_replace(
            regexp_replace(
                lower(translate(regexp_replace(normalize(array_to_string(texts, ' '), NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')),
                '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+', ' ', 'g'),
            '(^| )0*([0-9]+)', ' \2 ', 'g'),
        ' +') AS word
    WHERE word <> ''
$$;

-- What is stored is folded anew; and the parts of a symbol may be written as one: QĐUBND.
ALTER TABLE inbox_task DROP COLUMN words;
ALTER TABLE inbox_task ADD COLUMN words tsvector NOT NULL
    GENERATED ALWAYS AS (folded_words(subject, code, replace(code, '-', ''), counterpart)) STORED;
ALTER TABLE incoming_document DROP COLUMN words;
ALTER TABLE incoming_document ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
    folded_words(subject, issuer_name, number_text, symbol, replace(symbol, '-', ''), arrival_number)) STORED;
ALTER TABLE outgoing_document DROP COLUMN words;
ALTER TABLE outgoing_document ADD COLUMN words tsvector NOT NULL
    GENERATED ALWAYS AS (folded_words(subject, number_text, symbol, replace(symbol, '-', ''))) STORED;
CREATE INDEX incoming_document_words ON incoming_document USING gin (words);
CREATE INDEX outgoing_document_words ON outgoing_document USING gin (words);
ANALYZE inbox_task, incoming_document, outgoing_document;
UPDATE organisation_version SET words = words || folded_words(name, short_name, abbreviation)
WHERE concat(name, short_name, abbreviation) ~ '[0-9]';
UPDATE person_version SET words = words || folded_words(full_name) WHERE full_name ~ '[0-9]';
