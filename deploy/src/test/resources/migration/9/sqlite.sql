PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "flyway_schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);
INSERT INTO flyway_schema_history VALUES(1,'1','chat','SQL','V1__chat.sql',-591243778,'','2026-11-30 01:41:07.606',79,1);
INSERT INTO flyway_schema_history VALUES(2,'2','log home','SQL','V2__log_home.sql',-1929510721,'','2026-11-30 01:41:07.622',3,1);
INSERT INTO flyway_schema_history VALUES(3,'3','room members','SQL','V3__room_members.sql',1624445123,'','2026-11-30 01:41:07.633',0,1);
INSERT INTO flyway_schema_history VALUES(4,'4','facts','SQL','V4__facts.sql',-1281164953,'','2026-11-30 01:41:07.659',9,1);
INSERT INTO flyway_schema_history VALUES(5,'5','write probe','SQL','V5__write_probe.sql',-1913263654,'','2026-11-30 01:41:07.665',0,1);
INSERT INTO flyway_schema_history VALUES(6,'6','message changes','SQL','V6__message_changes.sql',1993801392,'','2026-11-30 01:41:07.697',15,1);
INSERT INTO flyway_schema_history VALUES(7,'7','reactions','SQL','V7__reactions.sql',-418434134,'','2026-11-30 01:41:07.788',38,1);
INSERT INTO flyway_schema_history VALUES(8,'8','threads','SQL','V8__threads.sql',-1067021907,'','2026-11-30 01:41:07.805',7,1);
INSERT INTO flyway_schema_history VALUES(9,'9','pins','SQL','V9__pins.sql',2025912925,'','2026-11-30 01:41:07.817',5,1);
CREATE TABLE log_head (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    log_id    TEXT    NOT NULL,
    first_seq INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    at        INTEGER NOT NULL
, home TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO log_head VALUES(1,'0a74e8737ad74c0fbf7df675144c7708',1,45,1796002874687,'');
CREATE TABLE account (
    username      TEXT    PRIMARY KEY,
    display_name  TEXT    NOT NULL,
    administrator INTEGER NOT NULL,
    created_at    INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO account VALUES('ann','ann''s "name" \ 🦊',0,1796002872092);
INSERT INTO account VALUES('bob','bob''s "name" \ 🦊',0,1796002872154);
INSERT INTO account VALUES('eve','eve''s "name" \ 🦊',0,1796002872175);
INSERT INTO account VALUES('ruth','ruth''s "name" \ 🦊',1,1796002871355);
CREATE TABLE session (
    id          TEXT    PRIMARY KEY,
    token_hash  TEXT    NOT NULL UNIQUE,
    username    TEXT    NOT NULL REFERENCES account,
    client_name TEXT    NOT NULL,
    address     TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL, used_at INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO session VALUES('6GyYBYnMT9Eo','3e7f64b69d07ea170cd57428ee998b8b284ae67f7413159d89ba59504d37b070','ruth','desk of ruth','127.0.0.1',1796002871352,32503680000000,1796002871352);
INSERT INTO session VALUES('LGe-cTWs215J','19faed407f5afa46290b7be6b61f115bd1a65e9f0ef7244483b58c157d3a2131','ann','desk of ann','127.0.0.1',1796002872090,32503680000000,1796002872090);
INSERT INTO session VALUES('ZdX43JaKnjwM','f0d3be0662254f0349f0d7e0b811f636972c332bcc1c0be2b404776990cf3203','bob','desk of bob','127.0.0.1',1796002872154,32503680000000,1796002872154);
INSERT INTO session VALUES('ggDmFhmwlitE','64815605273abe024f3ffa176e53c77af1b5ef8a6a09c7d4e8d942ede54af74a','eve','desk of eve','127.0.0.1',1796002872173,32503680000000,1796002872173);
CREATE TABLE room (
    id              TEXT    PRIMARY KEY,
    title           TEXT    NOT NULL,
    topic           TEXT    NOT NULL,
    visibility      TEXT    NOT NULL,
    archived        INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    last_number     INTEGER NOT NULL,
    last_message_at INTEGER
, pinned_count INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO room VALUES('ann~bob','','','DIRECT',0,1796002872371,1,1796002874687,0);
INSERT INTO room VALUES('den','The den 🐻','it''s "quoted" \ <b>&amp;</b>','PRIVATE',0,1796002872219,3,1796002874576,1);
INSERT INTO room VALUES('general','General','','PUBLIC',0,1796002867000,5,1796002874161,1);
CREATE TABLE membership (
    username    TEXT    NOT NULL REFERENCES account,
    room        TEXT    NOT NULL REFERENCES room,
    from_seq    INTEGER NOT NULL,
    to_seq      INTEGER NOT NULL,
    role        TEXT    NOT NULL,
    joined_at   INTEGER NOT NULL,
    read_number INTEGER NOT NULL, notify TEXT NOT NULL DEFAULT 'ALL', favourite INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (username, room, from_seq)
) STRICT, WITHOUT ROWID;
INSERT INTO membership VALUES('ann','ann~bob',19,0,'MEMBER',1796002872371,1,'ALL',0);
INSERT INTO membership VALUES('ann','den',14,0,'OWNER',1796002872219,2,'ALL',0);
INSERT INTO membership VALUES('ann','general',5,0,'MEMBER',1796002872092,1,'ALL',0);
INSERT INTO membership VALUES('bob','ann~bob',20,0,'MEMBER',1796002872371,0,'ALL',0);
INSERT INTO membership VALUES('bob','den',15,0,'MODERATOR',1796002872288,0,'NOTHING',1);
INSERT INTO membership VALUES('bob','general',8,0,'MEMBER',1796002872154,5,'ALL',0);
INSERT INTO membership VALUES('eve','den',16,0,'MEMBER',1796002872346,3,'ALL',0);
INSERT INTO membership VALUES('eve','general',11,0,'MEMBER',1796002872175,4,'MENTIONS',0);
INSERT INTO membership VALUES('ruth','general',2,0,'OWNER',1796002871355,0,'ALL',0);
CREATE TABLE message (
    id                INTEGER PRIMARY KEY,
    room              TEXT    NOT NULL REFERENCES room,
    number            INTEGER NOT NULL,
    author            TEXT    NOT NULL REFERENCES account,
    body              TEXT    NOT NULL,
    client_message_id TEXT    NOT NULL,
    reply_to          INTEGER NOT NULL,
    sent_at           INTEGER NOT NULL, changed_seq INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL DEFAULT 0, edited_by TEXT, edited_at INTEGER, deleted_by TEXT, deleted_at INTEGER, deleted_reason TEXT, sent_digest TEXT NOT NULL DEFAULT '', responded_seq INTEGER NOT NULL DEFAULT 0, reactions TEXT, thread_root INTEGER, reply_count INTEGER NOT NULL DEFAULT 0, pinned_at INTEGER, pinned_by TEXT,
    UNIQUE (room, number),
    UNIQUE (author, client_message_id)
) STRICT;
INSERT INTO message VALUES(21,'general',1,'ann','The third text \   <&>, for @bob and @eve','f203fb85-6b45-4482-9705-af6adaa63dd4',0,1796002872518,23,2,'ann',1796002872745,NULL,NULL,NULL,'fada12f7a322124ab9345a2d7e3c15982dafde6c5c6897caba046279f85998dc',37,replace('👍 2 bob eve\n🎉 1 eve','\n',char(10)),NULL,2,1796002874333,'ruth');
INSERT INTO message VALUES(24,'general',2,'bob','','056bdcdf-274f-4c9b-ab0a-df8ab674f2f1',0,1796002872783,25,0,NULL,NULL,'bob',1796002873141,'','affaf54fbb8e6b092a59d184b4676028d0455814c011151cfa6cde58c48a95cc',0,NULL,NULL,0,NULL,NULL);
INSERT INTO message VALUES(26,'den',1,'eve','','27204818-9f47-4dab-9ded-ffdc35da1ab1',0,1796002873176,27,0,NULL,NULL,'bob',1796002873200,'It''s "off" topic','af820a0165d8086e1e3aa7dad9c9f0c17e4de0539f38c2831839b18ef3f3c76a',0,NULL,NULL,0,NULL,NULL);
INSERT INTO message VALUES(33,'general',3,'bob','An answer','72fdea2a-4d06-449b-b43d-170ad6bf70d3',21,1796002874083,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,21,0,NULL,NULL);
INSERT INTO message VALUES(34,'general',4,'eve','An answer to the answer, @ann','ad4f70b5-a3c0-4fee-bcf7-891f2535ca60',33,1796002874110,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,21,0,NULL,NULL);
INSERT INTO message VALUES(35,'general',5,'bob','','7c476e53-be63-484c-841a-7b68a05a4a52',21,1796002874161,36,0,NULL,NULL,'bob',1796002874284,'','aced68be8b3a5fc2e7d0a0c81ace7bfdc1b498fd6b7f45d62844d4bca2b016ee',0,NULL,21,0,NULL,NULL);
INSERT INTO message VALUES(38,'den',2,'ann','Pinned for a moment','7d39992c-8245-4c71-a339-08a2e9e9edfa',0,1796002874395,0,0,NULL,NULL,NULL,NULL,NULL,'',40,NULL,NULL,0,NULL,NULL);
INSERT INTO message VALUES(41,'den',3,'eve','Pinned by the moderator','5ead39d1-4180-4bd3-93aa-c9f76a3b9d4f',0,1796002874576,0,0,NULL,NULL,NULL,NULL,NULL,'',42,NULL,NULL,0,1796002874594,'bob');
INSERT INTO message VALUES(45,'ann~bob',1,'ann','Between the two of us','1f3b2e41-1902-40bf-89da-9f20569f2c27',0,1796002874687,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL);
CREATE TABLE mention (
    message_id INTEGER NOT NULL REFERENCES message,
    position   INTEGER NOT NULL,
    username   TEXT    NOT NULL REFERENCES account,
    room       TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO mention VALUES(34,0,'ann','general',4);
INSERT INTO mention VALUES(21,0,'bob','general',1);
INSERT INTO mention VALUES(21,1,'eve','general',1);
CREATE TABLE IF NOT EXISTS "event" (
    seq     INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    stream  TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    actor   TEXT    NOT NULL,
    payload TEXT    NOT NULL
, message_id INTEGER) STRICT;
INSERT INTO event VALUES(1,1796002871355,'','ACCOUNT_CREATED','ruth','{"account":{"username":"ruth","displayName":"ruth''s \"name\" \\ 🦊","administrator":true,"createdAt":1796002871355}}',NULL);
INSERT INTO event VALUES(2,1796002871355,'general','MEMBER_JOINED','ruth','{"actor":"ruth","room":"general","username":"ruth","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(3,1796002871355,'','SESSION_OPENED','ruth','{"session":{"id":"6GyYBYnMT9Eo","tokenHash":"3e7f64b69d07ea170cd57428ee998b8b284ae67f7413159d89ba59504d37b070","username":"ruth","clientName":"desk of ruth","address":"127.0.0.1","createdAt":1796002871352,"expiresAt":1798594871352,"usedAt":1796002871352}}',NULL);
INSERT INTO event VALUES(4,1796002872092,'','ACCOUNT_CREATED','ann','{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":false,"createdAt":1796002872092}}',NULL);
INSERT INTO event VALUES(5,1796002872092,'general','MEMBER_JOINED','ann','{"actor":"ann","room":"general","username":"ann","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(6,1796002872092,'','SESSION_OPENED','ann','{"session":{"id":"LGe-cTWs215J","tokenHash":"19faed407f5afa46290b7be6b61f115bd1a65e9f0ef7244483b58c157d3a2131","username":"ann","clientName":"desk of ann","address":"127.0.0.1","createdAt":1796002872090,"expiresAt":1798594872090,"usedAt":1796002872090}}',NULL);
INSERT INTO event VALUES(7,1796002872154,'','ACCOUNT_CREATED','bob','{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796002872154}}',NULL);
INSERT INTO event VALUES(8,1796002872154,'general','MEMBER_JOINED','bob','{"actor":"bob","room":"general","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(9,1796002872154,'','SESSION_OPENED','bob','{"session":{"id":"ZdX43JaKnjwM","tokenHash":"f0d3be0662254f0349f0d7e0b811f636972c332bcc1c0be2b404776990cf3203","username":"bob","clientName":"desk of bob","address":"127.0.0.1","createdAt":1796002872154,"expiresAt":1798594872154,"usedAt":1796002872154}}',NULL);
INSERT INTO event VALUES(10,1796002872175,'','ACCOUNT_CREATED','eve','{"account":{"username":"eve","displayName":"eve''s \"name\" \\ 🦊","administrator":false,"createdAt":1796002872175}}',NULL);
INSERT INTO event VALUES(11,1796002872175,'general','MEMBER_JOINED','eve','{"actor":"eve","room":"general","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(12,1796002872175,'','SESSION_OPENED','eve','{"session":{"id":"ggDmFhmwlitE","tokenHash":"64815605273abe024f3ffa176e53c77af1b5ef8a6a09c7d4e8d942ede54af74a","username":"eve","clientName":"desk of eve","address":"127.0.0.1","createdAt":1796002872173,"expiresAt":1798594872173,"usedAt":1796002872173}}',NULL);
INSERT INTO event VALUES(13,1796002872219,'den','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"den","title":"The den 🐻","topic":"it''s \"quoted\" \\ <b>&amp;</b>","visibility":"PRIVATE","archived":false,"createdAt":1796002872219}}',NULL);
INSERT INTO event VALUES(14,1796002872219,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(15,1796002872288,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(16,1796002872346,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(17,1796002872359,'den','ROLE_CHANGED','ann','{"actor":"ann","room":"den","username":"bob","role":"MODERATOR"}',NULL);
INSERT INTO event VALUES(18,1796002872371,'ann~bob','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"ann~bob","title":"","topic":"","visibility":"DIRECT","archived":false,"createdAt":1796002872371}}',NULL);
INSERT INTO event VALUES(19,1796002872371,'ann~bob','MEMBER_JOINED','ann','{"actor":"ann","room":"ann~bob","username":"ann","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(20,1796002872371,'ann~bob','MEMBER_JOINED','ann','{"actor":"ann","room":"ann~bob","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(21,1796002872518,'general','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(22,1796002872635,'general','MESSAGE_EDITED','ann','{}',21);
INSERT INTO event VALUES(23,1796002872745,'general','MESSAGE_EDITED','ann','{}',21);
INSERT INTO event VALUES(24,1796002872783,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(25,1796002873141,'general','MESSAGE_DELETED','bob','{}',24);
INSERT INTO event VALUES(26,1796002873176,'den','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(27,1796002873200,'den','MESSAGE_DELETED','bob','{}',26);
INSERT INTO event VALUES(28,1796002873817,'general','REACTION_ADDED','bob','{"emoji":"👍"}',21);
INSERT INTO event VALUES(29,1796002873847,'general','REACTION_ADDED','eve','{"emoji":"👍"}',21);
INSERT INTO event VALUES(30,1796002873916,'general','REACTION_ADDED','eve','{"emoji":"🎉"}',21);
INSERT INTO event VALUES(31,1796002874023,'general','REACTION_ADDED','ann','{"emoji":"❤️"}',21);
INSERT INTO event VALUES(32,1796002874057,'general','REACTION_REMOVED','ann','{"emoji":"❤️"}',21);
INSERT INTO event VALUES(33,1796002874083,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(34,1796002874110,'general','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(35,1796002874161,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(36,1796002874284,'general','MESSAGE_DELETED','bob','{}',35);
INSERT INTO event VALUES(37,1796002874333,'general','MESSAGE_PINNED','ruth','{"pinnedCount":1}',21);
INSERT INTO event VALUES(38,1796002874395,'den','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(39,1796002874484,'den','MESSAGE_PINNED','ann','{"pinnedCount":1}',38);
INSERT INTO event VALUES(40,1796002874528,'den','MESSAGE_UNPINNED','ann','{"pinnedCount":0}',38);
INSERT INTO event VALUES(41,1796002874576,'den','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(42,1796002874594,'den','MESSAGE_PINNED','bob','{"pinnedCount":1}',41);
INSERT INTO event VALUES(43,1796002874617,'@bob','ROOM_PREFERENCES_SET','bob','{"room":"den","username":"bob","notifications":"NOTHING","favourite":true}',NULL);
INSERT INTO event VALUES(44,1796002874662,'@eve','ROOM_PREFERENCES_SET','eve','{"room":"general","username":"eve","notifications":"MENTIONS","favourite":false}',NULL);
INSERT INTO event VALUES(45,1796002874687,'ann~bob','MESSAGE_POSTED','ann','{}',NULL);
CREATE TABLE credential (
    username      TEXT PRIMARY KEY REFERENCES account,
    password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO credential VALUES('ann','$argon2id$v=19$m=1024,t=1,p=1$TtLfEggAGCrKXpix5anNZA$09deeHiLj5ej3w/Flcf+voimgYj5sKVB22Rpijoi08g');
INSERT INTO credential VALUES('bob','$argon2id$v=19$m=1024,t=1,p=1$t7QL5RUijtCX+bjvMCkO2A$0HZs9th3j7BzYKjDxVZH087fN0fmvV+KBjHILkvBalk');
INSERT INTO credential VALUES('eve','$argon2id$v=19$m=1024,t=1,p=1$9aVqicedCQD8dPDNDfrkZw$d326NnjDlT+QYCvtfa+Bam9iwlB4+41muMiR7ljZ7M0');
INSERT INTO credential VALUES('ruth','$argon2id$v=19$m=1024,t=1,p=1$Uj5Kx2TSWpJeuWP3HtL6pA$ugVNMdBjLtySZVpm9bLx04IyQCDEobQ3xNSvXepk26I');
CREATE TABLE write_probe (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    filling  BLOB    NOT NULL
) STRICT;
CREATE TABLE message_revision (
    message_id INTEGER NOT NULL REFERENCES message,
    revision   INTEGER NOT NULL,
    body       TEXT    NOT NULL,
    written_at INTEGER NOT NULL,
    written_by TEXT    NOT NULL,
    PRIMARY KEY (message_id, revision)
) STRICT;
INSERT INTO message_revision VALUES(21,0,'The first text, for @bob',1796002872518,'ann');
INSERT INTO message_revision VALUES(21,1,'The second text, for @eve',1796002872635,'ann');
CREATE TABLE reaction (
    message_id INTEGER NOT NULL REFERENCES message,
    emoji      TEXT NOT NULL,
    username   TEXT NOT NULL,
    seq        INTEGER NOT NULL,
    PRIMARY KEY (message_id, emoji, username)
) STRICT;
INSERT INTO reaction VALUES(21,'👍','bob',28);
INSERT INTO reaction VALUES(21,'👍','eve',29);
INSERT INTO reaction VALUES(21,'🎉','eve',30);
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
CREATE UNIQUE INDEX membership_present ON membership (username, room) WHERE to_seq = 0;
CREATE INDEX mention_unread ON mention (username, room, number);
CREATE INDEX membership_room ON membership (room, role) WHERE to_seq = 0;
CREATE INDEX event_stream ON event (stream, seq);
CREATE INDEX session_username ON session (username);
CREATE INDEX reaction_order ON reaction (message_id, emoji, seq);
CREATE INDEX event_message ON event (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX message_thread ON message (thread_root, number) WHERE thread_root IS NOT NULL;
CREATE INDEX message_pinned ON message (room, number) WHERE pinned_at IS NOT NULL;
COMMIT;
