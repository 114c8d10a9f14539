-- An entry of the log is whole by itself: a kind and a payload in JSON. A message stands in its own table under the same number.
CREATE TABLE fact (
    seq     INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    stream  TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    actor   TEXT    NOT NULL,
    payload TEXT    NOT NULL
) STRICT;

INSERT INTO fact
SELECT e.seq, e.at, e.stream, e.kind, coalesce(e.actor, m.author, e.subject), CASE e.kind
    WHEN 'MESSAGE_POSTED' THEN '{}'
    WHEN 'ROOM_CREATED' THEN json_object('actor', e.actor, 'room', json_object(
        'id', e.stream, 'title', e.title, 'topic', e.topic, 'visibility', r.visibility,
        'archived', json(iif(e.archived, 'true', 'false')), 'createdAt', r.created_at))
    WHEN 'ROOM_UPDATED' THEN json_object('actor', e.actor, 'room', json_object(
        'id', e.stream, 'title', e.title, 'topic', e.topic, 'visibility', r.visibility,
        'archived', json(iif(e.archived, 'true', 'false')), 'createdAt', r.created_at))
    WHEN 'MEMBER_JOINED' THEN json_object(
        'actor', e.actor, 'room', e.stream, 'username', e.subject, 'role', e.role, 'readNumber', 0)
    WHEN 'MEMBER_LEFT' THEN json_object('actor', e.actor, 'room', e.stream, 'username', e.subject)
    WHEN 'ROLE_CHANGED' THEN json_object('actor', e.actor, 'room', e.stream, 'username', e.subject, 'role', e.role)
    WHEN 'READ_MARKED' THEN json_object('room', e.subject, 'username', e.actor, 'number', e.number)
    WHEN 'ACCOUNT_CREATED' THEN json_object('account', json_object(
        'username', e.subject, 'displayName', e.title,
        'administrator', json(iif(a.administrator, 'true', 'false')), 'createdAt', a.created_at))
    WHEN 'ACCOUNT_UPDATED' THEN json_object('account', json_object(
        'username', e.subject, 'displayName', e.title,
        'administrator', json(iif(a.administrator, 'true', 'false')), 'createdAt', a.created_at))
    WHEN 'PASSWORD_CHANGED' THEN json_object('username', e.subject)
    WHEN 'SESSION_OPENED' THEN json_object('session', json_object(
        'id', e.subject, 'tokenHash', s.token_hash, 'username', e.actor, 'clientName', s.client_name,
        'address', s.address, 'createdAt', s.created_at, 'expiresAt', s.expires_at, 'usedAt', s.created_at))
    WHEN 'SESSION_CLOSED' THEN json_object('username', e.actor, 'sessionId', e.subject)
    END
FROM event e
LEFT JOIN message m ON m.id = e.seq
LEFT JOIN room r ON r.id = e.stream
LEFT JOIN account a ON a.username = e.subject
LEFT JOIN session s ON s.id = e.subject;

DROP TABLE event;
ALTER TABLE fact RENAME TO event;
CREATE INDEX event_stream ON event (stream, seq);

-- Apart from the account: no entry of the log tells it, and not every account needs one.
CREATE TABLE credential (
    username      TEXT PRIMARY KEY REFERENCES account,
    password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO credential SELECT username, password_hash FROM account;
ALTER TABLE account DROP COLUMN password_hash;

-- Open sessions only, as the log no longer looks here for what it tells of the others.
DELETE FROM session WHERE closed_seq <> 0;
ALTER TABLE session DROP COLUMN opened_seq;
ALTER TABLE session DROP COLUMN closed_seq;
ALTER TABLE session ADD COLUMN used_at INTEGER NOT NULL DEFAULT 0;
UPDATE session SET used_at = created_at;
CREATE INDEX session_username ON session (username);

-- What a member wants of the room: notify is the name of a constant, favourite 0 or 1.
ALTER TABLE membership ADD COLUMN notify TEXT NOT NULL DEFAULT 'ALL';
ALTER TABLE membership ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0;
