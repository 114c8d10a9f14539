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
INSERT INTO flyway_schema_history VALUES(1,'1','chat','SQL','V1__chat.sql',-591243778,'','2026-11-30 01:54:16.513',27,1);
INSERT INTO flyway_schema_history VALUES(2,'2','log home','SQL','V2__log_home.sql',-1929510721,'','2026-11-30 01:54:16.632',50,1);
INSERT INTO flyway_schema_history VALUES(3,'3','room members','SQL','V3__room_members.sql',1624445123,'','2026-11-30 01:54:16.667',1,1);
INSERT INTO flyway_schema_history VALUES(4,'4','facts','SQL','V4__facts.sql',-1281164953,'','2026-11-30 01:54:16.769',66,1);
INSERT INTO flyway_schema_history VALUES(5,'5','write probe','SQL','V5__write_probe.sql',-1913263654,'','2026-11-30 01:54:16.824',25,1);
INSERT INTO flyway_schema_history VALUES(6,'6','message changes','SQL','V6__message_changes.sql',1993801392,'','2026-11-30 01:54:16.901',65,1);
INSERT INTO flyway_schema_history VALUES(7,'7','reactions','SQL','V7__reactions.sql',-418434134,'','2026-11-30 01:54:16.915',2,1);
INSERT INTO flyway_schema_history VALUES(8,'8','threads','SQL','V8__threads.sql',-1067021907,'','2026-11-30 01:54:16.982',37,1);
INSERT INTO flyway_schema_history VALUES(9,'9','pins','SQL','V9__pins.sql',2025912925,'','2026-11-30 01:54:17.034',39,1);
INSERT INTO flyway_schema_history VALUES(10,'10','bans','SQL','V10__bans.sql',-302201111,'','2026-11-30 01:54:17.079',21,1);
INSERT INTO flyway_schema_history VALUES(11,'11','announcements','SQL','V11__announcements.sql',-685526192,'','2026-11-30 01:54:17.146',38,1);
INSERT INTO flyway_schema_history VALUES(12,'12','blocks','SQL','V12__blocks.sql',-1140853146,'','2026-11-30 01:54:17.234',37,1);
INSERT INTO flyway_schema_history VALUES(13,'13','reports','SQL','V13__reports.sql',1671171621,'','2026-11-30 01:54:17.306',15,1);
INSERT INTO flyway_schema_history VALUES(14,'14','presence','SQL','V14__presence.sql',487945269,'','2026-11-30 01:54:17.341',1,1);
INSERT INTO flyway_schema_history VALUES(15,'15','administration','SQL','V15__administration.sql',1020655313,'','2026-11-30 01:54:17.497',92,1);
INSERT INTO flyway_schema_history VALUES(16,'16','files','SQL','V16__files.sql',1389931752,'','2026-11-30 01:54:17.567',10,1);
INSERT INTO flyway_schema_history VALUES(17,'17','audit','SQL','V17__audit.sql',1548792437,'','2026-11-30 01:54:17.627',3,1);
INSERT INTO flyway_schema_history VALUES(18,'18','service accounts','SQL','V18__service_accounts.sql',1125367241,'','2026-11-30 01:54:17.674',11,1);
CREATE TABLE log_head (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    log_id    TEXT    NOT NULL,
    first_seq INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    at        INTEGER NOT NULL
, home TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO log_head VALUES(1,'92d18c292ea94f78a5cd1a2a3269db86',1,91,1796003679404,'');
CREATE TABLE account (
    username      TEXT    PRIMARY KEY,
    display_name  TEXT    NOT NULL,
    administrator INTEGER NOT NULL,
    created_at    INTEGER NOT NULL, deactivated INTEGER NOT NULL DEFAULT 0, must_change_password INTEGER NOT NULL DEFAULT 0, auditor INTEGER NOT NULL DEFAULT 0, service INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO account VALUES('ann','ann''s "name" \ 🦊',1,1796003664870,0,0,0,0);
INSERT INTO account VALUES('bob','bob''s "name" \ 🦊',0,1796003664951,0,0,1,0);
INSERT INTO account VALUES('eve','eve''s "name" \ 🦊',0,1796003665061,0,0,0,0);
INSERT INTO account VALUES('gone','gone''s "name" \ 🦊',0,1796003675457,1,0,0,0);
INSERT INTO account VALUES('made','Made by ruth',0,1796003675929,0,1,0,0);
INSERT INTO account VALUES('robot','The robot',0,1796003679068,0,0,0,1);
INSERT INTO account VALUES('ruth','ruth''s "name" \ 🦊',1,1796003663424,0,0,0,0);
CREATE TABLE session (
    id          TEXT    PRIMARY KEY,
    token_hash  TEXT    NOT NULL UNIQUE,
    username    TEXT    NOT NULL REFERENCES account,
    client_name TEXT    NOT NULL,
    address     TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL, used_at INTEGER NOT NULL DEFAULT 0, scope TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
INSERT INTO session VALUES('DTnsII4r0Pxz','91227e429a8495b2e75c095130e58cc4c28bd98387f2ff1ec5046d400ba1bf26','bob','desk of bob','127.0.0.1',1796003664945,32503680000000,1796003664945,'');
INSERT INTO session VALUES('EsojpAQ8jED3','762c75de08a603b0c89a9d8aa2ac763cef1c80208ffb537a824f475ae239698b','ruth','desk of ruth','127.0.0.1',1796003663389,32503680000000,1796003663389,'');
INSERT INTO session VALUES('FYd6QxG6dcRi','d689319a2626b403e3ef85c92857100f5e6db89c7aa718048845cb0c10f2717b','robot','nightly job','',1796003679172,32503680000000,1796003679363,'post:*');
INSERT INTO session VALUES('eLiH0ap8D9NU','6251d93c777cd1f71b32c99e945af29ba0c9d56a1abb2f10d8f8c76b1eb9b026','eve','desk of eve','127.0.0.1',1796003665031,32503680000000,1796003665031,'');
INSERT INTO session VALUES('zi1Y-p_CAu9A','213708a1d0d5fe34e0b5453360e4d4ae93627cc5385cfd1dba50674abee35bc6','ann','desk of ann','127.0.0.1',1796003664866,32503680000000,1796003664866,'');
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
INSERT INTO room VALUES('ann~bob','','','DIRECT',0,1796003666793,1,1796003673052,0,'MEMBER');
INSERT INTO room VALUES('club','The club','','PUBLIC',0,1796003673603,1,1796003673832,0,'MEMBER');
INSERT INTO room VALUES('den','The den 🐻','it''s "quoted" \ <b>&amp;</b>','PRIVATE',0,1796003665820,4,1796003678903,1,'MEMBER');
INSERT INTO room VALUES('general','General','','PUBLIC',0,1796003656000,8,1796003679404,1,'MEMBER');
INSERT INTO room VALUES('news','News','','PUBLIC',0,1796003674322,1,1796003674734,0,'MODERATOR');
INSERT INTO room VALUES('old','Old room','','PUBLIC',1,1796003677290,0,NULL,0,'MEMBER');
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
INSERT INTO membership VALUES('ann','ann~bob',19,0,'MEMBER',1796003666793,1,'ALL',0);
INSERT INTO membership VALUES('ann','club',47,0,'OWNER',1796003673603,0,'ALL',0);
INSERT INTO membership VALUES('ann','den',14,0,'OWNER',1796003665820,4,'ALL',0);
INSERT INTO membership VALUES('ann','general',5,0,'MEMBER',1796003664870,1,'ALL',0);
INSERT INTO membership VALUES('ann','news',57,0,'OWNER',1796003674322,1,'ALL',0);
INSERT INTO membership VALUES('bob','ann~bob',20,0,'MEMBER',1796003666793,0,'ALL',0);
INSERT INTO membership VALUES('bob','club',48,53,'MEMBER',1796003673721,0,'ALL',0);
INSERT INTO membership VALUES('bob','den',15,0,'OWNER',1796003666196,0,'NOTHING',1);
INSERT INTO membership VALUES('bob','general',8,0,'MEMBER',1796003664951,6,'ALL',0);
INSERT INTO membership VALUES('bob','news',58,0,'MEMBER',1796003674384,0,'ALL',0);
INSERT INTO membership VALUES('bob','old',81,0,'OWNER',1796003677290,0,'ALL',0);
INSERT INTO membership VALUES('eve','club',49,51,'MEMBER',1796003673766,1,'ALL',0);
INSERT INTO membership VALUES('eve','den',16,0,'MEMBER',1796003666420,3,'ALL',0);
INSERT INTO membership VALUES('eve','general',11,0,'MEMBER',1796003665061,4,'MENTIONS',0);
INSERT INTO membership VALUES('eve','news',59,0,'MEMBER',1796003674479,0,'ALL',0);
INSERT INTO membership VALUES('gone','general',71,0,'MEMBER',1796003675457,7,'ALL',0);
INSERT INTO membership VALUES('made','general',75,0,'MEMBER',1796003675929,7,'ALL',0);
INSERT INTO membership VALUES('robot','general',88,0,'MEMBER',1796003679068,8,'ALL',0);
INSERT INTO membership VALUES('ruth','general',2,0,'OWNER',1796003663424,0,'ALL',0);
CREATE TABLE message (
    id                INTEGER PRIMARY KEY,
    room              TEXT    NOT NULL REFERENCES room,
    number            INTEGER NOT NULL,
    author            TEXT    NOT NULL REFERENCES account,
    body              TEXT    NOT NULL,
    client_message_id TEXT    NOT NULL,
    reply_to          INTEGER NOT NULL,
    sent_at           INTEGER NOT NULL, changed_seq INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL DEFAULT 0, edited_by TEXT, edited_at INTEGER, deleted_by TEXT, deleted_at INTEGER, deleted_reason TEXT, sent_digest TEXT NOT NULL DEFAULT '', responded_seq INTEGER NOT NULL DEFAULT 0, reactions TEXT, thread_root INTEGER, reply_count INTEGER NOT NULL DEFAULT 0, pinned_at INTEGER, pinned_by TEXT, mentions_all INTEGER NOT NULL DEFAULT 0, author_only INTEGER NOT NULL DEFAULT 0, attachments TEXT,
    UNIQUE (room, number),
    UNIQUE (author, client_message_id)
) STRICT;
INSERT INTO message VALUES(21,'general',1,'ann','The third text \   <&>, for @bob and @eve','d93d71df-bb9c-4f73-b0a4-a5d0a5b11439',0,1796003667868,23,2,'ann',1796003668525,NULL,NULL,NULL,'42f59bd3a4f4ff8f6eea1633652c9c16521445cfba49cfd88b45f6fd535ba99d',37,replace('👍 2 bob eve\n🎉 1 eve','\n',char(10)),NULL,2,1796003672187,'ruth',0,0,NULL);
INSERT INTO message VALUES(24,'general',2,'bob','','c5885b15-6faf-4957-90b9-43c8a8ad2b0e',0,1796003668671,25,0,NULL,NULL,'bob',1796003669017,'','0b10c604872af461bfcfa7f1c38c17a5730a852a8c56d8b4d9e8955ced7eec94',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(26,'den',1,'eve','','ebf36b81-fa4c-4715-946a-afddd76261e9',0,1796003669264,27,0,NULL,NULL,'bob',1796003669381,'It''s "off" topic','6da3616d3d8fca44183419982b589b9b66d69c67d6126e4ca7ea18392b0b5182',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(33,'general',3,'bob','An answer','902a4b97-bd76-48a2-a0a0-c11cacdf4670',21,1796003671900,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,21,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(34,'general',4,'eve','An answer to the answer, @ann','2ebe54d3-a258-4e35-ab99-3b7d7f9316a8',33,1796003671971,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,21,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(35,'general',5,'bob','','89925363-e775-4df7-94d6-ea2cdbb7ec43',21,1796003672027,36,0,NULL,NULL,'bob',1796003672116,'','f8826d3249ce4dc8fa78be88830c7412d7b6e5073b90337adec48b88f4dd5d09',0,NULL,21,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(38,'den',2,'ann','Pinned for a moment','40f8d551-9099-48f5-b8dd-d281cdc2b3e8',0,1796003672261,0,0,NULL,NULL,NULL,NULL,NULL,'',40,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(41,'den',3,'eve','Pinned by the moderator','5c554918-a08b-4071-844c-afa7b81c86a6',0,1796003672640,0,0,NULL,NULL,NULL,NULL,NULL,'',42,NULL,NULL,0,1796003672790,'bob',0,0,NULL);
INSERT INTO message VALUES(45,'ann~bob',1,'ann','Between the two of us','1435f45a-c522-4184-b3e8-0d324b498a42',0,1796003673052,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(50,'club',1,'eve','My only message here','69283e17-ac97-42d1-b16a-4f5a41134c52',0,1796003673832,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(61,'news',1,'ann','For everybody: @room','e6a8e443-e88b-41a5-86ea-53c98bb2d912',0,1796003674734,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,1,0,NULL);
INSERT INTO message VALUES(65,'general',6,'bob','Something rude to @eve','c7aa9005-7415-4628-a95a-c1d6523d008c',0,1796003675087,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(73,'general',7,'gone','Before I was deactivated','83ef5115-bd9c-41c9-99d8-e6d678d9152c',0,1796003675605,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(85,'den',4,'ann','See the file','191f9c58-de58-48fe-9e5e-bdb5cbe733f0',0,1796003678903,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,'[{"id":"a8191e5071eb762121623dae7aa902e1","name":"note é.txt","mediaType":"text/plain","size":38,"sha256":"ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d","picture":{"width":0,"height":0},"thumbnail":{"width":0,"height":0},"scan":""}]');
INSERT INTO message VALUES(91,'general',8,'robot','Posted by a program, for @bob','adacc6e2-039a-4d29-9716-5785747d4c02',0,1796003679404,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
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
INSERT INTO mention VALUES(91,0,'bob','general',8);
INSERT INTO mention VALUES(21,1,'eve','general',1);
CREATE TABLE IF NOT EXISTS "event" (
    seq     INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    stream  TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    actor   TEXT    NOT NULL,
    payload TEXT    NOT NULL
, message_id INTEGER) STRICT;
INSERT INTO event VALUES(1,1796003663424,'','ACCOUNT_CREATED','ruth','{"account":{"username":"ruth","displayName":"ruth''s \"name\" \\ 🦊","administrator":true,"createdAt":1796003663424,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}',NULL);
INSERT INTO event VALUES(2,1796003663424,'general','MEMBER_JOINED','ruth','{"actor":"ruth","room":"general","username":"ruth","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(3,1796003663424,'','SESSION_OPENED','ruth','{"session":{"id":"EsojpAQ8jED3","tokenHash":"762c75de08a603b0c89a9d8aa2ac763cef1c80208ffb537a824f475ae239698b","username":"ruth","clientName":"desk of ruth","address":"127.0.0.1","createdAt":1796003663389,"expiresAt":1798595663389,"usedAt":1796003663389,"scope":""}}',NULL);
INSERT INTO event VALUES(4,1796003664870,'','ACCOUNT_CREATED','ann','{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003664870,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}',NULL);
INSERT INTO event VALUES(5,1796003664870,'general','MEMBER_JOINED','ann','{"actor":"ann","room":"general","username":"ann","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(6,1796003664870,'','SESSION_OPENED','ann','{"session":{"id":"zi1Y-p_CAu9A","tokenHash":"213708a1d0d5fe34e0b5453360e4d4ae93627cc5385cfd1dba50674abee35bc6","username":"ann","clientName":"desk of ann","address":"127.0.0.1","createdAt":1796003664866,"expiresAt":1798595664866,"usedAt":1796003664866,"scope":""}}',NULL);
INSERT INTO event VALUES(7,1796003664951,'','ACCOUNT_CREATED','bob','{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003664951,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}',NULL);
INSERT INTO event VALUES(8,1796003664951,'general','MEMBER_JOINED','bob','{"actor":"bob","room":"general","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(9,1796003664951,'','SESSION_OPENED','bob','{"session":{"id":"DTnsII4r0Pxz","tokenHash":"91227e429a8495b2e75c095130e58cc4c28bd98387f2ff1ec5046d400ba1bf26","username":"bob","clientName":"desk of bob","address":"127.0.0.1","createdAt":1796003664945,"expiresAt":1798595664945,"usedAt":1796003664945,"scope":""}}',NULL);
INSERT INTO event VALUES(10,1796003665061,'','ACCOUNT_CREATED','eve','{"account":{"username":"eve","displayName":"eve''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003665061,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}',NULL);
INSERT INTO event VALUES(11,1796003665061,'general','MEMBER_JOINED','eve','{"actor":"eve","room":"general","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(12,1796003665061,'','SESSION_OPENED','eve','{"session":{"id":"eLiH0ap8D9NU","tokenHash":"6251d93c777cd1f71b32c99e945af29ba0c9d56a1abb2f10d8f8c76b1eb9b026","username":"eve","clientName":"desk of eve","address":"127.0.0.1","createdAt":1796003665031,"expiresAt":1798595665031,"usedAt":1796003665031,"scope":""}}',NULL);
INSERT INTO event VALUES(13,1796003665820,'den','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"den","title":"The den 🐻","topic":"it''s \"quoted\" \\ <b>&amp;</b>","visibility":"PRIVATE","archived":false,"createdAt":1796003665820,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(14,1796003665820,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(15,1796003666196,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(16,1796003666420,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(17,1796003666579,'den','ROLE_CHANGED','ann','{"actor":"ann","room":"den","username":"bob","role":"MODERATOR"}',NULL);
INSERT INTO event VALUES(18,1796003666793,'ann~bob','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"ann~bob","title":"","topic":"","visibility":"DIRECT","archived":false,"createdAt":1796003666793,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(19,1796003666793,'ann~bob','MEMBER_JOINED','ann','{"actor":"ann","room":"ann~bob","username":"ann","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(20,1796003666793,'ann~bob','MEMBER_JOINED','ann','{"actor":"ann","room":"ann~bob","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(21,1796003667868,'general','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(22,1796003668131,'general','MESSAGE_EDITED','ann','{}',21);
INSERT INTO event VALUES(23,1796003668525,'general','MESSAGE_EDITED','ann','{}',21);
INSERT INTO event VALUES(24,1796003668671,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(25,1796003669017,'general','MESSAGE_DELETED','bob','{}',24);
INSERT INTO event VALUES(26,1796003669264,'den','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(27,1796003669381,'den','MESSAGE_DELETED','bob','{}',26);
INSERT INTO event VALUES(28,1796003671178,'general','REACTION_ADDED','bob','{"emoji":"👍"}',21);
INSERT INTO event VALUES(29,1796003671352,'general','REACTION_ADDED','eve','{"emoji":"👍"}',21);
INSERT INTO event VALUES(30,1796003671445,'general','REACTION_ADDED','eve','{"emoji":"🎉"}',21);
INSERT INTO event VALUES(31,1796003671613,'general','REACTION_ADDED','ann','{"emoji":"❤️"}',21);
INSERT INTO event VALUES(32,1796003671796,'general','REACTION_REMOVED','ann','{"emoji":"❤️"}',21);
INSERT INTO event VALUES(33,1796003671900,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(34,1796003671971,'general','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(35,1796003672027,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(36,1796003672116,'general','MESSAGE_DELETED','bob','{}',35);
INSERT INTO event VALUES(37,1796003672187,'general','MESSAGE_PINNED','ruth','{"pinnedCount":1}',21);
INSERT INTO event VALUES(38,1796003672261,'den','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(39,1796003672391,'den','MESSAGE_PINNED','ann','{"pinnedCount":1}',38);
INSERT INTO event VALUES(40,1796003672478,'den','MESSAGE_UNPINNED','ann','{"pinnedCount":0}',38);
INSERT INTO event VALUES(41,1796003672640,'den','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(42,1796003672790,'den','MESSAGE_PINNED','bob','{"pinnedCount":1}',41);
INSERT INTO event VALUES(43,1796003672873,'@bob','ROOM_PREFERENCES_SET','bob','{"room":"den","username":"bob","notifications":"NOTHING","favourite":true}',NULL);
INSERT INTO event VALUES(44,1796003672950,'@eve','ROOM_PREFERENCES_SET','eve','{"room":"general","username":"eve","notifications":"MENTIONS","favourite":false}',NULL);
INSERT INTO event VALUES(45,1796003673052,'ann~bob','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(46,1796003673603,'club','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"club","title":"The club","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003673603,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(47,1796003673603,'club','MEMBER_JOINED','ann','{"actor":"ann","room":"club","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(48,1796003673721,'club','MEMBER_JOINED','bob','{"actor":"bob","room":"club","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(49,1796003673766,'club','MEMBER_JOINED','eve','{"actor":"eve","room":"club","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(50,1796003673832,'club','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(51,1796003673924,'club','MEMBER_LEFT','ann','{"actor":"ann","room":"club","username":"eve"}',NULL);
INSERT INTO event VALUES(52,1796003673924,'club','MEMBER_BANNED','ann','{"actor":"ann","room":"club","username":"eve"}',NULL);
INSERT INTO event VALUES(53,1796003674152,'club','MEMBER_LEFT','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(54,1796003674152,'club','MEMBER_BANNED','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(55,1796003674205,'club','MEMBER_UNBANNED','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(56,1796003674322,'news','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003674322,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(57,1796003674322,'news','MEMBER_JOINED','ann','{"actor":"ann","room":"news","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(58,1796003674384,'news','MEMBER_JOINED','bob','{"actor":"bob","room":"news","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(59,1796003674479,'news','MEMBER_JOINED','eve','{"actor":"eve","room":"news","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(60,1796003674551,'news','ROOM_UPDATED','ann','{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003674322,"postingRole":"MODERATOR"}}',NULL);
INSERT INTO event VALUES(61,1796003674734,'news','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(62,1796003674840,'@eve','USER_BLOCKED','eve','{"username":"eve","blocked":"bob"}',NULL);
INSERT INTO event VALUES(63,1796003674945,'@eve','USER_BLOCKED','eve','{"username":"eve","blocked":"ann"}',NULL);
INSERT INTO event VALUES(64,1796003674994,'@eve','USER_UNBLOCKED','eve','{"username":"eve","blocked":"ann"}',NULL);
INSERT INTO event VALUES(65,1796003675087,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(66,1796003675219,'','MESSAGE_REPORTED','ann','{"actor":"ann","messageId":65,"reason":"It is \"rude\" <&>"}',NULL);
INSERT INTO event VALUES(67,1796003675219,'@ruth','REPORT_RECEIVED','ann','{"recipient":"ruth","actor":"ann","room":"general","messageId":65,"number":6,"reason":"It is \"rude\" <&>"}',NULL);
INSERT INTO event VALUES(68,1796003675348,'','MESSAGE_REPORTED','ruth','{"actor":"ruth","messageId":65,"reason":"Second report"}',NULL);
INSERT INTO event VALUES(69,1796003675348,'@ruth','REPORT_RECEIVED','ruth','{"recipient":"ruth","actor":"ruth","room":"general","messageId":65,"number":6,"reason":"Second report"}',NULL);
INSERT INTO event VALUES(70,1796003675457,'','ACCOUNT_CREATED','gone','{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003675457,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}',NULL);
INSERT INTO event VALUES(71,1796003675457,'general','MEMBER_JOINED','gone','{"actor":"gone","room":"general","username":"gone","role":"MEMBER","readNumber":6}',NULL);
INSERT INTO event VALUES(72,1796003675457,'','SESSION_OPENED','gone','{"session":{"id":"F2eWgSEyGX8w","tokenHash":"398911c3cf28e23ad96d2cbbfcb565c3baeaa822489b9919acaef5757501638b","username":"gone","clientName":"desk of gone","address":"127.0.0.1","createdAt":1796003675447,"expiresAt":1798595675447,"usedAt":1796003675447,"scope":""}}',NULL);
INSERT INTO event VALUES(73,1796003675605,'general','MESSAGE_POSTED','gone','{}',NULL);
INSERT INTO event VALUES(74,1796003675929,'','ACCOUNT_CREATED','ruth','{"account":{"username":"made","displayName":"Made by ruth","administrator":false,"createdAt":1796003675929,"deactivated":false,"mustChangePassword":true,"auditor":false,"service":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(75,1796003675929,'general','MEMBER_JOINED','ruth','{"actor":"ruth","room":"general","username":"made","role":"MEMBER","readNumber":7}',NULL);
INSERT INTO event VALUES(76,1796003676032,'*','ACCOUNT_UPDATED','ruth','{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003675457,"deactivated":true,"mustChangePassword":false,"auditor":false,"service":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(77,1796003676032,'','SESSION_CLOSED','ruth','{"username":"gone","sessionId":"F2eWgSEyGX8w","by":"ruth"}',NULL);
INSERT INTO event VALUES(78,1796003676450,'*','ACCOUNT_UPDATED','ruth','{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":true,"createdAt":1796003664870,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(79,1796003677000,'','REPORT_RESOLVED','ruth','{"actor":"ruth","messageId":65,"reporter":"ann","resolution":"We \"talked\""}',NULL);
INSERT INTO event VALUES(80,1796003677290,'old','ROOM_CREATED','bob','{"actor":"bob","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003677290,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(81,1796003677290,'old','MEMBER_JOINED','bob','{"actor":"bob","room":"old","username":"bob","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(82,1796003677420,'old','ROOM_UPDATED','ruth','{"actor":"ruth","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":true,"createdAt":1796003677290,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(83,1796003677565,'den','ROLE_CHANGED','ruth','{"actor":"ruth","room":"den","username":"bob","role":"OWNER"}',NULL);
INSERT INTO event VALUES(84,1796003677778,'@bob','PRESENCE_SET','bob','{"chosen":{"username":"bob","status":"BUSY","text":"In a meeting 🗓","until":0}}',NULL);
INSERT INTO event VALUES(85,1796003678903,'den','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(86,1796003679029,'*','ACCOUNT_UPDATED','ruth','{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003664951,"deactivated":false,"mustChangePassword":false,"auditor":true,"service":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(87,1796003679068,'','ACCOUNT_CREATED','ruth','{"account":{"username":"robot","displayName":"The robot","administrator":false,"createdAt":1796003679068,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":true},"by":"ruth"}',NULL);
INSERT INTO event VALUES(88,1796003679068,'general','MEMBER_JOINED','ruth','{"actor":"ruth","room":"general","username":"robot","role":"MEMBER","readNumber":7}',NULL);
INSERT INTO event VALUES(89,1796003679201,'','SESSION_OPENED','ruth','{"session":{"id":"FYd6QxG6dcRi","tokenHash":"d689319a2626b403e3ef85c92857100f5e6db89c7aa718048845cb0c10f2717b","username":"robot","clientName":"nightly job","address":"","createdAt":1796003679172,"expiresAt":253402214400000,"usedAt":1796003679172,"scope":"post:*"},"by":"ruth"}',NULL);
INSERT INTO event VALUES(90,1796003679376,'','SESSION_RENEWED','robot','{"username":"robot","sessionId":"FYd6QxG6dcRi","usedAt":1796003679363,"expiresAt":253402214400000}',NULL);
INSERT INTO event VALUES(91,1796003679404,'general','MESSAGE_POSTED','robot','{}',NULL);
CREATE TABLE credential (
    username      TEXT PRIMARY KEY REFERENCES account,
    password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO credential VALUES('ann','$argon2id$v=19$m=1024,t=1,p=1$X2XwRTHGGBGl13Eq6LsfRA$y76De1AIS8pe6JBgCZ65WSiO2WnFGhmHgYhhZEZD+O4');
INSERT INTO credential VALUES('bob','$argon2id$v=19$m=1024,t=1,p=1$cNnw6JT0aJ28pV648hfr7w$O5vqBIQqAtYXc8N6SLr+og1TvTrhyWD2BuOL8g4C0MU');
INSERT INTO credential VALUES('eve','$argon2id$v=19$m=1024,t=1,p=1$gA1233mShDxxf9Q1A0qq/g$2YPJPQSX19ar0bwL0W3vPWg5sddFWS0cfgT4F/aKFLw');
INSERT INTO credential VALUES('gone','$argon2id$v=19$m=1024,t=1,p=1$xB6AHjew7ou+MvffnIW8MA$8qf+mNXlu9de5N+tjqrEHIpO+8D+KQ09Lpol8v7SrJU');
INSERT INTO credential VALUES('made','$argon2id$v=19$m=1024,t=1,p=1$zx0SWwcUFc4f8NQ60Of9Lg$yNdl91SXhWzHAgQDfSZGuNVETr1DXbfHzJmR+6VJCKo');
INSERT INTO credential VALUES('ruth','$argon2id$v=19$m=1024,t=1,p=1$kapFWRyogzU2JPqWaOU4WQ$1JM2ygTBPqbJVBoBW6OecgdRdtdIgGAMcO3kQhselyk');
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
INSERT INTO message_revision VALUES(21,0,'The first text, for @bob',1796003667868,'ann');
INSERT INTO message_revision VALUES(21,1,'The second text, for @eve',1796003668131,'ann');
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
INSERT INTO ban VALUES('club','eve','ann',1796003673924);
CREATE TABLE block (
    username   TEXT NOT NULL REFERENCES account,
    blocked    TEXT NOT NULL REFERENCES account,
    blocked_at INTEGER NOT NULL,
    PRIMARY KEY (username, blocked)
) STRICT, WITHOUT ROWID;
INSERT INTO block VALUES('eve','bob',1796003674840);
CREATE TABLE report (
    message_id  INTEGER NOT NULL REFERENCES message,
    reporter    TEXT NOT NULL REFERENCES account,
    reason      TEXT NOT NULL,
    reported_at INTEGER NOT NULL, resolved_by TEXT, resolution TEXT, resolved_at INTEGER,
    PRIMARY KEY (message_id, reporter)
) STRICT;
INSERT INTO report VALUES(65,'ann','It is "rude" <&>',1796003675219,'ruth','We "talked"',1796003677000);
INSERT INTO report VALUES(65,'ruth','Second report',1796003675348,NULL,NULL,NULL);
CREATE TABLE presence (
    username    TEXT NOT NULL REFERENCES account PRIMARY KEY,
    status      TEXT NOT NULL,
    status_text TEXT NOT NULL,
    text_until  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO presence VALUES('bob','BUSY','In a meeting 🗓',0);
CREATE TABLE file (
    id               TEXT PRIMARY KEY,
    room             TEXT NOT NULL REFERENCES room,
    owner            TEXT NOT NULL REFERENCES account,
    client_upload_id TEXT NOT NULL,
    name             TEXT NOT NULL,
    size             INTEGER NOT NULL,
    sha256           TEXT NOT NULL,
    begun_at         INTEGER NOT NULL,
    attachment       TEXT,
    message_id       INTEGER REFERENCES message,
    UNIQUE (owner, client_upload_id)
) STRICT;
INSERT INTO file VALUES('a8191e5071eb762121623dae7aa902e1','den','ann','upload-1','note é.txt',38,'ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d',1796003677987,'{"id":"a8191e5071eb762121623dae7aa902e1","name":"note é.txt","mediaType":"text/plain","size":38,"sha256":"ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d","picture":{"width":0,"height":0},"thumbnail":{"width":0,"height":0},"scan":""}',85);
CREATE TABLE file_garbage (
    id   TEXT PRIMARY KEY,
    size INTEGER NOT NULL
) STRICT;
CREATE TABLE file_usage (
    bytes INTEGER NOT NULL
) STRICT;
INSERT INTO file_usage VALUES(38);
CREATE TABLE audit_entry (
    number        INTEGER PRIMARY KEY,
    at            INTEGER NOT NULL,
    kind          TEXT NOT NULL,
    operation     TEXT NOT NULL,
    outcome       TEXT NOT NULL,
    actor         TEXT NOT NULL,
    address       TEXT NOT NULL,
    room          TEXT NOT NULL,
    subject       TEXT NOT NULL,
    before_values TEXT NOT NULL,
    after_values  TEXT NOT NULL,
    times         INTEGER NOT NULL,
    previous      TEXT NOT NULL,
    hash          TEXT NOT NULL
);
INSERT INTO audit_entry VALUES(1,1796003663424,'ACCOUNT_CREATED','Register','','ruth','127.0.0.1','','ruth','','{"displayName":"ruth''s \"name\" \\ 🦊","administrator":"true"}',1,'','bb3b38f1d098ca368550450462469688bca39d888b14dd6a6f9a7864e2c179c6');
INSERT INTO audit_entry VALUES(2,1796003663424,'SESSION_OPENED','Register','','ruth','127.0.0.1','','ruth','','{"session":"EsojpAQ8jED3","clientName":"desk of ruth"}',1,'bb3b38f1d098ca368550450462469688bca39d888b14dd6a6f9a7864e2c179c6','7336330043e5ac46689579a5a49558a516928dada3d28a8511ce5b06f01069d4');
INSERT INTO audit_entry VALUES(3,1796003664870,'ACCOUNT_CREATED','Register','','ann','127.0.0.1','','ann','','{"displayName":"ann''s \"name\" \\ 🦊","administrator":"false"}',1,'7336330043e5ac46689579a5a49558a516928dada3d28a8511ce5b06f01069d4','508df9bce97220dfbd030a1ba4763b95b8105ac20af8b77e3b46f0902aea738f');
INSERT INTO audit_entry VALUES(4,1796003664870,'SESSION_OPENED','Register','','ann','127.0.0.1','','ann','','{"session":"zi1Y-p_CAu9A","clientName":"desk of ann"}',1,'508df9bce97220dfbd030a1ba4763b95b8105ac20af8b77e3b46f0902aea738f','0c9b6defa0aa21bed42cd96ac2ae4e33c9dda16de3f62847b04a5c2a9e42a830');
INSERT INTO audit_entry VALUES(5,1796003664951,'ACCOUNT_CREATED','Register','','bob','127.0.0.1','','bob','','{"displayName":"bob''s \"name\" \\ 🦊","administrator":"false"}',1,'0c9b6defa0aa21bed42cd96ac2ae4e33c9dda16de3f62847b04a5c2a9e42a830','629497a156bae54dca0c6601487557e9c1a3695bf8ce3e239d6d446e607e8a59');
INSERT INTO audit_entry VALUES(6,1796003664951,'SESSION_OPENED','Register','','bob','127.0.0.1','','bob','','{"session":"DTnsII4r0Pxz","clientName":"desk of bob"}',1,'629497a156bae54dca0c6601487557e9c1a3695bf8ce3e239d6d446e607e8a59','81353d1a7b5c097babd7c5a521dbcacfece3e986f22fee26904308116a85ce57');
INSERT INTO audit_entry VALUES(7,1796003665061,'ACCOUNT_CREATED','Register','','eve','127.0.0.1','','eve','','{"displayName":"eve''s \"name\" \\ 🦊","administrator":"false"}',1,'81353d1a7b5c097babd7c5a521dbcacfece3e986f22fee26904308116a85ce57','1e19cf9affc47b8e2c3621ac5f72d750fed7cda448b6323e6e0f45666061f91a');
INSERT INTO audit_entry VALUES(8,1796003665061,'SESSION_OPENED','Register','','eve','127.0.0.1','','eve','','{"session":"eLiH0ap8D9NU","clientName":"desk of eve"}',1,'1e19cf9affc47b8e2c3621ac5f72d750fed7cda448b6323e6e0f45666061f91a','41f212d263f104626613665975928e5e3b9dc9efe104178a69c03e22a4e48eeb');
INSERT INTO audit_entry VALUES(9,1796003666196,'MEMBER_JOINED','InviteMember','','ann','127.0.0.1','den','bob','','{"role":"MEMBER"}',1,'41f212d263f104626613665975928e5e3b9dc9efe104178a69c03e22a4e48eeb','4191162baa4b2318b3988d30d45446f738b19182cd10f36c10e795931b3bc969');
INSERT INTO audit_entry VALUES(10,1796003666420,'MEMBER_JOINED','InviteMember','','ann','127.0.0.1','den','eve','','{"role":"MEMBER"}',1,'4191162baa4b2318b3988d30d45446f738b19182cd10f36c10e795931b3bc969','da82680b71df8b50a9ed19591e167d39518be0097128d5a3d919125355941794');
INSERT INTO audit_entry VALUES(11,1796003666579,'ROLE_CHANGED','SetMemberRole','','ann','127.0.0.1','den','bob','{"role":"MEMBER"}','{"role":"MODERATOR"}',1,'da82680b71df8b50a9ed19591e167d39518be0097128d5a3d919125355941794','c7f7a683244fa12a58a1bab5a2d7f6097dee4c3ee4a6ea7437a467d399e0df70');
INSERT INTO audit_entry VALUES(12,1796003666793,'MEMBER_JOINED','OpenDirect','','ann','127.0.0.1','ann~bob','bob','','{"role":"MEMBER"}',1,'c7f7a683244fa12a58a1bab5a2d7f6097dee4c3ee4a6ea7437a467d399e0df70','24c913f9fb9c73a55ef184ec1c1d8b164a0967146e0227e6af2efed623df0a8d');
INSERT INTO audit_entry VALUES(13,1796003669381,'MESSAGE_DELETED','DeleteMessage','','bob','127.0.0.1','den','eve','{"message":"26","number":"1"}','',1,'24c913f9fb9c73a55ef184ec1c1d8b164a0967146e0227e6af2efed623df0a8d','9a4094018e4e5df21391ba4ea8d51a4ce9304549660679ffdbc3e7127ea587bb');
INSERT INTO audit_entry VALUES(14,1796003673924,'MEMBER_LEFT','RemoveMember','','ann','127.0.0.1','club','eve','','',1,'9a4094018e4e5df21391ba4ea8d51a4ce9304549660679ffdbc3e7127ea587bb','4f397fc7bf0ec30ead81f4ec92706f19c3371665171a8dfb011dd0cc5aea4dbc');
INSERT INTO audit_entry VALUES(15,1796003673924,'MEMBER_BANNED','RemoveMember','','ann','127.0.0.1','club','eve','','',1,'4f397fc7bf0ec30ead81f4ec92706f19c3371665171a8dfb011dd0cc5aea4dbc','ea53a35fab8b0b1a05d1515e0fa0eed84465cebe3b49e6ef70662bf4a801b68b');
INSERT INTO audit_entry VALUES(16,1796003674152,'MEMBER_LEFT','RemoveMember','','ann','127.0.0.1','club','bob','','',1,'ea53a35fab8b0b1a05d1515e0fa0eed84465cebe3b49e6ef70662bf4a801b68b','6697261fb1d59e68088a43e60d60d6f9e486a69dc25ee22442257b4ad4a84c4e');
INSERT INTO audit_entry VALUES(17,1796003674152,'MEMBER_BANNED','RemoveMember','','ann','127.0.0.1','club','bob','','',1,'6697261fb1d59e68088a43e60d60d6f9e486a69dc25ee22442257b4ad4a84c4e','f88d4ca06e02cf150641b4f61cd5c1055151447bdcf0b13f343b120b9db58a7e');
INSERT INTO audit_entry VALUES(18,1796003674205,'MEMBER_UNBANNED','UnbanMember','','ann','127.0.0.1','club','bob','','',1,'f88d4ca06e02cf150641b4f61cd5c1055151447bdcf0b13f343b120b9db58a7e','66911741d2ab54d9cbd80ed4e9fa6bfbaf77b9c5413a578e43fc80f4630c87c3');
INSERT INTO audit_entry VALUES(19,1796003674551,'ROOM_UPDATED','UpdateRoom','','ann','127.0.0.1','news','','{"postingRole":"MEMBER"}','{"postingRole":"MODERATOR"}',1,'66911741d2ab54d9cbd80ed4e9fa6bfbaf77b9c5413a578e43fc80f4630c87c3','99ca5885e6abfcd90b2cd9d9117f8aabffb4db1fc3cc82b6fa4475f1d81b8e2e');
INSERT INTO audit_entry VALUES(20,1796003675457,'ACCOUNT_CREATED','Register','','gone','127.0.0.1','','gone','','{"displayName":"gone''s \"name\" \\ 🦊","administrator":"false"}',1,'99ca5885e6abfcd90b2cd9d9117f8aabffb4db1fc3cc82b6fa4475f1d81b8e2e','d4cd8d9999266f0b1d247a49e3e1053367c070cd2c1b5af8787122bcdd2d4600');
INSERT INTO audit_entry VALUES(21,1796003675457,'SESSION_OPENED','Register','','gone','127.0.0.1','','gone','','{"session":"F2eWgSEyGX8w","clientName":"desk of gone"}',1,'d4cd8d9999266f0b1d247a49e3e1053367c070cd2c1b5af8787122bcdd2d4600','c2cabc5a3c383786e6024135d90bfa33e383d05f31f125ae3839cffd7d08959f');
INSERT INTO audit_entry VALUES(22,1796003675929,'ACCOUNT_CREATED','CreateAccount','','ruth','127.0.0.1','','made','','{"displayName":"Made by ruth","administrator":"false"}',1,'c2cabc5a3c383786e6024135d90bfa33e383d05f31f125ae3839cffd7d08959f','870f2013b60a299f7f91c82437443180072bbe0ca9eadb09ab6ec8d7ca8fb5d7');
INSERT INTO audit_entry VALUES(23,1796003675929,'MEMBER_JOINED','CreateAccount','','ruth','127.0.0.1','general','made','','{"role":"MEMBER"}',1,'870f2013b60a299f7f91c82437443180072bbe0ca9eadb09ab6ec8d7ca8fb5d7','23ee122cffd78d53904053de420d6821b8387aef1058e422388f7174fa78653b');
INSERT INTO audit_entry VALUES(24,1796003676032,'ACCOUNT_UPDATED','DeactivateAccount','','ruth','127.0.0.1','','gone','{"active":"true"}','{"active":"false"}',1,'23ee122cffd78d53904053de420d6821b8387aef1058e422388f7174fa78653b','5b2bd22768bd57215462f2edadfc62e889164d524fbf95ae7ba2585c5fd683c0');
INSERT INTO audit_entry VALUES(25,1796003676032,'SESSION_CLOSED','DeactivateAccount','','ruth','127.0.0.1','','gone','{"session":"F2eWgSEyGX8w"}','',1,'5b2bd22768bd57215462f2edadfc62e889164d524fbf95ae7ba2585c5fd683c0','dcd61574c445f165e47b6ac5649454e50692602e4763576ce5a4191171995237');
INSERT INTO audit_entry VALUES(26,1796003676450,'ACCOUNT_UPDATED','SetAdministrator','','ruth','127.0.0.1','','ann','{"administrator":"false"}','{"administrator":"true"}',1,'dcd61574c445f165e47b6ac5649454e50692602e4763576ce5a4191171995237','e2de2e469f04e345539dfe5df541d71d7063509444122909459653278fb0c2a3');
INSERT INTO audit_entry VALUES(27,1796003677000,'REPORT_RESOLVED','ResolveReport','','ruth','127.0.0.1','','ann','','{"message":"65","resolution":"We \"talked\""}',1,'e2de2e469f04e345539dfe5df541d71d7063509444122909459653278fb0c2a3','688f1e8f0269627c45361cf4a735e42e5cf707c08fadf55e266212cd87fb4aaa');
INSERT INTO audit_entry VALUES(28,1796003677420,'ROOM_UPDATED','ArchiveRoom','','ruth','127.0.0.1','old','','{"archived":"false"}','{"archived":"true"}',1,'688f1e8f0269627c45361cf4a735e42e5cf707c08fadf55e266212cd87fb4aaa','a77bc3ff5c07cbd2da51897d80fcdfe83bfaab3c9e59db4a93cd8e143640c74b');
INSERT INTO audit_entry VALUES(29,1796003677565,'ROLE_CHANGED','SetRoomOwner','','ruth','127.0.0.1','den','bob','{"role":"MODERATOR"}','{"role":"OWNER"}',1,'a77bc3ff5c07cbd2da51897d80fcdfe83bfaab3c9e59db4a93cd8e143640c74b','4a1b38156175e4f215e281b9e4a6d0d3547258e3fe8d7adf7880e8e3dea55f04');
INSERT INTO audit_entry VALUES(30,1796003679029,'ACCOUNT_UPDATED','SetAuditor','','ruth','127.0.0.1','','bob','{"auditor":"false"}','{"auditor":"true"}',1,'4a1b38156175e4f215e281b9e4a6d0d3547258e3fe8d7adf7880e8e3dea55f04','8383a93f8ade143b2fe5f09dc737760e2488ff8c9ca8f1efc7eaa9eb408e18c2');
INSERT INTO audit_entry VALUES(31,1796003679068,'ACCOUNT_CREATED','CreateServiceAccount','','ruth','127.0.0.1','','robot','','{"displayName":"The robot","administrator":"false","service":"true"}',1,'8383a93f8ade143b2fe5f09dc737760e2488ff8c9ca8f1efc7eaa9eb408e18c2','600bc62158aadb0ef8d9d0d678279abb94ab983ad427a7316516ab0c603997cb');
INSERT INTO audit_entry VALUES(32,1796003679068,'MEMBER_JOINED','CreateServiceAccount','','ruth','127.0.0.1','general','robot','','{"role":"MEMBER"}',1,'600bc62158aadb0ef8d9d0d678279abb94ab983ad427a7316516ab0c603997cb','96e20ddd71563bea634276a8c99458ec3e4ced2d34520a7ed092924c3bf5587e');
INSERT INTO audit_entry VALUES(33,1796003679201,'SESSION_OPENED','CreateServiceToken','','ruth','127.0.0.1','','robot','','{"session":"FYd6QxG6dcRi","clientName":"nightly job","scope":"post:*"}',1,'96e20ddd71563bea634276a8c99458ec3e4ced2d34520a7ed092924c3bf5587e','e83bde64102fad67b06dd79411b648084922acfc52f4d2a7312649cbe8fe2bfc');
CREATE TABLE audit_head (
    number       INTEGER NOT NULL,
    hash         TEXT NOT NULL,
    floor_number INTEGER NOT NULL,
    floor_hash   TEXT NOT NULL
);
INSERT INTO audit_head VALUES(33,'e83bde64102fad67b06dd79411b648084922acfc52f4d2a7312649cbe8fe2bfc',0,'');
CREATE TABLE audit_export (
    target TEXT PRIMARY KEY,
    number INTEGER NOT NULL
);
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
CREATE INDEX file_message ON file (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX file_unused ON file (begun_at) WHERE message_id IS NULL;
CREATE INDEX audit_entry_actor ON audit_entry (actor, number);
CREATE INDEX audit_entry_subject ON audit_entry (subject, number);
CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'entries of the audit log are not changed');
END;
CREATE TRIGGER audit_entry_is_not_deleted BEFORE DELETE ON audit_entry
WHEN OLD.number > (SELECT floor_number FROM audit_head)
BEGIN
    SELECT RAISE(ABORT, 'entries of the audit log are deleted by pruning only');
END;
COMMIT;
