-- Files. What is in them is in the data folder; on PostgreSQL, in a table.
ALTER TABLE message ADD COLUMN attachments TEXT;
CREATE TABLE file (
    id               TEXT PRIMARY KEY,
    room             TEXT NOT NULL REFERENCES room,
    owner            TEXT NOT NULL REFERENCES account,
    client_upload_id TEXT NOT NULL,
    name             TEXT NOT NULL,
    size             INTEGER NOT NULL,
    sha256           TEXT NOT NULL,
    begun_at         INTEGER NOT NULL,
    attachment       TEXT,
    message_id       INTEGER REFERENCES message,
    UNIQUE (owner, client_upload_id)
) STRICT;
CREATE INDEX file_message ON file (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX file_unused ON file (begun_at) WHERE message_id IS NULL;
-- Content that is still to be removed, as nothing refers to it any more.
CREATE TABLE file_garbage (
    id   TEXT PRIMARY KEY,
    size INTEGER NOT NULL
) STRICT;
-- The bytes of all files and of all garbage.
CREATE TABLE file_usage (
    bytes INTEGER NOT NULL
) STRICT;
INSERT INTO file_usage VALUES (0);
