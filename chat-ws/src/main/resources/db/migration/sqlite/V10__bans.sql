-- Who is kept out of which room.
CREATE TABLE ban (
    room      TEXT NOT NULL REFERENCES room,
    username  TEXT NOT NULL REFERENCES account,
    banned_by TEXT NOT NULL,
    banned_at INTEGER NOT NULL,
    PRIMARY KEY (room, username)
) STRICT, WITHOUT ROWID;
