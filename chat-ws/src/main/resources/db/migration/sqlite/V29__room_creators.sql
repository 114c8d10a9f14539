-- Who created which room, as the rooms of one person are limited in number; without rooms that a provider created, and without
-- those from before of whose creation the log no longer tells.
CREATE TABLE room_creator (
    room     TEXT NOT NULL PRIMARY KEY REFERENCES room,
    username TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX room_creator_username ON room_creator (username);
INSERT INTO room_creator (room, username)
SELECT DISTINCT r.id, e.actor FROM event e JOIN room r ON r.id = e.stream
WHERE e.kind = 'ROOM_CREATED' AND r.managed_by = '' AND e.actor <> '';
