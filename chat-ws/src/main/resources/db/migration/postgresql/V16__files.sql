-- The same as in sqlite/V16__files.sql, and a table for what is in files.
ALTER TABLE message ADD COLUMN attachments TEXT;
CREATE TABLE file (
    id               TEXT COLLATE "C" PRIMARY KEY,
    room             TEXT COLLATE "C" NOT NULL REFERENCES room,
    owner            TEXT COLLATE "C" NOT NULL REFERENCES account,
    client_upload_id TEXT COLLATE "C" NOT NULL,
    name             TEXT NOT NULL,
    size             BIGINT NOT NULL,
    sha256           TEXT NOT NULL,
    begun_at         BIGINT NOT NULL,
    attachment       TEXT,
    message_id       BIGINT REFERENCES message,
    UNIQUE (owner, client_upload_id)
);
CREATE INDEX file_message ON file (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX file_unused ON file (begun_at) WHERE message_id IS NULL;
CREATE TABLE file_garbage (
    id   TEXT COLLATE "C" PRIMARY KEY,
    size BIGINT NOT NULL
);
CREATE TABLE file_usage (
    bytes BIGINT NOT NULL
);
INSERT INTO file_usage VALUES (0);
-- Parts of files, each from its offset on. They are not compressed: nearly all files are so already.
CREATE TABLE file_part (
    file_id  TEXT COLLATE "C" NOT NULL,
    start    BIGINT NOT NULL,
    content  BYTEA NOT NULL,
    PRIMARY KEY (file_id, start)
);
ALTER TABLE file_part ALTER COLUMN content SET STORAGE EXTERNAL;
