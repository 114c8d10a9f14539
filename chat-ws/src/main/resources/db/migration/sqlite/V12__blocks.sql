-- Who blocks whom, and the direct messages that were sent to somebody who blocked their author.
CREATE TABLE block (
    username   TEXT NOT NULL REFERENCES account,
    blocked    TEXT NOT NULL REFERENCES account,
    blocked_at INTEGER NOT NULL,
    PRIMARY KEY (username, blocked)
) STRICT, WITHOUT ROWID;
ALTER TABLE message ADD COLUMN author_only INTEGER NOT NULL DEFAULT 0;
