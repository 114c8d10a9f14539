-- Where the log was last written: which server, which of its lives (it begins another one when it was brought back to an earlier
-- time, or taken over from one that may have been ahead), which database, which table. A log found elsewhere was restored from a
-- copy and may have lost its end, so it gets an id of its own with the next commit.
ALTER TABLE log_head ADD COLUMN home TEXT NOT NULL DEFAULT '';

CREATE FUNCTION log_home(head oid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT concat_ws('/', s.system_identifier, substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8), d.oid, head)
    FROM pg_control_system() s, pg_database d
    WHERE d.datname = current_database()
$$;
