-- How others responded to a message: responded_seq is the entry with the last response, or 0. reactions is a summary, null if
-- there are none: a line for each emoji with the emoji, how many people chose it, and the names of the first of them.
ALTER TABLE message ADD COLUMN responded_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN reactions TEXT;

-- The reactions of each person; seq is the entry that added it.
CREATE TABLE reaction (
    message_id INTEGER NOT NULL REFERENCES message,
    emoji      TEXT NOT NULL,
    username   TEXT NOT NULL,
    seq        INTEGER NOT NULL,
    PRIMARY KEY (message_id, emoji, username)
) STRICT;
CREATE INDEX reaction_order ON reaction (message_id, emoji, seq);

-- Deleting a message removes the emoji from the entries about reactions to it.
CREATE INDEX event_message ON event (message_id) WHERE message_id IS NOT NULL;
