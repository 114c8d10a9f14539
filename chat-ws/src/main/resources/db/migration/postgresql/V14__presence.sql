-- The same as in sqlite/V14__presence.sql.
-- What users want others to be shown of them. Read as a whole at the start.
CREATE TABLE presence (
    username    TEXT COLLATE "C" NOT NULL REFERENCES account PRIMARY KEY,
    status      TEXT NOT NULL,
    status_text TEXT NOT NULL,
    text_until  BIGINT NOT NULL
);
