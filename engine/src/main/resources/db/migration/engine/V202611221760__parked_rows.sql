-- The operator's list of work given up.
CREATE INDEX outbox_parked ON outbox (id) WHERE parked_at IS NOT NULL;
