-- The audit log: entries that are only added, each with the hash of the one before it.
CREATE TABLE audit_entry (
    number        INTEGER PRIMARY KEY,
    at            INTEGER NOT NULL,
    kind          TEXT NOT NULL,
    operation     TEXT NOT NULL,
    outcome       TEXT NOT NULL,
    actor         TEXT NOT NULL,
    address       TEXT NOT NULL,
    room          TEXT NOT NULL,
    subject       TEXT NOT NULL,
    before_values TEXT NOT NULL,
    after_values  TEXT NOT NULL,
    times         INTEGER NOT NULL,
    previous      TEXT NOT NULL,
    hash          TEXT NOT NULL
);
CREATE INDEX audit_entry_actor ON audit_entry (actor, number);
CREATE INDEX audit_entry_subject ON audit_entry (subject, number);

-- Its only row is read and changed under the lock of log_head. The floor is the last entry that was pruned.
CREATE TABLE audit_head (
    number       INTEGER NOT NULL,
    hash         TEXT NOT NULL,
    floor_number INTEGER NOT NULL,
    floor_hash   TEXT NOT NULL
);
INSERT INTO audit_head (number, hash, floor_number, floor_hash) VALUES (0, '', 0, '');

-- How far the entries were written to a target outside.
CREATE TABLE audit_export (
    target TEXT PRIMARY KEY,
    number INTEGER NOT NULL
);

-- These keep programs from mistakes. Whoever can drop them is found out by the hashes, and by those written outside.
CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'entries of the audit log are not changed');
END;
CREATE TRIGGER audit_entry_is_not_deleted BEFORE DELETE ON audit_entry
WHEN OLD.number > (SELECT floor_number FROM audit_head)
BEGIN
    SELECT RAISE(ABORT, 'entries of the audit log are deleted by pruning only');
END;

-- Who may read it.
ALTER TABLE account ADD COLUMN auditor INTEGER NOT NULL DEFAULT 0;
