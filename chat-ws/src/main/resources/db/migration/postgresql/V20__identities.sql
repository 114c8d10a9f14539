-- The same as in sqlite/V20__identities.sql.
-- Accounts that belong to a directory, which checks their passwords.
ALTER TABLE account ADD COLUMN external INTEGER NOT NULL DEFAULT 0;

-- To whom they belong there. Neither side is ever given to another: a subject keeps its account, and an account its subject.
CREATE TABLE identity (
    provider  TEXT COLLATE "C" NOT NULL,
    subject   TEXT COLLATE "C" NOT NULL,
    username  TEXT COLLATE "C" NOT NULL UNIQUE REFERENCES account (username),
    linked_at BIGINT NOT NULL,
    -- Whether the account was deactivated because the directory no longer has it, and comes back with it.
    suspended INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (provider, subject)
);

-- When the accounts of a directory are compared with it again; of several nodes, the one that moves the time does it.
CREATE TABLE identity_sync (
    provider TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    due_at   BIGINT NOT NULL
);
