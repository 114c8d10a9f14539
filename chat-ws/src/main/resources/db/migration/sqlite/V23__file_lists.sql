-- The files of a room, or its pictures, by the message that they are in.
ALTER TABLE file ADD COLUMN picture INTEGER NOT NULL DEFAULT 0;
UPDATE file SET picture = 1
WHERE coalesce(json_extract(attachment, '$.picture.width'), 0) > 0
  AND coalesce(json_extract(attachment, '$.picture.height'), 0) > 0;
CREATE INDEX file_room ON file (room, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX file_room_kind ON file (room, picture, message_id) WHERE message_id IS NOT NULL;
