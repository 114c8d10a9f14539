-- For how many days a room keeps its messages and files: null as long as the server does, 0 without end. A legal hold keeps all of it.
-- Of a deleted room nothing is left but its id, which is never used again, and the places of its messages.
ALTER TABLE room ADD COLUMN message_days BIGINT;
ALTER TABLE room ADD COLUMN file_days BIGINT;
ALTER TABLE room ADD COLUMN legal_hold BIGINT NOT NULL DEFAULT 0;
ALTER TABLE room ADD COLUMN deleted BIGINT NOT NULL DEFAULT 0;

-- Up to which number the messages of a room are gone, so that no run looks at them again.
CREATE TABLE retention_progress (
    room        TEXT COLLATE "C" PRIMARY KEY REFERENCES room,
    messages_to BIGINT NOT NULL
);

-- The messages that have files, of which there are few.
CREATE INDEX message_with_files ON message (room, number) WHERE attachments IS NOT NULL;

-- One row. The node that does the current run, or '' for none, and how long others leave it alone; what the last run did, and
-- with which values of the server (-1 before the first one); when the next one is due.
CREATE TABLE retention_run (
    only_row     BIGINT PRIMARY KEY CHECK (only_row = 1),
    node         TEXT NOT NULL,
    lease_until  BIGINT NOT NULL,
    started_at   BIGINT NOT NULL,
    finished_at  BIGINT NOT NULL,
    next_at      BIGINT NOT NULL,
    messages     BIGINT NOT NULL,
    files        BIGINT NOT NULL,
    message_days BIGINT NOT NULL,
    file_days    BIGINT NOT NULL
);
INSERT INTO retention_run VALUES (1, '', 0, 0, 0, 0, 0, 0, -1, -1);

-- Entries about reports are found by the message, as their texts go with it.
UPDATE event SET message_id = (payload::json ->> 'messageId')::bigint
WHERE kind IN ('MESSAGE_REPORTED', 'REPORT_RECEIVED', 'REPORT_RESOLVED');
