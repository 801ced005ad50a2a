-- The operator's list of files whose reading was given up.
CREATE INDEX content_text_failed ON content_text (read_at DESC, content_id) WHERE state = 'FAILED';
