-- The same as in sqlite/V27__managed_rooms.sql.
ALTER TABLE room ADD COLUMN managed_by TEXT NOT NULL DEFAULT '';
