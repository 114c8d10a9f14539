-- What a legal hold keeps of a message after it was edited or deleted, or lost its files; in no answer, only in exports. Removed by a run
-- once the room is not held any more. The last text that a deleted message had is among its texts.
CREATE TABLE held_text (
    message_id INTEGER NOT NULL REFERENCES message,
    revision   INTEGER NOT NULL,
    body       TEXT    NOT NULL,
    written_at INTEGER NOT NULL,
    written_by TEXT    NOT NULL,
    PRIMARY KEY (message_id, revision)
) STRICT;

-- The same of files, which are in no row of file then. What is in them stays where it is.
CREATE TABLE held_file (
    id         TEXT    PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES message,
    size       INTEGER NOT NULL,
    attachment TEXT    NOT NULL
) STRICT;
CREATE INDEX held_file_message ON held_file (message_id);

-- Why there is a legal hold, for administrators.
ALTER TABLE room ADD COLUMN hold_reason TEXT NOT NULL DEFAULT '';

-- What auditors ask the audit log for, besides whom.
CREATE INDEX audit_entry_kind ON audit_entry (kind, number);
CREATE INDEX audit_entry_room ON audit_entry (room, number) WHERE room <> '';
CREATE INDEX audit_entry_refused ON audit_entry ((CASE WHEN outcome = '' THEN 0 ELSE 1 END), number);
CREATE INDEX audit_entry_at ON audit_entry (at, number);

-- When an administrator set the password that its owner has yet to change; null if there is none. For those of before, the days begin now.
ALTER TABLE account ADD COLUMN one_time_since INTEGER;
UPDATE account SET one_time_since = CAST(strftime('%s', 'now') AS INTEGER) * 1000 WHERE must_change_password = 1;
