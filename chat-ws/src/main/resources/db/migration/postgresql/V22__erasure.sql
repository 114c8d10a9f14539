-- The same as in sqlite/V22__erasure.sql.
CREATE TABLE erasure (
    name_digest     TEXT COLLATE "C" PRIMARY KEY,
    username        TEXT NOT NULL,
    pseudonym       TEXT NOT NULL,
    delete_messages BIGINT NOT NULL,
    begun_at        BIGINT NOT NULL,
    rewritten_to    BIGINT NOT NULL
);

-- The reactions of a person, who takes them along.
CREATE INDEX reaction_username ON reaction (username, message_id);
