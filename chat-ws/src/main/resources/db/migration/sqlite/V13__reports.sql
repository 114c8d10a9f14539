-- Reports of messages, and an index that finds those to notify on the whole server.
CREATE TABLE report (
    message_id  INTEGER NOT NULL REFERENCES message,
    reporter    TEXT NOT NULL REFERENCES account,
    reason      TEXT NOT NULL,
    reported_at INTEGER NOT NULL,
    PRIMARY KEY (message_id, reporter)
) STRICT;
CREATE INDEX account_administrator ON account (username) WHERE administrator = 1;
