-- An edit mentions people in messages that they may have read. The entry of the edit that mentioned somebody first, or 0 if the message
-- did so when it was sent; and the entry of the last time that a member marked the room as read. A mention by a later edit is unread.
ALTER TABLE mention ADD COLUMN seq ${integer} NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN mentions_all_seq ${integer} NOT NULL DEFAULT 0;
ALTER TABLE membership ADD COLUMN read_seq ${integer} NOT NULL DEFAULT 0;
CREATE INDEX mention_late ON mention (username, room, seq) WHERE seq > 0;
CREATE INDEX message_late_to_all ON message (room, mentions_all_seq) WHERE mentions_all_seq > 0;
UPDATE log_head SET least_version = 31;
