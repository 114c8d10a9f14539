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
INSERT INTO flyway_schema_history VALUES(1,'1','chat','SQL','V1__chat.sql',-591243778,'','2026-11-30 01:45:05.931',24,1);
INSERT INTO flyway_schema_history VALUES(2,'2','log home','SQL','V2__log_home.sql',-1929510721,'','2026-11-30 01:45:05.980',11,1);
INSERT INTO flyway_schema_history VALUES(3,'3','room members','SQL','V3__room_members.sql',1624445123,'','2026-11-30 01:45:06.007',11,1);
INSERT INTO flyway_schema_history VALUES(4,'4','facts','SQL','V4__facts.sql',-1281164953,'','2026-11-30 01:45:06.198',132,1);
INSERT INTO flyway_schema_history VALUES(5,'5','write probe','SQL','V5__write_probe.sql',-1913263654,'','2026-11-30 01:45:06.269',8,1);
INSERT INTO flyway_schema_history VALUES(6,'6','message changes','SQL','V6__message_changes.sql',1993801392,'','2026-11-30 01:45:06.342',34,1);
INSERT INTO flyway_schema_history VALUES(7,'7','reactions','SQL','V7__reactions.sql',-418434134,'','2026-11-30 01:45:06.393',3,1);
INSERT INTO flyway_schema_history VALUES(8,'8','threads','SQL','V8__threads.sql',-1067021907,'','2026-11-30 01:45:06.406',9,1);
INSERT INTO flyway_schema_history VALUES(9,'9','pins','SQL','V9__pins.sql',2025912925,'','2026-11-30 01:45:06.485',74,1);
INSERT INTO flyway_schema_history VALUES(10,'10','bans','SQL','V10__bans.sql',-302201111,'','2026-11-30 01:45:06.504',0,1);
INSERT INTO flyway_schema_history VALUES(11,'11','announcements','SQL','V11__announcements.sql',-685526192,'','2026-11-30 01:45:06.519',11,1);
INSERT INTO flyway_schema_history VALUES(12,'12','blocks','SQL','V12__blocks.sql',-1140853146,'','2026-11-30 01:45:06.536',1,1);
INSERT INTO flyway_schema_history VALUES(13,'13','reports','SQL','V13__reports.sql',1671171621,'','2026-11-30 01:45:06.553',1,1);
CREATE TABLE log_head (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    log_id    TEXT    NOT NULL,
    first_seq INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    at        INTEGER NOT NULL
, home TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO log_head VALUES(1,'ae7550f225994a069e0e45c4cb207709',1,69,1796003120087,'');
CREATE TABLE account (
    username      TEXT    PRIMARY KEY,
    display_name  TEXT    NOT NULL,
    administrator INTEGER NOT NULL,
    created_at    INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO account VALUES('ann','ann''s "name" \ 🦊',0,1796003115135);
INSERT INTO account VALUES('bob','bob''s "name" \ 🦊',0,1796003115271);
INSERT INTO account VALUES('eve','eve''s "name" \ 🦊',0,1796003115429);
INSERT INTO account VALUES('ruth','ruth''s "name" \ 🦊',1,1796003113668);
CREATE TABLE session (
    id          TEXT    PRIMARY KEY,
    token_hash  TEXT    NOT NULL UNIQUE,
    username    TEXT    NOT NULL REFERENCES account,
    client_name TEXT    NOT NULL,
    address     TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL, used_at INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO session VALUES('DUJJ5xWRa1tl','3eaece160d881ff8f7dd0e298fea8312dc3d763c129c8f0db1ce54f4c04a7de6','bob','desk of bob','127.0.0.1',1796003115262,32503680000000,1796003115262);
INSERT INTO session VALUES('F3u0zEkE13He','9497dca43f5648dc5f0fc4c3bf3490f445f9b0b586950f79120ad82ae8782b62','ruth','desk of ruth','127.0.0.1',1796003113652,32503680000000,1796003113652);
INSERT INTO session VALUES('LxxQ8c6-vrjb','b82887d546684f790ee6618d864c6a67596e4218c8f5ef5a6aa1c6a30a038abc','ann','desk of ann','127.0.0.1',1796003115133,32503680000000,1796003115133);
INSERT INTO session VALUES('nmbfE8CBuMlB','d7eeccc2806108a9f8c40d62d052fbfdfeb4d0674c4e008a244a706375c90d03','eve','desk of eve','127.0.0.1',1796003115426,32503680000000,1796003115426);
CREATE TABLE room (
    id              TEXT    PRIMARY KEY,
    title           TEXT    NOT NULL,
    topic           TEXT    NOT NULL,
    visibility      TEXT    NOT NULL,
    archived        INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    last_number     INTEGER NOT NULL,
    last_message_at INTEGER
, pinned_count INTEGER NOT NULL DEFAULT 0, posting_role TEXT NOT NULL DEFAULT 'MEMBER') STRICT, WITHOUT ROWID;
INSERT INTO room VALUES('ann~bob','','','DIRECT',0,1796003116184,1,1796003118567,0,'MEMBER');
INSERT INTO room VALUES('club','The club','','PUBLIC',0,1796003118627,1,1796003118791,0,'MEMBER');
INSERT INTO room VALUES('den','The den 🐻','it''s "quoted" \ <b>&amp;</b>','PRIVATE',0,1796003115708,3,1796003118189,1,'MEMBER');
INSERT INTO room VALUES('general','General','','PUBLIC',0,1796003105000,6,1796003119829,1,'MEMBER');
INSERT INTO room VALUES('news','News','','PUBLIC',0,1796003119055,1,1796003119337,0,'MODERATOR');
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
INSERT INTO membership VALUES('ann','ann~bob',19,0,'MEMBER',1796003116184,1,'ALL',0);
INSERT INTO membership VALUES('ann','club',47,0,'OWNER',1796003118627,0,'ALL',0);
INSERT INTO membership VALUES('ann','den',14,0,'OWNER',1796003115708,2,'ALL',0);
INSERT INTO membership VALUES('ann','general',5,0,'MEMBER',1796003115135,1,'ALL',0);
INSERT INTO membership VALUES('ann','news',57,0,'OWNER',1796003119055,1,'ALL',0);
INSERT INTO membership VALUES('bob','ann~bob',20,0,'MEMBER',1796003116184,0,'ALL',0);
INSERT INTO membership VALUES('bob','club',48,53,'MEMBER',1796003118668,0,'ALL',0);
INSERT INTO membership VALUES('bob','den',15,0,'MODERATOR',1796003115768,0,'NOTHING',1);
INSERT INTO membership VALUES('bob','general',8,0,'MEMBER',1796003115271,6,'ALL',0);
INSERT INTO membership VALUES('bob','news',58,0,'MEMBER',1796003119105,0,'ALL',0);
INSERT INTO membership VALUES('eve','club',49,51,'MEMBER',1796003118749,1,'ALL',0);
INSERT INTO membership VALUES('eve','den',16,0,'MEMBER',1796003115932,3,'ALL',0);
INSERT INTO membership VALUES('eve','general',11,0,'MEMBER',1796003115429,4,'MENTIONS',0);
INSERT INTO membership VALUES('eve','news',59,0,'MEMBER',1796003119161,0,'ALL',0);
INSERT INTO membership VALUES('ruth','general',2,0,'OWNER',1796003113668,0,'ALL',0);
CREATE TABLE message (
    id                INTEGER PRIMARY KEY,
    room              TEXT    NOT NULL REFERENCES room,
    number            INTEGER NOT NULL,
    author            TEXT    NOT NULL REFERENCES account,
    body              TEXT    NOT NULL,
    client_message_id TEXT    NOT NULL,
    reply_to          INTEGER NOT NULL,
    sent_at           INTEGER NOT NULL, changed_seq INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL DEFAULT 0, edited_by TEXT, edited_at INTEGER, deleted_by TEXT, deleted_at INTEGER, deleted_reason TEXT, sent_digest TEXT NOT NULL DEFAULT '', responded_seq INTEGER NOT NULL DEFAULT 0, reactions TEXT, thread_root INTEGER, reply_count INTEGER NOT NULL DEFAULT 0, pinned_at INTEGER, pinned_by TEXT, mentions_all INTEGER NOT NULL DEFAULT 0, author_only INTEGER NOT NULL DEFAULT 0,
    UNIQUE (room, number),
    UNIQUE (author, client_message_id)
) STRICT;
INSERT INTO message VALUES(21,'general',1,'ann','The third text \   <&>, for @bob and @eve','7fec1bdf-3a4f-4411-b025-872c1b5a391e',0,1796003116313,23,2,'ann',1796003116398,NULL,NULL,NULL,'50116a5b08c5246ea62d264145d21d927ecbd879f04d33c8af010d75960ef79a',37,replace('👍 2 bob eve\n🎉 1 eve','\n',char(10)),NULL,2,1796003117786,'ruth',0,0);
INSERT INTO message VALUES(24,'general',2,'bob','','33b208c0-7406-44da-b968-8fd55590798f',0,1796003116493,25,0,NULL,NULL,'bob',1796003116536,'','df7a4a89b032f54d318993087d8b0639470bf1541905b0f500397e94383d2aae',0,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(26,'den',1,'eve','','9a05dd75-dd6c-42b5-8d4b-96c9b328261c',0,1796003116643,27,0,NULL,NULL,'bob',1796003116679,'It''s "off" topic','79697cce0c640f44e97c5dd48ce8b64d1d75a498bafcb4f333244cc91f834976',0,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(33,'general',3,'bob','An answer','43607beb-8acf-4bc7-9c9d-13cbb817d109',21,1796003117322,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,21,0,NULL,NULL,0,0);
INSERT INTO message VALUES(34,'general',4,'eve','An answer to the answer, @ann','449199b9-fe84-4286-b2da-3c324a5efa8f',33,1796003117394,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,21,0,NULL,NULL,0,0);
INSERT INTO message VALUES(35,'general',5,'bob','','16c525a3-2ac5-4329-9780-1f462e9de9c6',21,1796003117472,36,0,NULL,NULL,'bob',1796003117533,'','074d89af7eb820adbd615cc5b2b3f9ef751c7a4d5926acc431bf37f0b639a9e9',0,NULL,21,0,NULL,NULL,0,0);
INSERT INTO message VALUES(38,'den',2,'ann','Pinned for a moment','4b5294ac-c360-4ca1-9927-7e142f45c21e',0,1796003118011,0,0,NULL,NULL,NULL,NULL,NULL,'',40,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(41,'den',3,'eve','Pinned by the moderator','77bc4a7d-1d1e-4842-a522-582226fe1baa',0,1796003118189,0,0,NULL,NULL,NULL,NULL,NULL,'',42,NULL,NULL,0,1796003118286,'bob',0,0);
INSERT INTO message VALUES(45,'ann~bob',1,'ann','Between the two of us','4cfc2783-efb7-4dd5-98ec-a7f427310266',0,1796003118567,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(50,'club',1,'eve','My only message here','f7bb9d7f-49bc-494b-8a58-33a5d6383953',0,1796003118791,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(61,'news',1,'ann','For everybody: @room','86410feb-6e91-450b-bd74-c25e1fdf482c',0,1796003119337,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,1,0);
INSERT INTO message VALUES(65,'general',6,'bob','Something rude to @eve','a219a0ae-f7d6-42df-8cf4-17041eb09d4f',0,1796003119829,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0);
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
INSERT INTO event VALUES(1,1796003113668,'','ACCOUNT_CREATED','ruth','{"account":{"username":"ruth","displayName":"ruth''s \"name\" \\ 🦊","administrator":true,"createdAt":1796003113668}}',NULL);
INSERT INTO event VALUES(2,1796003113668,'general','MEMBER_JOINED','ruth','{"actor":"ruth","room":"general","username":"ruth","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(3,1796003113668,'','SESSION_OPENED','ruth','{"session":{"id":"F3u0zEkE13He","tokenHash":"9497dca43f5648dc5f0fc4c3bf3490f445f9b0b586950f79120ad82ae8782b62","username":"ruth","clientName":"desk of ruth","address":"127.0.0.1","createdAt":1796003113652,"expiresAt":1798595113652,"usedAt":1796003113652}}',NULL);
INSERT INTO event VALUES(4,1796003115135,'','ACCOUNT_CREATED','ann','{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003115135}}',NULL);
INSERT INTO event VALUES(5,1796003115135,'general','MEMBER_JOINED','ann','{"actor":"ann","room":"general","username":"ann","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(6,1796003115135,'','SESSION_OPENED','ann','{"session":{"id":"LxxQ8c6-vrjb","tokenHash":"b82887d546684f790ee6618d864c6a67596e4218c8f5ef5a6aa1c6a30a038abc","username":"ann","clientName":"desk of ann","address":"127.0.0.1","createdAt":1796003115133,"expiresAt":1798595115133,"usedAt":1796003115133}}',NULL);
INSERT INTO event VALUES(7,1796003115271,'','ACCOUNT_CREATED','bob','{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003115271}}',NULL);
INSERT INTO event VALUES(8,1796003115271,'general','MEMBER_JOINED','bob','{"actor":"bob","room":"general","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(9,1796003115271,'','SESSION_OPENED','bob','{"session":{"id":"DUJJ5xWRa1tl","tokenHash":"3eaece160d881ff8f7dd0e298fea8312dc3d763c129c8f0db1ce54f4c04a7de6","username":"bob","clientName":"desk of bob","address":"127.0.0.1","createdAt":1796003115262,"expiresAt":1798595115262,"usedAt":1796003115262}}',NULL);
INSERT INTO event VALUES(10,1796003115429,'','ACCOUNT_CREATED','eve','{"account":{"username":"eve","displayName":"eve''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003115429}}',NULL);
INSERT INTO event VALUES(11,1796003115429,'general','MEMBER_JOINED','eve','{"actor":"eve","room":"general","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(12,1796003115429,'','SESSION_OPENED','eve','{"session":{"id":"nmbfE8CBuMlB","tokenHash":"d7eeccc2806108a9f8c40d62d052fbfdfeb4d0674c4e008a244a706375c90d03","username":"eve","clientName":"desk of eve","address":"127.0.0.1","createdAt":1796003115426,"expiresAt":1798595115426,"usedAt":1796003115426}}',NULL);
INSERT INTO event VALUES(13,1796003115708,'den','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"den","title":"The den 🐻","topic":"it''s \"quoted\" \\ <b>&amp;</b>","visibility":"PRIVATE","archived":false,"createdAt":1796003115708,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(14,1796003115708,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(15,1796003115768,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(16,1796003115932,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(17,1796003116052,'den','ROLE_CHANGED','ann','{"actor":"ann","room":"den","username":"bob","role":"MODERATOR"}',NULL);
INSERT INTO event VALUES(18,1796003116184,'ann~bob','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"ann~bob","title":"","topic":"","visibility":"DIRECT","archived":false,"createdAt":1796003116184,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(19,1796003116184,'ann~bob','MEMBER_JOINED','ann','{"actor":"ann","room":"ann~bob","username":"ann","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(20,1796003116184,'ann~bob','MEMBER_JOINED','ann','{"actor":"ann","room":"ann~bob","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(21,1796003116313,'general','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(22,1796003116361,'general','MESSAGE_EDITED','ann','{}',21);
INSERT INTO event VALUES(23,1796003116398,'general','MESSAGE_EDITED','ann','{}',21);
INSERT INTO event VALUES(24,1796003116493,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(25,1796003116536,'general','MESSAGE_DELETED','bob','{}',24);
INSERT INTO event VALUES(26,1796003116643,'den','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(27,1796003116679,'den','MESSAGE_DELETED','bob','{}',26);
INSERT INTO event VALUES(28,1796003116907,'general','REACTION_ADDED','bob','{"emoji":"👍"}',21);
INSERT INTO event VALUES(29,1796003116984,'general','REACTION_ADDED','eve','{"emoji":"👍"}',21);
INSERT INTO event VALUES(30,1796003117041,'general','REACTION_ADDED','eve','{"emoji":"🎉"}',21);
INSERT INTO event VALUES(31,1796003117084,'general','REACTION_ADDED','ann','{"emoji":"❤️"}',21);
INSERT INTO event VALUES(32,1796003117199,'general','REACTION_REMOVED','ann','{"emoji":"❤️"}',21);
INSERT INTO event VALUES(33,1796003117322,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(34,1796003117394,'general','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(35,1796003117472,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(36,1796003117533,'general','MESSAGE_DELETED','bob','{}',35);
INSERT INTO event VALUES(37,1796003117786,'general','MESSAGE_PINNED','ruth','{"pinnedCount":1}',21);
INSERT INTO event VALUES(38,1796003118011,'den','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(39,1796003118059,'den','MESSAGE_PINNED','ann','{"pinnedCount":1}',38);
INSERT INTO event VALUES(40,1796003118117,'den','MESSAGE_UNPINNED','ann','{"pinnedCount":0}',38);
INSERT INTO event VALUES(41,1796003118189,'den','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(42,1796003118286,'den','MESSAGE_PINNED','bob','{"pinnedCount":1}',41);
INSERT INTO event VALUES(43,1796003118371,'@bob','ROOM_PREFERENCES_SET','bob','{"room":"den","username":"bob","notifications":"NOTHING","favourite":true}',NULL);
INSERT INTO event VALUES(44,1796003118475,'@eve','ROOM_PREFERENCES_SET','eve','{"room":"general","username":"eve","notifications":"MENTIONS","favourite":false}',NULL);
INSERT INTO event VALUES(45,1796003118567,'ann~bob','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(46,1796003118627,'club','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"club","title":"The club","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003118627,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(47,1796003118627,'club','MEMBER_JOINED','ann','{"actor":"ann","room":"club","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(48,1796003118668,'club','MEMBER_JOINED','bob','{"actor":"bob","room":"club","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(49,1796003118749,'club','MEMBER_JOINED','eve','{"actor":"eve","room":"club","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(50,1796003118791,'club','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(51,1796003118872,'club','MEMBER_LEFT','ann','{"actor":"ann","room":"club","username":"eve"}',NULL);
INSERT INTO event VALUES(52,1796003118872,'club','MEMBER_BANNED','ann','{"actor":"ann","room":"club","username":"eve"}',NULL);
INSERT INTO event VALUES(53,1796003118952,'club','MEMBER_LEFT','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(54,1796003118952,'club','MEMBER_BANNED','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(55,1796003119020,'club','MEMBER_UNBANNED','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(56,1796003119055,'news','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003119055,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(57,1796003119055,'news','MEMBER_JOINED','ann','{"actor":"ann","room":"news","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(58,1796003119105,'news','MEMBER_JOINED','bob','{"actor":"bob","room":"news","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(59,1796003119161,'news','MEMBER_JOINED','eve','{"actor":"eve","room":"news","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(60,1796003119250,'news','ROOM_UPDATED','ann','{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003119055,"postingRole":"MODERATOR"}}',NULL);
INSERT INTO event VALUES(61,1796003119337,'news','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(62,1796003119411,'@eve','USER_BLOCKED','eve','{"username":"eve","blocked":"bob"}',NULL);
INSERT INTO event VALUES(63,1796003119572,'@eve','USER_BLOCKED','eve','{"username":"eve","blocked":"ann"}',NULL);
INSERT INTO event VALUES(64,1796003119761,'@eve','USER_UNBLOCKED','eve','{"username":"eve","blocked":"ann"}',NULL);
INSERT INTO event VALUES(65,1796003119829,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(66,1796003119953,'','MESSAGE_REPORTED','ann','{"actor":"ann","messageId":65,"reason":"It is \"rude\" <&>"}',NULL);
INSERT INTO event VALUES(67,1796003119953,'@ruth','REPORT_RECEIVED','ann','{"recipient":"ruth","actor":"ann","room":"general","messageId":65,"number":6,"reason":"It is \"rude\" <&>"}',NULL);
INSERT INTO event VALUES(68,1796003120087,'','MESSAGE_REPORTED','ruth','{"actor":"ruth","messageId":65,"reason":"Second report"}',NULL);
INSERT INTO event VALUES(69,1796003120087,'@ruth','REPORT_RECEIVED','ruth','{"recipient":"ruth","actor":"ruth","room":"general","messageId":65,"number":6,"reason":"Second report"}',NULL);
CREATE TABLE credential (
    username      TEXT PRIMARY KEY REFERENCES account,
    password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO credential VALUES('ann','$argon2id$v=19$m=1024,t=1,p=1$xFqxos18+By4ZQCJd0v+Vw$1SdWgTwEFpG+5EIPb7d98Fb0rOAvm+1QdfMM1R/CUXk');
INSERT INTO credential VALUES('bob','$argon2id$v=19$m=1024,t=1,p=1$2PlGQpJe6vPe/sSg7OPsIg$QCtWEyFAgFmEBOdLK2idQJhgwMguTQW26pjWEO6Sx6o');
INSERT INTO credential VALUES('eve','$argon2id$v=19$m=1024,t=1,p=1$KBE5vE2OARXUgKpvd6NOrQ$YYteKY4r5RPtf7J6Y2/pUsJCf3qQ7lQ7OTdJMEeTW20');
INSERT INTO credential VALUES('ruth','$argon2id$v=19$m=1024,t=1,p=1$AGjuMHlQWdGesUThkHXRiw$JCrXN8YQnQtLsZj9puXb0vwD+aA1sA10JqEUUfnXfI8');
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
INSERT INTO message_revision VALUES(21,0,'The first text, for @bob',1796003116313,'ann');
INSERT INTO message_revision VALUES(21,1,'The second text, for @eve',1796003116361,'ann');
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
CREATE TABLE ban (
    room      TEXT NOT NULL REFERENCES room,
    username  TEXT NOT NULL REFERENCES account,
    banned_by TEXT NOT NULL,
    banned_at INTEGER NOT NULL,
    PRIMARY KEY (room, username)
) STRICT, WITHOUT ROWID;
INSERT INTO ban VALUES('club','eve','ann',1796003118872);
CREATE TABLE block (
    username   TEXT NOT NULL REFERENCES account,
    blocked    TEXT NOT NULL REFERENCES account,
    blocked_at INTEGER NOT NULL,
    PRIMARY KEY (username, blocked)
) STRICT, WITHOUT ROWID;
INSERT INTO block VALUES('eve','bob',1796003119411);
CREATE TABLE report (
    message_id  INTEGER NOT NULL REFERENCES message,
    reporter    TEXT NOT NULL REFERENCES account,
    reason      TEXT NOT NULL,
    reported_at INTEGER NOT NULL,
    PRIMARY KEY (message_id, reporter)
) STRICT;
INSERT INTO report VALUES(65,'ann','It is "rude" <&>',1796003119953);
INSERT INTO report VALUES(65,'ruth','Second report',1796003120087);
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
CREATE INDEX message_to_all ON message (room, number) WHERE mentions_all <> 0;
CREATE INDEX account_administrator ON account (username) WHERE administrator = 1;
COMMIT;
