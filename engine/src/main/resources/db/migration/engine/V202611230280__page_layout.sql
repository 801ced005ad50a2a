-- Pages of PDF content as whoever opened it first measured them: the content never changes, so it is measured once.
CREATE TABLE page_layout (
    content_id text               PRIMARY KEY REFERENCES content ON DELETE CASCADE,
    page_count integer            NOT NULL,
    widths     double precision[] NOT NULL,
    heights    double precision[] NOT NULL,
    CHECK (cardinality(widths) BETWEEN 1 AND page_count AND cardinality(heights) = cardinality(widths))
);
COMMENT ON COLUMN page_layout.widths IS 'points of the first pages, upright';
