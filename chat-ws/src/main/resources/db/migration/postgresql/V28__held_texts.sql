-- The same as in sqlite/V28__held_texts.sql.
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
