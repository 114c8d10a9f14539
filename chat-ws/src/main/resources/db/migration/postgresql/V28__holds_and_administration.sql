-- The same as in sqlite/V28__holds_and_administration.sql.
CREATE TABLE held_text (
    message_id BIGINT  NOT NULL REFERENCES message,
    revision   INTEGER NOT NULL,
    body       TEXT    NOT NULL,
    written_at BIGINT  NOT NULL,
    written_by TEXT    NOT NULL,
    PRIMARY KEY (message_id, revision)
);

CREATE TABLE held_file (
    id         TEXT COLLATE "C" PRIMARY KEY,
    message_id BIGINT NOT NULL REFERENCES message,
    size       BIGINT NOT NULL,
    attachment TEXT   NOT NULL
);
CREATE INDEX held_file_message ON held_file (message_id);

ALTER TABLE room ADD COLUMN hold_reason TEXT NOT NULL DEFAULT '';

CREATE INDEX audit_entry_kind ON audit_entry (kind, number);
CREATE INDEX audit_entry_room ON audit_entry (room, number) WHERE room <> '';
CREATE INDEX audit_entry_refused ON audit_entry ((CASE WHEN outcome = '' THEN 0 ELSE 1 END), number);
CREATE INDEX audit_entry_at ON audit_entry (at, number);

ALTER TABLE account ADD COLUMN one_time_since BIGINT;
UPDATE account SET one_time_since = (extract(epoch FROM now()) * 1000)::bigint WHERE must_change_password = 1;
