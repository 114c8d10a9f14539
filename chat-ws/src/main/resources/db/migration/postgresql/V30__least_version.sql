-- The same as in sqlite/V30__least_version.sql.
-- The least version of the tables that a node has to know to use this database. A node that is running while a newer version
-- migrates compares it with its own in the statements that read this row anyway, and stops serving if it is too old.
-- A migration that such a node must not follow ends with: UPDATE log_head SET least_version = N
ALTER TABLE log_head ADD COLUMN least_version BIGINT NOT NULL DEFAULT 0;
UPDATE log_head SET least_version = 30;
