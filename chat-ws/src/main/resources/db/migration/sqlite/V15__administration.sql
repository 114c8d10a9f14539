-- What administrators decide about accounts, and about reports of messages.
ALTER TABLE account ADD COLUMN deactivated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN must_change_password INTEGER NOT NULL DEFAULT 0;
ALTER TABLE report ADD COLUMN resolved_by TEXT;
ALTER TABLE report ADD COLUMN resolution TEXT;
ALTER TABLE report ADD COLUMN resolved_at INTEGER;
