-- The same as in sqlite/V26__server_wide.sql.
CREATE TABLE changed_setting (
    name          TEXT COLLATE "C" PRIMARY KEY,
    setting_value TEXT NOT NULL
);

CREATE TABLE announcement (
    only_one     BIGINT PRIMARY KEY CHECK (only_one = 1),
    id           BIGINT NOT NULL,
    body         TEXT NOT NULL,
    announced_at BIGINT NOT NULL,
    ends_at      BIGINT
);
