-- Settings that administrators changed while the server runs, as text. Read as a whole at the start.
CREATE TABLE changed_setting (
    name          TEXT NOT NULL PRIMARY KEY,
    setting_value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What administrators tell everybody: one row at the most.
CREATE TABLE announcement (
    only_one     INTEGER PRIMARY KEY CHECK (only_one = 1),
    id           INTEGER NOT NULL,
    body         TEXT NOT NULL,
    announced_at INTEGER NOT NULL,
    ends_at      INTEGER
) STRICT;
