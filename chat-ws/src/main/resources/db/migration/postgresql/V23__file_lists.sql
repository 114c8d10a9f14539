-- The same as in sqlite/V23__file_lists.sql.
ALTER TABLE file ADD COLUMN picture INTEGER NOT NULL DEFAULT 0;
UPDATE file SET picture = 1
WHERE coalesce((attachment::json -> 'picture' ->> 'width')::int, 0) > 0
  AND coalesce((attachment::json -> 'picture' ->> 'height')::int, 0) > 0;
CREATE INDEX file_room ON file (room, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX file_room_kind ON file (room, picture, message_id) WHERE message_id IS NOT NULL;
