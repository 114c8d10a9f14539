-- Where the servers try out whether they can write. Empty between tries; what other nodes try at the same time is waited for.
CREATE TABLE write_probe (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    filling  BYTEA   NOT NULL
);
