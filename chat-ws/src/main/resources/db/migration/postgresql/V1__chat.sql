-- The same tables as in sqlite/V1__chat.sql. Times are milliseconds since 1970 UTC; flags are 0 or 1, so that the statements are
-- the same too. Names that an index orders are compared byte by byte: an update of the system's collations would break it.

-- One row. Its lock is the order of all commits.
CREATE TABLE log_head (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    log_id    TEXT    NOT NULL,
    first_seq BIGINT  NOT NULL,
    seq       BIGINT  NOT NULL,
    at        BIGINT  NOT NULL
) WITH (fillfactor = 10);

-- The log. What actor, subject and number mean depends on the kind; a message stands in its own table under the same number.
CREATE TABLE event (
    seq      BIGINT           PRIMARY KEY,
    at       BIGINT           NOT NULL,
    kind     TEXT             NOT NULL,
    stream   TEXT COLLATE "C" NOT NULL,
    actor    TEXT,
    subject  TEXT,
    role     TEXT,
    number   BIGINT,
    title    TEXT,
    topic    TEXT,
    archived INTEGER
);
CREATE INDEX event_stream ON event (stream, seq);

CREATE TABLE account (
    username      TEXT COLLATE "C" PRIMARY KEY,
    display_name  TEXT             NOT NULL,
    administrator INTEGER          NOT NULL,
    created_at    BIGINT           NOT NULL,
    password_hash TEXT             NOT NULL
);

-- closed_seq is 0 while the session is open. A row outlives its session until the entry that opened it is forgotten.
CREATE TABLE session (
    id          TEXT COLLATE "C" PRIMARY KEY,
    token_hash  TEXT COLLATE "C" NOT NULL UNIQUE,
    username    TEXT COLLATE "C" NOT NULL REFERENCES account,
    client_name TEXT             NOT NULL,
    address     TEXT             NOT NULL,
    created_at  BIGINT           NOT NULL,
    expires_at  BIGINT           NOT NULL,
    opened_seq  BIGINT           NOT NULL,
    closed_seq  BIGINT           NOT NULL
);

CREATE TABLE room (
    id              TEXT COLLATE "C" PRIMARY KEY,
    title           TEXT             NOT NULL,
    topic           TEXT             NOT NULL,
    visibility      TEXT             NOT NULL,
    archived        INTEGER          NOT NULL,
    created_at      BIGINT           NOT NULL,
    last_number     BIGINT           NOT NULL,
    last_message_at BIGINT
) WITH (fillfactor = 50);

-- A row for each stay of a person in a room; to_seq is 0 while it lasts.
CREATE TABLE membership (
    username    TEXT COLLATE "C" NOT NULL REFERENCES account,
    room        TEXT COLLATE "C" NOT NULL REFERENCES room,
    from_seq    BIGINT           NOT NULL,
    to_seq      BIGINT           NOT NULL,
    role        TEXT             NOT NULL,
    joined_at   BIGINT           NOT NULL,
    read_number BIGINT           NOT NULL,
    PRIMARY KEY (username, room, from_seq)
);
CREATE UNIQUE INDEX membership_present ON membership (username, room) WHERE to_seq = 0;

CREATE TABLE message (
    id                BIGINT           PRIMARY KEY,
    room              TEXT COLLATE "C" NOT NULL REFERENCES room,
    number            BIGINT           NOT NULL,
    author            TEXT COLLATE "C" NOT NULL REFERENCES account,
    body              TEXT             NOT NULL,
    client_message_id TEXT COLLATE "C" NOT NULL,
    reply_to          BIGINT           NOT NULL,
    sent_at           BIGINT           NOT NULL,
    UNIQUE (room, number),
    UNIQUE (author, client_message_id)
);

-- Whom a message names. Room and number are the message's, so that what somebody has not read is found without it.
CREATE TABLE mention (
    message_id BIGINT           NOT NULL REFERENCES message,
    position   INTEGER          NOT NULL,
    username   TEXT COLLATE "C" NOT NULL REFERENCES account,
    room       TEXT COLLATE "C" NOT NULL,
    number     BIGINT           NOT NULL,
    PRIMARY KEY (message_id, position)
);
CREATE INDEX mention_unread ON mention (username, room, number);

INSERT INTO log_head VALUES (1, replace(gen_random_uuid()::text, '-', ''), 1, 0, 0);

-- The room everybody is in. No entry of the log created it.
INSERT INTO room
VALUES ('general', 'General', '', 'PUBLIC', 0, CAST(extract(epoch FROM now()) AS BIGINT) * 1000, 0, NULL);

-- Tells the other nodes, once the commit is visible, how far the log has got.
CREATE FUNCTION tell_log_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('chat_log_' || new.log_id, new.seq::text);
    RETURN NULL;
END
$$;
CREATE TRIGGER log_head_moved AFTER UPDATE OF seq ON log_head FOR EACH ROW EXECUTE FUNCTION tell_log_head();
