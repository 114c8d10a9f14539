-- The same as in sqlite/V13__reports.sql.
-- Reports of messages, and an index that finds those to notify on the whole server.
CREATE TABLE report (
    message_id  BIGINT NOT NULL REFERENCES message,
    reporter    TEXT COLLATE "C" NOT NULL REFERENCES account,
    reason      TEXT NOT NULL,
    reported_at BIGINT NOT NULL,
    PRIMARY KEY (message_id, reporter)
);
CREATE INDEX account_administrator ON account (username) WHERE administrator = 1;
