-- ID tokens that opened a session, by the hash of what was signed, until they expire: each opens one only.
CREATE TABLE used_token (
    hash       TEXT PRIMARY KEY,
    attempt    TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX used_token_expiry ON used_token (expires_at);
