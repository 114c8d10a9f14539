-- Who was erased, or is being erased. So that nobody can take the name, its digest stays; the rest of the row is emptied at the end.
-- rewritten_to is the entry up to which the log still names them, or 0 while other tables do.
CREATE TABLE erasure (
    name_digest     TEXT PRIMARY KEY,
    username        TEXT NOT NULL,
    pseudonym       TEXT NOT NULL,
    delete_messages INTEGER NOT NULL,
    begun_at        INTEGER NOT NULL,
    rewritten_to    INTEGER NOT NULL
) STRICT;

-- The reactions of a person, who takes them along.
CREATE INDEX reaction_username ON reaction (username, message_id);
