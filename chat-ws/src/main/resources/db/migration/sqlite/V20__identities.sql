-- Accounts that belong to a directory, which checks their passwords.
ALTER TABLE account ADD COLUMN external INTEGER NOT NULL DEFAULT 0;

-- To whom they belong there. Neither side is ever given to another: a subject keeps its account, and an account its subject.
CREATE TABLE identity (
    provider  TEXT NOT NULL,
    subject   TEXT NOT NULL,
    username  TEXT NOT NULL UNIQUE REFERENCES account (username),
    linked_at INTEGER NOT NULL,
    -- Whether the account was deactivated because the directory no longer has it, and comes back with it.
    suspended INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (provider, subject)
) STRICT, WITHOUT ROWID;

-- When the accounts of a directory are compared with it again; of several nodes, the one that moves the time does it.
CREATE TABLE identity_sync (
    provider TEXT NOT NULL PRIMARY KEY,
    due_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
