-- Where the log was last written; a log found elsewhere is a copy, and gets an id of its own. See postgresql/V2__log_home.sql.
-- A file does not know where it is: a backup says nothing here.
ALTER TABLE log_head ADD COLUMN home TEXT NOT NULL DEFAULT '';
