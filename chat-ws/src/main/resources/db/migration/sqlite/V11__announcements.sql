-- The lowest role that may post in a room, and the messages that mention everybody in it.
ALTER TABLE room ADD COLUMN posting_role TEXT NOT NULL DEFAULT 'MEMBER';
ALTER TABLE message ADD COLUMN mentions_all INTEGER NOT NULL DEFAULT 0;
CREATE INDEX message_to_all ON message (room, number) WHERE mentions_all <> 0;
