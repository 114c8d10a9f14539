-- The provider, such as a directory, that created the room and decides which of its people are members; '' for none.
ALTER TABLE room ADD COLUMN managed_by TEXT NOT NULL DEFAULT '';
