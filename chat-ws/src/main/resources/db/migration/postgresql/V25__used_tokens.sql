-- The same as in sqlite/V25__used_tokens.sql.
-- ID tokens that opened a session, by the hash of what was signed, until they expire: each opens one only.
CREATE TABLE used_token (
    hash       TEXT COLLATE "C" PRIMARY KEY,
    attempt    TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX used_token_expiry ON used_token (expires_at);
