-- Contents that belong to no file, and since when that is known: they are removed only after a day, however often the server is restarted.
-- Running nodes of the version before may follow.
CREATE TABLE unknown_content (
    id    ${text} NOT NULL PRIMARY KEY,
    since ${integer} NOT NULL
) ${options};
