-- What became of a message since it was sent. Texts are kept in message and message_revision only, and so can be removed.
-- changed_seq is the entry with the last change, or 0. sent_digest is empty as long as the message is as it was sent.
ALTER TABLE message ADD COLUMN changed_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN edited_by TEXT;
ALTER TABLE message ADD COLUMN edited_at INTEGER;
ALTER TABLE message ADD COLUMN deleted_by TEXT;
ALTER TABLE message ADD COLUMN deleted_at INTEGER;
ALTER TABLE message ADD COLUMN deleted_reason TEXT;
ALTER TABLE message ADD COLUMN sent_digest TEXT NOT NULL DEFAULT '';

-- The texts that messages had before they were edited.
CREATE TABLE message_revision (
    message_id INTEGER NOT NULL REFERENCES message,
    revision   INTEGER NOT NULL,
    body       TEXT    NOT NULL,
    written_at INTEGER NOT NULL,
    written_by TEXT    NOT NULL,
    PRIMARY KEY (message_id, revision)
) STRICT;

-- The message that an entry is about, except for the entry that posted it: a message has the number of that entry.
ALTER TABLE event ADD COLUMN message_id INTEGER;
