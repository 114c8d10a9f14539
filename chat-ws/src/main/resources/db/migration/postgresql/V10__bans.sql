-- The same as in sqlite/V10__bans.sql.
-- Who is kept out of which room.
CREATE TABLE ban (
    room      TEXT COLLATE "C" NOT NULL REFERENCES room,
    username  TEXT COLLATE "C" NOT NULL REFERENCES account,
    banned_by TEXT NOT NULL,
    banned_at BIGINT NOT NULL,
    PRIMARY KEY (room, username)
);
