-- The messages that are pinned, and in each room their number.
ALTER TABLE message ADD COLUMN pinned_at INTEGER;
ALTER TABLE message ADD COLUMN pinned_by TEXT;
ALTER TABLE room ADD COLUMN pinned_count INTEGER NOT NULL DEFAULT 0;
CREATE INDEX message_pinned ON message (room, number) WHERE pinned_at IS NOT NULL;
