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
INSERT INTO flyway_schema_history VALUES(1,'1','chat','SQL','V1__chat.sql',-591243778,'','2026-11-30 01:52:40.399',117,1);
INSERT INTO flyway_schema_history VALUES(2,'2','log home','SQL','V2__log_home.sql',-1929510721,'','2026-11-30 01:52:40.558',53,1);
INSERT INTO flyway_schema_history VALUES(3,'3','room members','SQL','V3__room_members.sql',1624445123,'','2026-11-30 01:52:40.629',0,1);
INSERT INTO flyway_schema_history VALUES(4,'4','facts','SQL','V4__facts.sql',-1281164953,'','2026-11-30 01:52:40.760',82,1);
INSERT INTO flyway_schema_history VALUES(5,'5','write probe','SQL','V5__write_probe.sql',-1913263654,'','2026-11-30 01:52:40.811',0,1);
INSERT INTO flyway_schema_history VALUES(6,'6','message changes','SQL','V6__message_changes.sql',1993801392,'','2026-11-30 01:52:41.067',215,1);
INSERT INTO flyway_schema_history VALUES(7,'7','reactions','SQL','V7__reactions.sql',-418434134,'','2026-11-30 01:52:41.163',2,1);
INSERT INTO flyway_schema_history VALUES(8,'8','threads','SQL','V8__threads.sql',-1067021907,'','2026-11-30 01:52:41.290',41,1);
INSERT INTO flyway_schema_history VALUES(9,'9','pins','SQL','V9__pins.sql',2025912925,'','2026-11-30 01:52:41.382',28,1);
INSERT INTO flyway_schema_history VALUES(10,'10','bans','SQL','V10__bans.sql',-302201111,'','2026-11-30 01:52:41.455',33,1);
INSERT INTO flyway_schema_history VALUES(11,'11','announcements','SQL','V11__announcements.sql',-685526192,'','2026-11-30 01:52:41.631',144,1);
INSERT INTO flyway_schema_history VALUES(12,'12','blocks','SQL','V12__blocks.sql',-1140853146,'','2026-11-30 01:52:41.749',65,1);
INSERT INTO flyway_schema_history VALUES(13,'13','reports','SQL','V13__reports.sql',1671171621,'','2026-11-30 01:52:41.807',2,1);
CREATE TABLE log_head (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    log_id    TEXT    NOT NULL,
    first_seq INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    at        INTEGER NOT NULL
, home TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO log_head VALUES(1,'c36f1f67982f4b20ad5cc9485e32afe1',1,69,1796003598979,'');
CREATE TABLE account (
    username      TEXT    PRIMARY KEY,
    display_name  TEXT    NOT NULL,
    administrator INTEGER NOT NULL,
    created_at    INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO account VALUES('ann','ann''s "name" \ 🦊',0,1796003580923);
INSERT INTO account VALUES('bob','bob''s "name" \ 🦊',0,1796003581224);
INSERT INTO account VALUES('eve','eve''s "name" \ 🦊',0,1796003581554);
INSERT INTO account VALUES('ruth','ruth''s "name" \ 🦊',1,1796003577653);
CREATE TABLE session (
    id          TEXT    PRIMARY KEY,
    token_hash  TEXT    NOT NULL UNIQUE,
    username    TEXT    NOT NULL REFERENCES account,
    client_name TEXT    NOT NULL,
    address     TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL, used_at INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO session VALUES('-8ZjCgYRRnSk','a8dfe95f111b00fea014b82bc31b15f8b3a002e57daf7dedd8477caf3019f8c2','ann','desk of ann','127.0.0.1',1796003580850,32503680000000,1796003580850);
INSERT INTO session VALUES('D2O0HdZ9kQw0','395750f2052cfe4653ee98e7fc7ac60af8ac83ab3b9d48d229df1a46324672f2','eve','desk of eve','127.0.0.1',1796003581507,32503680000000,1796003581507);
INSERT INTO session VALUES('fyGH4WuzhNlk','079257f39ea551d791e137be8e51c2cc66cf3365225257915c96594db2143682','ruth','desk of ruth','127.0.0.1',1796003577611,32503680000000,1796003577611);
INSERT INTO session VALUES('mNYeWVGoGapk','65079f2da25979ea1dae9735c1a88551dd3b82978fd8ca5bd8a8b43eefd1abbb','bob','desk of bob','127.0.0.1',1796003581224,32503680000000,1796003581224);
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
INSERT INTO room VALUES('ann~bob','','','DIRECT',0,1796003582961,1,1796003594270,0,'MEMBER');
INSERT INTO room VALUES('club','The club','','PUBLIC',0,1796003594740,1,1796003595084,0,'MEMBER');
INSERT INTO room VALUES('den','The den 🐻','it''s "quoted" \ <b>&amp;</b>','PRIVATE',0,1796003582150,3,1796003592718,1,'MEMBER');
INSERT INTO room VALUES('general','General','','PUBLIC',0,1796003560000,6,1796003598293,1,'MEMBER');
INSERT INTO room VALUES('news','News','','PUBLIC',0,1796003596653,1,1796003597625,0,'MODERATOR');
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
INSERT INTO membership VALUES('ann','ann~bob',19,0,'MEMBER',1796003582961,1,'ALL',0);
INSERT INTO membership VALUES('ann','club',47,0,'OWNER',1796003594740,0,'ALL',0);
INSERT INTO membership VALUES('ann','den',14,0,'OWNER',1796003582150,2,'ALL',0);
INSERT INTO membership VALUES('ann','general',5,0,'MEMBER',1796003580923,1,'ALL',0);
INSERT INTO membership VALUES('ann','news',57,0,'OWNER',1796003596653,1,'ALL',0);
INSERT INTO membership VALUES('bob','ann~bob',20,0,'MEMBER',1796003582961,0,'ALL',0);
INSERT INTO membership VALUES('bob','club',48,53,'MEMBER',1796003594810,0,'ALL',0);
INSERT INTO membership VALUES('bob','den',15,0,'MODERATOR',1796003582387,0,'NOTHING',1);
INSERT INTO membership VALUES('bob','general',8,0,'MEMBER',1796003581224,6,'ALL',0);
INSERT INTO membership VALUES('bob','news',58,0,'MEMBER',1796003596887,0,'ALL',0);
INSERT INTO membership VALUES('eve','club',49,51,'MEMBER',1796003594930,1,'ALL',0);
INSERT INTO membership VALUES('eve','den',16,0,'MEMBER',1796003582623,3,'ALL',0);
INSERT INTO membership VALUES('eve','general',11,0,'MEMBER',1796003581554,4,'MENTIONS',0);
INSERT INTO membership VALUES('eve','news',59,0,'MEMBER',1796003597063,0,'ALL',0);
INSERT INTO membership VALUES('ruth','general',2,0,'OWNER',1796003577653,0,'ALL',0);
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
INSERT INTO message VALUES(21,'general',1,'ann','The third text \   <&>, for @bob and @eve','9f232996-8796-453d-9730-cd9e450c4483',0,1796003584324,23,2,'ann',1796003584977,NULL,NULL,NULL,'71f294e278c0c8f814e576de7ea810be852d47ee23ee09cc0f6fbc89a7cf2a3f',37,replace('👍 2 bob eve\n🎉 1 eve','\n',char(10)),NULL,2,1796003591280,'ruth',0,0);
INSERT INTO message VALUES(24,'general',2,'bob','','a96ddf8b-a0ce-436f-996b-908918beec31',0,1796003585076,25,0,NULL,NULL,'bob',1796003585285,'','6097e635a384589c773a45fb6aed8b8d43e982bb6af11a7035bf69a20cda9edf',0,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(26,'den',1,'eve','','0cdc6aa7-f0c8-4f35-827b-ed9ed40c48c4',0,1796003585572,27,0,NULL,NULL,'bob',1796003585767,'It''s "off" topic','f367879e51b7d9d5a0f644e878aac9e048790399bd4515a8b253c2ddebcbd06e',0,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(33,'general',3,'bob','An answer','d4a8226a-3691-40be-9a98-aa7bae8f4cc1',21,1796003589955,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,21,0,NULL,NULL,0,0);
INSERT INTO message VALUES(34,'general',4,'eve','An answer to the answer, @ann','2044990e-a024-4b1d-807c-89a50df37487',33,1796003590403,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,21,0,NULL,NULL,0,0);
INSERT INTO message VALUES(35,'general',5,'bob','','6f0d0924-950e-4371-96fa-5cf79a75c018',21,1796003590706,36,0,NULL,NULL,'bob',1796003590950,'','019775cc3f46de0f9405e8099c51d5ab4324fb287bd2bef396f69c3b760fbe01',0,NULL,21,0,NULL,NULL,0,0);
INSERT INTO message VALUES(38,'den',2,'ann','Pinned for a moment','e4043720-7729-4edb-8f1a-937c687933c6',0,1796003591553,0,0,NULL,NULL,NULL,NULL,NULL,'',40,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(41,'den',3,'eve','Pinned by the moderator','d0ca6fe4-5e60-4e70-b14c-3f0f61b8d832',0,1796003592718,0,0,NULL,NULL,NULL,NULL,NULL,'',42,NULL,NULL,0,1796003592982,'bob',0,0);
INSERT INTO message VALUES(45,'ann~bob',1,'ann','Between the two of us','d0a1efe6-e855-4e7b-9d14-f8da2869b46a',0,1796003594270,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(50,'club',1,'eve','My only message here','ac7e0575-dc2f-47ab-bd5a-fe030301b517',0,1796003595084,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(61,'news',1,'ann','For everybody: @room','586dba7b-af54-4cca-ab49-b8d09c0596ed',0,1796003597625,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,1,0);
INSERT INTO message VALUES(65,'general',6,'bob','Something rude to @eve','236292a3-1fa6-482f-9ec5-304d39ef678b',0,1796003598293,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0);
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
INSERT INTO event VALUES(1,1796003577653,'','ACCOUNT_CREATED','ruth','{"account":{"username":"ruth","displayName":"ruth''s \"name\" \\ 🦊","administrator":true,"createdAt":1796003577653}}',NULL);
INSERT INTO event VALUES(2,1796003577653,'general','MEMBER_JOINED','ruth','{"actor":"ruth","room":"general","username":"ruth","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(3,1796003577653,'','SESSION_OPENED','ruth','{"session":{"id":"fyGH4WuzhNlk","tokenHash":"079257f39ea551d791e137be8e51c2cc66cf3365225257915c96594db2143682","username":"ruth","clientName":"desk of ruth","address":"127.0.0.1","createdAt":1796003577611,"expiresAt":1798595577611,"usedAt":1796003577611}}',NULL);
INSERT INTO event VALUES(4,1796003580923,'','ACCOUNT_CREATED','ann','{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003580923}}',NULL);
INSERT INTO event VALUES(5,1796003580923,'general','MEMBER_JOINED','ann','{"actor":"ann","room":"general","username":"ann","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(6,1796003580923,'','SESSION_OPENED','ann','{"session":{"id":"-8ZjCgYRRnSk","tokenHash":"a8dfe95f111b00fea014b82bc31b15f8b3a002e57daf7dedd8477caf3019f8c2","username":"ann","clientName":"desk of ann","address":"127.0.0.1","createdAt":1796003580850,"expiresAt":1798595580850,"usedAt":1796003580850}}',NULL);
INSERT INTO event VALUES(7,1796003581224,'','ACCOUNT_CREATED','bob','{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003581224}}',NULL);
INSERT INTO event VALUES(8,1796003581224,'general','MEMBER_JOINED','bob','{"actor":"bob","room":"general","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(9,1796003581224,'','SESSION_OPENED','bob','{"session":{"id":"mNYeWVGoGapk","tokenHash":"65079f2da25979ea1dae9735c1a88551dd3b82978fd8ca5bd8a8b43eefd1abbb","username":"bob","clientName":"desk of bob","address":"127.0.0.1","createdAt":1796003581224,"expiresAt":1798595581224,"usedAt":1796003581224}}',NULL);
INSERT INTO event VALUES(10,1796003581554,'','ACCOUNT_CREATED','eve','{"account":{"username":"eve","displayName":"eve''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003581554}}',NULL);
INSERT INTO event VALUES(11,1796003581554,'general','MEMBER_JOINED','eve','{"actor":"eve","room":"general","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(12,1796003581554,'','SESSION_OPENED','eve','{"session":{"id":"D2O0HdZ9kQw0","tokenHash":"395750f2052cfe4653ee98e7fc7ac60af8ac83ab3b9d48d229df1a46324672f2","username":"eve","clientName":"desk of eve","address":"127.0.0.1","createdAt":1796003581507,"expiresAt":1798595581507,"usedAt":1796003581507}}',NULL);
INSERT INTO event VALUES(13,1796003582150,'den','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"den","title":"The den 🐻","topic":"it''s \"quoted\" \\ <b>&amp;</b>","visibility":"PRIVATE","archived":false,"createdAt":1796003582150,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(14,1796003582150,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(15,1796003582387,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(16,1796003582623,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(17,1796003582887,'den','ROLE_CHANGED','ann','{"actor":"ann","room":"den","username":"bob","role":"MODERATOR"}',NULL);
INSERT INTO event VALUES(18,1796003582961,'ann~bob','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"ann~bob","title":"","topic":"","visibility":"DIRECT","archived":false,"createdAt":1796003582961,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(19,1796003582961,'ann~bob','MEMBER_JOINED','ann','{"actor":"ann","room":"ann~bob","username":"ann","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(20,1796003582961,'ann~bob','MEMBER_JOINED','ann','{"actor":"ann","room":"ann~bob","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(21,1796003584324,'general','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(22,1796003584776,'general','MESSAGE_EDITED','ann','{}',21);
INSERT INTO event VALUES(23,1796003584977,'general','MESSAGE_EDITED','ann','{}',21);
INSERT INTO event VALUES(24,1796003585076,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(25,1796003585285,'general','MESSAGE_DELETED','bob','{}',24);
INSERT INTO event VALUES(26,1796003585572,'den','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(27,1796003585767,'den','MESSAGE_DELETED','bob','{}',26);
INSERT INTO event VALUES(28,1796003588116,'general','REACTION_ADDED','bob','{"emoji":"👍"}',21);
INSERT INTO event VALUES(29,1796003588397,'general','REACTION_ADDED','eve','{"emoji":"👍"}',21);
INSERT INTO event VALUES(30,1796003588644,'general','REACTION_ADDED','eve','{"emoji":"🎉"}',21);
INSERT INTO event VALUES(31,1796003589183,'general','REACTION_ADDED','ann','{"emoji":"❤️"}',21);
INSERT INTO event VALUES(32,1796003589549,'general','REACTION_REMOVED','ann','{"emoji":"❤️"}',21);
INSERT INTO event VALUES(33,1796003589955,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(34,1796003590403,'general','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(35,1796003590706,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(36,1796003590950,'general','MESSAGE_DELETED','bob','{}',35);
INSERT INTO event VALUES(37,1796003591280,'general','MESSAGE_PINNED','ruth','{"pinnedCount":1}',21);
INSERT INTO event VALUES(38,1796003591553,'den','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(39,1796003591693,'den','MESSAGE_PINNED','ann','{"pinnedCount":1}',38);
INSERT INTO event VALUES(40,1796003592506,'den','MESSAGE_UNPINNED','ann','{"pinnedCount":0}',38);
INSERT INTO event VALUES(41,1796003592718,'den','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(42,1796003592982,'den','MESSAGE_PINNED','bob','{"pinnedCount":1}',41);
INSERT INTO event VALUES(43,1796003593232,'@bob','ROOM_PREFERENCES_SET','bob','{"room":"den","username":"bob","notifications":"NOTHING","favourite":true}',NULL);
INSERT INTO event VALUES(44,1796003593904,'@eve','ROOM_PREFERENCES_SET','eve','{"room":"general","username":"eve","notifications":"MENTIONS","favourite":false}',NULL);
INSERT INTO event VALUES(45,1796003594270,'ann~bob','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(46,1796003594740,'club','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"club","title":"The club","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003594740,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(47,1796003594740,'club','MEMBER_JOINED','ann','{"actor":"ann","room":"club","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(48,1796003594810,'club','MEMBER_JOINED','bob','{"actor":"bob","room":"club","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(49,1796003594930,'club','MEMBER_JOINED','eve','{"actor":"eve","room":"club","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(50,1796003595084,'club','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(51,1796003595229,'club','MEMBER_LEFT','ann','{"actor":"ann","room":"club","username":"eve"}',NULL);
INSERT INTO event VALUES(52,1796003595229,'club','MEMBER_BANNED','ann','{"actor":"ann","room":"club","username":"eve"}',NULL);
INSERT INTO event VALUES(53,1796003595909,'club','MEMBER_LEFT','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(54,1796003595909,'club','MEMBER_BANNED','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(55,1796003596136,'club','MEMBER_UNBANNED','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(56,1796003596653,'news','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003596653,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(57,1796003596653,'news','MEMBER_JOINED','ann','{"actor":"ann","room":"news","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(58,1796003596887,'news','MEMBER_JOINED','bob','{"actor":"bob","room":"news","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(59,1796003597063,'news','MEMBER_JOINED','eve','{"actor":"eve","room":"news","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(60,1796003597324,'news','ROOM_UPDATED','ann','{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003596653,"postingRole":"MODERATOR"}}',NULL);
INSERT INTO event VALUES(61,1796003597625,'news','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(62,1796003597850,'@eve','USER_BLOCKED','eve','{"username":"eve","blocked":"bob"}',NULL);
INSERT INTO event VALUES(63,1796003598100,'@eve','USER_BLOCKED','eve','{"username":"eve","blocked":"ann"}',NULL);
INSERT INTO event VALUES(64,1796003598227,'@eve','USER_UNBLOCKED','eve','{"username":"eve","blocked":"ann"}',NULL);
INSERT INTO event VALUES(65,1796003598293,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(66,1796003598684,'','MESSAGE_REPORTED','ann','{"actor":"ann","messageId":65,"reason":"It is \"rude\" <&>"}',NULL);
INSERT INTO event VALUES(67,1796003598684,'@ruth','REPORT_RECEIVED','ann','{"recipient":"ruth","actor":"ann","room":"general","messageId":65,"number":6,"reason":"It is \"rude\" <&>"}',NULL);
INSERT INTO event VALUES(68,1796003598979,'','MESSAGE_REPORTED','ruth','{"actor":"ruth","messageId":65,"reason":"Second report"}',NULL);
INSERT INTO event VALUES(69,1796003598979,'@ruth','REPORT_RECEIVED','ruth','{"recipient":"ruth","actor":"ruth","room":"general","messageId":65,"number":6,"reason":"Second report"}',NULL);
CREATE TABLE credential (
    username      TEXT PRIMARY KEY REFERENCES account,
    password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO credential VALUES('ann','$argon2id$v=19$m=1024,t=1,p=1$Wd7v+i6+DTkwbjIOv2rSyQ$fR4XhgZ1RPJz/to/8pxuXwnCkYiW76YnslQZpsXZ44Y');
INSERT INTO credential VALUES('bob','$argon2id$v=19$m=1024,t=1,p=1$zBeMF2ARVFXC9cK7wiW5Zw$OcvoNhPxrEpIC+MisiTC40rLBJaFnafmRUSp/ldrFzc');
INSERT INTO credential VALUES('eve','$argon2id$v=19$m=1024,t=1,p=1$RG2YLHYBCGasMBDqXyeJCg$2t3/4pqQnPJdaigM7V0KxGJFP4QFSsPFsktDV5bDaFU');
INSERT INTO credential VALUES('ruth','$argon2id$v=19$m=1024,t=1,p=1$Tk5dMMTuuoKD7DtZe3TnRg$JYEFv7MhXxBAOCNCbOp3sQY5OpnTF5DqyHinmx7Kd2k');
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
INSERT INTO message_revision VALUES(21,0,'The first text, for @bob',1796003584324,'ann');
INSERT INTO message_revision VALUES(21,1,'The second text, for @eve',1796003584776,'ann');
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
INSERT INTO ban VALUES('club','eve','ann',1796003595229);
CREATE TABLE block (
    username   TEXT NOT NULL REFERENCES account,
    blocked    TEXT NOT NULL REFERENCES account,
    blocked_at INTEGER NOT NULL,
    PRIMARY KEY (username, blocked)
) STRICT, WITHOUT ROWID;
INSERT INTO block VALUES('eve','bob',1796003597850);
CREATE TABLE report (
    message_id  INTEGER NOT NULL REFERENCES message,
    reporter    TEXT NOT NULL REFERENCES account,
    reason      TEXT NOT NULL,
    reported_at INTEGER NOT NULL,
    PRIMARY KEY (message_id, reporter)
) STRICT;
INSERT INTO report VALUES(65,'ann','It is "rude" <&>',1796003598684);
INSERT INTO report VALUES(65,'ruth','Second report',1796003598979);
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
