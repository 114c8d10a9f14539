-- For how many days a room keeps its messages and files: null as long as the server does, 0 without end. A legal hold keeps all of it.
-- Of a deleted room nothing is left but its id, which is never used again, and the places of its messages.
ALTER TABLE room ADD COLUMN message_days INTEGER;
ALTER TABLE room ADD COLUMN file_days INTEGER;
ALTER TABLE room ADD COLUMN legal_hold INTEGER NOT NULL DEFAULT 0;
ALTER TABLE room ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;

-- Up to which number the messages of a room are gone, so that no run looks at them again.
CREATE TABLE retention_progress (
    room        TEXT PRIMARY KEY REFERENCES room,
    messages_to INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The messages that have files, of which there are few.
CREATE INDEX message_with_files ON message (room, number) WHERE attachments IS NOT NULL;

-- One row. The node that does the current run, or '' for none, and how long others leave it alone; what the last run did, and
-- with which values of the server (-1 before the first one); when the next one is due.
CREATE TABLE retention_run (
    only_row     INTEGER PRIMARY KEY CHECK (only_row = 1),
    node         TEXT NOT NULL,
    lease_until  INTEGER NOT NULL,
    started_at   INTEGER NOT NULL,
    finished_at  INTEGER NOT NULL,
    next_at      INTEGER NOT NULL,
    messages     INTEGER NOT NULL,
    files        INTEGER NOT NULL,
    message_days INTEGER NOT NULL,
    file_days    INTEGER NOT NULL
) STRICT;
INSERT INTO retention_run VALUES (1, '', 0, 0, 0, 0, 0, 0, -1, -1);

-- Entries about reports are found by the message, as their texts go with it.
UPDATE event SET message_id = json_extract(payload, '$.messageId')
WHERE kind IN ('MESSAGE_REPORTED', 'REPORT_RECEIVED', 'REPORT_RESOLVED');
