-- Times are milliseconds since 1970 UTC. Role and visibility are the names of their constants.

-- One row. Its lock is the order of all commits.
CREATE TABLE log_head (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    log_id    TEXT    NOT NULL,
    first_seq INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    at        INTEGER NOT NULL
) STRICT;

-- The log. What actor, subject and number mean depends on the kind; a message stands in its own table under the same number.
CREATE TABLE event (
    seq      INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    stream   TEXT    NOT NULL,
    actor    TEXT,
    subject  TEXT,
    role     TEXT,
    number   INTEGER,
    title    TEXT,
    topic    TEXT,
    archived INTEGER
) STRICT;
CREATE INDEX event_stream ON event (stream, seq);

CREATE TABLE account (
    username      TEXT    PRIMARY KEY,
    display_name  TEXT    NOT NULL,
    administrator INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    password_hash TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- closed_seq is 0 while the session is open. A row outlives its session until the entry that opened it is forgotten.
CREATE TABLE session (
    id          TEXT    PRIMARY KEY,
    token_hash  TEXT    NOT NULL UNIQUE,
    username    TEXT    NOT NULL REFERENCES account,
    client_name TEXT    NOT NULL,
    address     TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL,
    opened_seq  INTEGER NOT NULL,
    closed_seq  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE room (
    id              TEXT    PRIMARY KEY,
    title           TEXT    NOT NULL,
    topic           TEXT    NOT NULL,
    visibility      TEXT    NOT NULL,
    archived        INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    last_number     INTEGER NOT NULL,
    last_message_at INTEGER
) STRICT, WITHOUT ROWID;

-- A row for each stay of a person in a room; to_seq is 0 while it lasts.
CREATE TABLE membership (
    username    TEXT    NOT NULL REFERENCES account,
    room        TEXT    NOT NULL REFERENCES room,
    from_seq    INTEGER NOT NULL,
    to_seq      INTEGER NOT NULL,
    role        TEXT    NOT NULL,
    joined_at   INTEGER NOT NULL,
    read_number INTEGER NOT NULL,
    PRIMARY KEY (username, room, from_seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX membership_present ON membership (username, room) WHERE to_seq = 0;

CREATE TABLE message (
    id                INTEGER PRIMARY KEY,
    room              TEXT    NOT NULL REFERENCES room,
    number            INTEGER NOT NULL,
    author            TEXT    NOT NULL REFERENCES account,
    body              TEXT    NOT NULL,
    client_message_id TEXT    NOT NULL,
    reply_to          INTEGER NOT NULL,
    sent_at           INTEGER NOT NULL,
    UNIQUE (room, number),
    UNIQUE (author, client_message_id)
) STRICT;

-- Whom a message names. Room and number are the message's, so that what somebody has not read is found without it.
CREATE TABLE mention (
    message_id INTEGER NOT NULL REFERENCES message,
    position   INTEGER NOT NULL,
    username   TEXT    NOT NULL REFERENCES account,
    room       TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_unread ON mention (username, room, number);

INSERT INTO log_head VALUES (1, lower(hex(randomblob(8))), 1, 0, 0);

-- The room everybody is in. No entry of the log created it.
INSERT INTO room VALUES ('general', 'General', '', 'PUBLIC', 0, CAST(strftime('%s', 'now') AS INTEGER) * 1000, 0, NULL);
