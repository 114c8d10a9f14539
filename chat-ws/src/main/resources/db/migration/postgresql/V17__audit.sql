-- The same as in sqlite/V17__audit.sql.
-- The audit log: entries that are only added, each with the hash of the one before it.
CREATE TABLE audit_entry (
    number        BIGINT PRIMARY KEY,
    at            BIGINT NOT NULL,
    kind          TEXT COLLATE "C" NOT NULL,
    operation     TEXT COLLATE "C" NOT NULL,
    outcome       TEXT COLLATE "C" NOT NULL,
    actor         TEXT COLLATE "C" NOT NULL,
    address       TEXT COLLATE "C" NOT NULL,
    room          TEXT COLLATE "C" NOT NULL,
    subject       TEXT COLLATE "C" NOT NULL,
    before_values TEXT NOT NULL,
    after_values  TEXT NOT NULL,
    times         BIGINT NOT NULL,
    previous      TEXT COLLATE "C" NOT NULL,
    hash          TEXT COLLATE "C" NOT NULL
);
CREATE INDEX audit_entry_actor ON audit_entry (actor, number);
CREATE INDEX audit_entry_subject ON audit_entry (subject, number);

-- Its only row is read and changed under the lock of log_head. The floor is the last entry that was pruned.
CREATE TABLE audit_head (
    number       BIGINT NOT NULL,
    hash         TEXT COLLATE "C" NOT NULL,
    floor_number BIGINT NOT NULL,
    floor_hash   TEXT COLLATE "C" NOT NULL
);
INSERT INTO audit_head (number, hash, floor_number, floor_hash) VALUES (0, '', 0, '');

-- How far the entries were written to a target outside.
CREATE TABLE audit_export (
    target TEXT COLLATE "C" PRIMARY KEY,
    number BIGINT NOT NULL
);

-- These keep programs from mistakes. Whoever can drop them is found out by the hashes, and by those written outside.
CREATE OR REPLACE FUNCTION audit_entry_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.number <= (SELECT floor_number FROM audit_head) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'entries of the audit log are not changed, and deleted by pruning only';
END;
$$;
CREATE TRIGGER audit_entry_is_kept BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_is_kept();

-- Who may read it.
ALTER TABLE account ADD COLUMN auditor INTEGER NOT NULL DEFAULT 0;
