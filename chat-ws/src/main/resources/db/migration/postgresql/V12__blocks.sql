-- The same as in sqlite/V12__blocks.sql.
-- Who blocks whom, and the direct messages that were sent to somebody who blocked their author.
CREATE TABLE block (
    username   TEXT COLLATE "C" NOT NULL REFERENCES account,
    blocked    TEXT COLLATE "C" NOT NULL REFERENCES account,
    blocked_at BIGINT NOT NULL,
    PRIMARY KEY (username, blocked)
);
ALTER TABLE message ADD COLUMN author_only INTEGER NOT NULL DEFAULT 0;
