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
INSERT INTO flyway_schema_history VALUES(1,'1','chat','SQL','V1__chat.sql',-591243778,'','2026-11-30 01:54:15.461',14,1);
INSERT INTO flyway_schema_history VALUES(2,'2','log home','SQL','V2__log_home.sql',-1929510721,'','2026-11-30 01:54:15.570',55,1);
INSERT INTO flyway_schema_history VALUES(3,'3','room members','SQL','V3__room_members.sql',1624445123,'','2026-11-30 01:54:15.593',0,1);
INSERT INTO flyway_schema_history VALUES(4,'4','facts','SQL','V4__facts.sql',-1281164953,'','2026-11-30 01:54:15.834',174,1);
INSERT INTO flyway_schema_history VALUES(5,'5','write probe','SQL','V5__write_probe.sql',-1913263654,'','2026-11-30 01:54:15.888',1,1);
INSERT INTO flyway_schema_history VALUES(6,'6','message changes','SQL','V6__message_changes.sql',1993801392,'','2026-11-30 01:54:16.015',102,1);
INSERT INTO flyway_schema_history VALUES(7,'7','reactions','SQL','V7__reactions.sql',-418434134,'','2026-11-30 01:54:16.083',2,1);
INSERT INTO flyway_schema_history VALUES(8,'8','threads','SQL','V8__threads.sql',-1067021907,'','2026-11-30 01:54:16.178',24,1);
INSERT INTO flyway_schema_history VALUES(9,'9','pins','SQL','V9__pins.sql',2025912925,'','2026-11-30 01:54:16.199',9,1);
INSERT INTO flyway_schema_history VALUES(10,'10','bans','SQL','V10__bans.sql',-302201111,'','2026-11-30 01:54:16.205',0,1);
INSERT INTO flyway_schema_history VALUES(11,'11','announcements','SQL','V11__announcements.sql',-685526192,'','2026-11-30 01:54:16.239',11,1);
INSERT INTO flyway_schema_history VALUES(12,'12','blocks','SQL','V12__blocks.sql',-1140853146,'','2026-11-30 01:54:16.257',11,1);
INSERT INTO flyway_schema_history VALUES(13,'13','reports','SQL','V13__reports.sql',1671171621,'','2026-11-30 01:54:16.284',0,1);
INSERT INTO flyway_schema_history VALUES(14,'14','presence','SQL','V14__presence.sql',487945269,'','2026-11-30 01:54:16.289',1,1);
INSERT INTO flyway_schema_history VALUES(15,'15','administration','SQL','V15__administration.sql',1020655313,'','2026-11-30 01:54:16.350',49,1);
INSERT INTO flyway_schema_history VALUES(16,'16','files','SQL','V16__files.sql',1389931752,'','2026-11-30 01:54:16.387',1,1);
INSERT INTO flyway_schema_history VALUES(17,'17','audit','SQL','V17__audit.sql',1548792437,'','2026-11-30 01:54:16.589',14,1);
INSERT INTO flyway_schema_history VALUES(18,'18','service accounts','SQL','V18__service_accounts.sql',1125367241,'','2026-11-30 01:54:16.643',12,1);
INSERT INTO flyway_schema_history VALUES(19,'19','cleaned files','SQL','V19__cleaned_files.sql',1356943762,'','2026-11-30 01:54:16.705',25,1);
CREATE TABLE log_head (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    log_id    TEXT    NOT NULL,
    first_seq INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    at        INTEGER NOT NULL
, home TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO log_head VALUES(1,'9101fc95718e4a798180d471a5615813',1,91,1796003679701,'');
CREATE TABLE account (
    username      TEXT    PRIMARY KEY,
    display_name  TEXT    NOT NULL,
    administrator INTEGER NOT NULL,
    created_at    INTEGER NOT NULL, deactivated INTEGER NOT NULL DEFAULT 0, must_change_password INTEGER NOT NULL DEFAULT 0, auditor INTEGER NOT NULL DEFAULT 0, service INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO account VALUES('ann','ann''s "name" \ 🦊',1,1796003664209,0,0,0,0);
INSERT INTO account VALUES('bob','bob''s "name" \ 🦊',0,1796003664560,0,0,1,0);
INSERT INTO account VALUES('eve','eve''s "name" \ 🦊',0,1796003664830,0,0,0,0);
INSERT INTO account VALUES('gone','gone''s "name" \ 🦊',0,1796003676084,1,0,0,0);
INSERT INTO account VALUES('made','Made by ruth',0,1796003676646,0,1,0,0);
INSERT INTO account VALUES('robot','The robot',0,1796003679458,0,0,0,1);
INSERT INTO account VALUES('ruth','ruth''s "name" \ 🦊',1,1796003663363,0,0,0,0);
CREATE TABLE session (
    id          TEXT    PRIMARY KEY,
    token_hash  TEXT    NOT NULL UNIQUE,
    username    TEXT    NOT NULL REFERENCES account,
    client_name TEXT    NOT NULL,
    address     TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL, used_at INTEGER NOT NULL DEFAULT 0, scope TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
INSERT INTO session VALUES('J-BkUnuwcyYr','18a211bc121915720bb7aee107342c82c36efc4ee0f31a9f6a28f8028c13d203','ruth','desk of ruth','127.0.0.1',1796003663334,32503680000000,1796003663334,'');
INSERT INTO session VALUES('Q37MLN6dconr','42116ca73f283ffa4d946b4786f0ac2e79db97ed38c0f0b63a4f09b433bd7006','eve','desk of eve','127.0.0.1',1796003664827,32503680000000,1796003664827,'');
INSERT INTO session VALUES('ggk2vQI8JzfY','b2ba02dfa097791588b09e9dbe272b49547d2395dbb3ec5d56f4aa8d356a0195','robot','nightly job','',1796003679554,32503680000000,1796003679677,'post:*');
INSERT INTO session VALUES('qAQBzRCwt8JN','266916b7d2ff9b4fc683b3dad3c85df18f1f5f725e046f1c80ffe9551d0ee5a8','ann','desk of ann','127.0.0.1',1796003664208,32503680000000,1796003664208,'');
INSERT INTO session VALUES('uGZvN9TXenU4','60f665b0a9d33956f3ba30912595d2817a5c389760662d7d85b1ee8ac16bfe46','bob','desk of bob','127.0.0.1',1796003664556,32503680000000,1796003664556,'');
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
INSERT INTO room VALUES('ann~bob','','','DIRECT',0,1796003665908,1,1796003672862,0,'MEMBER');
INSERT INTO room VALUES('club','The club','','PUBLIC',0,1796003673577,1,1796003673868,0,'MEMBER');
INSERT INTO room VALUES('den','The den 🐻','it''s "quoted" \ <b>&amp;</b>','PRIVATE',0,1796003665024,4,1796003679233,1,'MEMBER');
INSERT INTO room VALUES('general','General','','PUBLIC',0,1796003655000,8,1796003679701,1,'MEMBER');
INSERT INTO room VALUES('news','News','','PUBLIC',0,1796003674683,1,1796003675111,0,'MODERATOR');
INSERT INTO room VALUES('old','Old room','','PUBLIC',1,1796003677575,0,NULL,0,'MEMBER');
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
INSERT INTO membership VALUES('ann','ann~bob',19,0,'MEMBER',1796003665908,1,'ALL',0);
INSERT INTO membership VALUES('ann','club',47,0,'OWNER',1796003673577,0,'ALL',0);
INSERT INTO membership VALUES('ann','den',14,0,'OWNER',1796003665024,4,'ALL',0);
INSERT INTO membership VALUES('ann','general',5,0,'MEMBER',1796003664209,1,'ALL',0);
INSERT INTO membership VALUES('ann','news',57,0,'OWNER',1796003674683,1,'ALL',0);
INSERT INTO membership VALUES('bob','ann~bob',20,0,'MEMBER',1796003665908,0,'ALL',0);
INSERT INTO membership VALUES('bob','club',48,53,'MEMBER',1796003673713,0,'ALL',0);
INSERT INTO membership VALUES('bob','den',15,0,'OWNER',1796003665148,0,'NOTHING',1);
INSERT INTO membership VALUES('bob','general',8,0,'MEMBER',1796003664560,6,'ALL',0);
INSERT INTO membership VALUES('bob','news',58,0,'MEMBER',1796003674787,0,'ALL',0);
INSERT INTO membership VALUES('bob','old',81,0,'OWNER',1796003677575,0,'ALL',0);
INSERT INTO membership VALUES('eve','club',49,51,'MEMBER',1796003673768,1,'ALL',0);
INSERT INTO membership VALUES('eve','den',16,0,'MEMBER',1796003665442,3,'ALL',0);
INSERT INTO membership VALUES('eve','general',11,0,'MEMBER',1796003664830,4,'MENTIONS',0);
INSERT INTO membership VALUES('eve','news',59,0,'MEMBER',1796003674845,0,'ALL',0);
INSERT INTO membership VALUES('gone','general',71,0,'MEMBER',1796003676084,7,'ALL',0);
INSERT INTO membership VALUES('made','general',75,0,'MEMBER',1796003676646,7,'ALL',0);
INSERT INTO membership VALUES('robot','general',88,0,'MEMBER',1796003679458,8,'ALL',0);
INSERT INTO membership VALUES('ruth','general',2,0,'OWNER',1796003663363,0,'ALL',0);
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
INSERT INTO message VALUES(21,'general',1,'ann','The third text \   <&>, for @bob and @eve','957d9719-ac87-413c-80ee-7ca8a4103df4',0,1796003666656,23,2,'ann',1796003667340,NULL,NULL,NULL,'ad3457c5565da69445f28bd4d4448f79591e7c1af9fee794e0682ac4785531f3',37,replace('👍 2 bob eve\n🎉 1 eve','\n',char(10)),NULL,2,1796003671939,'ruth',0,0,NULL);
INSERT INTO message VALUES(24,'general',2,'bob','','0c3fcab5-5615-48f6-b734-e88ea796f0a2',0,1796003667533,25,0,NULL,NULL,'bob',1796003667763,'','b25a289925244a1011e1efc33f46d5bb6a0a4e33f29b3467783861097655220f',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(26,'den',1,'eve','','4a5792c0-41b1-44e1-8109-80e1927c60fc',0,1796003667984,27,0,NULL,NULL,'bob',1796003668314,'It''s "off" topic','6c250e1ee33951e63a35e63e5523da2b78070ffa1e58ee316e136b0ded6fdf3e',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(33,'general',3,'bob','An answer','1c65a235-1154-4bc8-b1ec-bdd555c7043b',21,1796003671264,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,21,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(34,'general',4,'eve','An answer to the answer, @ann','ac103794-c262-47c2-9104-66aa764c2318',33,1796003671592,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,21,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(35,'general',5,'bob','','cf2a5fdd-464a-45c1-b744-9b16c887ec1d',21,1796003671697,36,0,NULL,NULL,'bob',1796003671823,'','a7e8c4e3dc50c107ec73973f030baa3476d71ab8393398e0874a0db2a7ed2ab7',0,NULL,21,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(38,'den',2,'ann','Pinned for a moment','cad91c91-ab46-4bc6-9b79-80eb3936ac9f',0,1796003672044,0,0,NULL,NULL,NULL,NULL,NULL,'',40,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(41,'den',3,'eve','Pinned by the moderator','eeaa53f9-c187-40a5-80ed-a52253d6f9b9',0,1796003672417,0,0,NULL,NULL,NULL,NULL,NULL,'',42,NULL,NULL,0,1796003672528,'bob',0,0,NULL);
INSERT INTO message VALUES(45,'ann~bob',1,'ann','Between the two of us','ab2b54ea-d2ba-4f9a-a812-79c36efd23f5',0,1796003672862,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(50,'club',1,'eve','My only message here','448d03d0-ba4d-4772-8ec3-bb80ad8bb1cf',0,1796003673868,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(61,'news',1,'ann','For everybody: @room','0848a0db-a21e-4312-9c9f-8867cd6be043',0,1796003675111,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,1,0,NULL);
INSERT INTO message VALUES(65,'general',6,'bob','Something rude to @eve','7b20c269-7c78-4621-9696-310b673aef9b',0,1796003675609,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(73,'general',7,'gone','Before I was deactivated','fc156384-3a51-46e3-bfb8-7f4696f592a1',0,1796003676507,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(85,'den',4,'ann','See the file','d73212e7-498f-466c-8abb-f3285ad3dca6',0,1796003679233,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,'[{"id":"65ebf4826677c27c5514af7874b7bcc5","name":"note é.txt","mediaType":"text/plain","size":38,"sha256":"ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d","picture":{"width":0,"height":0},"thumbnail":{"width":0,"height":0},"scan":""}]');
INSERT INTO message VALUES(91,'general',8,'robot','Posted by a program, for @bob','251c659b-6c82-4ecd-8bf3-eb1f5205977e',0,1796003679701,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
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
INSERT INTO event VALUES(1,1796003663363,'','ACCOUNT_CREATED','ruth','{"account":{"username":"ruth","displayName":"ruth''s \"name\" \\ 🦊","administrator":true,"createdAt":1796003663363,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}',NULL);
INSERT INTO event VALUES(2,1796003663363,'general','MEMBER_JOINED','ruth','{"actor":"ruth","room":"general","username":"ruth","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(3,1796003663363,'','SESSION_OPENED','ruth','{"session":{"id":"J-BkUnuwcyYr","tokenHash":"18a211bc121915720bb7aee107342c82c36efc4ee0f31a9f6a28f8028c13d203","username":"ruth","clientName":"desk of ruth","address":"127.0.0.1","createdAt":1796003663334,"expiresAt":1798595663334,"usedAt":1796003663334,"scope":""}}',NULL);
INSERT INTO event VALUES(4,1796003664209,'','ACCOUNT_CREATED','ann','{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003664209,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}',NULL);
INSERT INTO event VALUES(5,1796003664209,'general','MEMBER_JOINED','ann','{"actor":"ann","room":"general","username":"ann","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(6,1796003664209,'','SESSION_OPENED','ann','{"session":{"id":"qAQBzRCwt8JN","tokenHash":"266916b7d2ff9b4fc683b3dad3c85df18f1f5f725e046f1c80ffe9551d0ee5a8","username":"ann","clientName":"desk of ann","address":"127.0.0.1","createdAt":1796003664208,"expiresAt":1798595664208,"usedAt":1796003664208,"scope":""}}',NULL);
INSERT INTO event VALUES(7,1796003664560,'','ACCOUNT_CREATED','bob','{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003664560,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}',NULL);
INSERT INTO event VALUES(8,1796003664560,'general','MEMBER_JOINED','bob','{"actor":"bob","room":"general","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(9,1796003664560,'','SESSION_OPENED','bob','{"session":{"id":"uGZvN9TXenU4","tokenHash":"60f665b0a9d33956f3ba30912595d2817a5c389760662d7d85b1ee8ac16bfe46","username":"bob","clientName":"desk of bob","address":"127.0.0.1","createdAt":1796003664556,"expiresAt":1798595664556,"usedAt":1796003664556,"scope":""}}',NULL);
INSERT INTO event VALUES(10,1796003664830,'','ACCOUNT_CREATED','eve','{"account":{"username":"eve","displayName":"eve''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003664830,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}',NULL);
INSERT INTO event VALUES(11,1796003664830,'general','MEMBER_JOINED','eve','{"actor":"eve","room":"general","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(12,1796003664830,'','SESSION_OPENED','eve','{"session":{"id":"Q37MLN6dconr","tokenHash":"42116ca73f283ffa4d946b4786f0ac2e79db97ed38c0f0b63a4f09b433bd7006","username":"eve","clientName":"desk of eve","address":"127.0.0.1","createdAt":1796003664827,"expiresAt":1798595664827,"usedAt":1796003664827,"scope":""}}',NULL);
INSERT INTO event VALUES(13,1796003665024,'den','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"den","title":"The den 🐻","topic":"it''s \"quoted\" \\ <b>&amp;</b>","visibility":"PRIVATE","archived":false,"createdAt":1796003665024,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(14,1796003665024,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(15,1796003665148,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(16,1796003665442,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(17,1796003665665,'den','ROLE_CHANGED','ann','{"actor":"ann","room":"den","username":"bob","role":"MODERATOR"}',NULL);
INSERT INTO event VALUES(18,1796003665908,'ann~bob','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"ann~bob","title":"","topic":"","visibility":"DIRECT","archived":false,"createdAt":1796003665908,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(19,1796003665908,'ann~bob','MEMBER_JOINED','ann','{"actor":"ann","room":"ann~bob","username":"ann","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(20,1796003665908,'ann~bob','MEMBER_JOINED','ann','{"actor":"ann","room":"ann~bob","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(21,1796003666656,'general','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(22,1796003667025,'general','MESSAGE_EDITED','ann','{}',21);
INSERT INTO event VALUES(23,1796003667340,'general','MESSAGE_EDITED','ann','{}',21);
INSERT INTO event VALUES(24,1796003667533,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(25,1796003667763,'general','MESSAGE_DELETED','bob','{}',24);
INSERT INTO event VALUES(26,1796003667984,'den','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(27,1796003668314,'den','MESSAGE_DELETED','bob','{}',26);
INSERT INTO event VALUES(28,1796003670372,'general','REACTION_ADDED','bob','{"emoji":"👍"}',21);
INSERT INTO event VALUES(29,1796003670611,'general','REACTION_ADDED','eve','{"emoji":"👍"}',21);
INSERT INTO event VALUES(30,1796003670728,'general','REACTION_ADDED','eve','{"emoji":"🎉"}',21);
INSERT INTO event VALUES(31,1796003670849,'general','REACTION_ADDED','ann','{"emoji":"❤️"}',21);
INSERT INTO event VALUES(32,1796003671026,'general','REACTION_REMOVED','ann','{"emoji":"❤️"}',21);
INSERT INTO event VALUES(33,1796003671264,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(34,1796003671592,'general','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(35,1796003671697,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(36,1796003671823,'general','MESSAGE_DELETED','bob','{}',35);
INSERT INTO event VALUES(37,1796003671939,'general','MESSAGE_PINNED','ruth','{"pinnedCount":1}',21);
INSERT INTO event VALUES(38,1796003672044,'den','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(39,1796003672184,'den','MESSAGE_PINNED','ann','{"pinnedCount":1}',38);
INSERT INTO event VALUES(40,1796003672314,'den','MESSAGE_UNPINNED','ann','{"pinnedCount":0}',38);
INSERT INTO event VALUES(41,1796003672417,'den','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(42,1796003672528,'den','MESSAGE_PINNED','bob','{"pinnedCount":1}',41);
INSERT INTO event VALUES(43,1796003672680,'@bob','ROOM_PREFERENCES_SET','bob','{"room":"den","username":"bob","notifications":"NOTHING","favourite":true}',NULL);
INSERT INTO event VALUES(44,1796003672775,'@eve','ROOM_PREFERENCES_SET','eve','{"room":"general","username":"eve","notifications":"MENTIONS","favourite":false}',NULL);
INSERT INTO event VALUES(45,1796003672862,'ann~bob','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(46,1796003673577,'club','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"club","title":"The club","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003673577,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(47,1796003673577,'club','MEMBER_JOINED','ann','{"actor":"ann","room":"club","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(48,1796003673713,'club','MEMBER_JOINED','bob','{"actor":"bob","room":"club","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(49,1796003673768,'club','MEMBER_JOINED','eve','{"actor":"eve","room":"club","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(50,1796003673868,'club','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(51,1796003674049,'club','MEMBER_LEFT','ann','{"actor":"ann","room":"club","username":"eve"}',NULL);
INSERT INTO event VALUES(52,1796003674049,'club','MEMBER_BANNED','ann','{"actor":"ann","room":"club","username":"eve"}',NULL);
INSERT INTO event VALUES(53,1796003674373,'club','MEMBER_LEFT','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(54,1796003674373,'club','MEMBER_BANNED','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(55,1796003674516,'club','MEMBER_UNBANNED','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(56,1796003674683,'news','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003674683,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(57,1796003674683,'news','MEMBER_JOINED','ann','{"actor":"ann","room":"news","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(58,1796003674787,'news','MEMBER_JOINED','bob','{"actor":"bob","room":"news","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(59,1796003674845,'news','MEMBER_JOINED','eve','{"actor":"eve","room":"news","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(60,1796003674908,'news','ROOM_UPDATED','ann','{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003674683,"postingRole":"MODERATOR"}}',NULL);
INSERT INTO event VALUES(61,1796003675111,'news','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(62,1796003675297,'@eve','USER_BLOCKED','eve','{"username":"eve","blocked":"bob"}',NULL);
INSERT INTO event VALUES(63,1796003675390,'@eve','USER_BLOCKED','eve','{"username":"eve","blocked":"ann"}',NULL);
INSERT INTO event VALUES(64,1796003675465,'@eve','USER_UNBLOCKED','eve','{"username":"eve","blocked":"ann"}',NULL);
INSERT INTO event VALUES(65,1796003675609,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(66,1796003675684,'','MESSAGE_REPORTED','ann','{"actor":"ann","messageId":65,"reason":"It is \"rude\" <&>"}',NULL);
INSERT INTO event VALUES(67,1796003675684,'@ruth','REPORT_RECEIVED','ann','{"recipient":"ruth","actor":"ann","room":"general","messageId":65,"number":6,"reason":"It is \"rude\" <&>"}',NULL);
INSERT INTO event VALUES(68,1796003675946,'','MESSAGE_REPORTED','ruth','{"actor":"ruth","messageId":65,"reason":"Second report"}',NULL);
INSERT INTO event VALUES(69,1796003675946,'@ruth','REPORT_RECEIVED','ruth','{"recipient":"ruth","actor":"ruth","room":"general","messageId":65,"number":6,"reason":"Second report"}',NULL);
INSERT INTO event VALUES(70,1796003676084,'','ACCOUNT_CREATED','gone','{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003676084,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}',NULL);
INSERT INTO event VALUES(71,1796003676084,'general','MEMBER_JOINED','gone','{"actor":"gone","room":"general","username":"gone","role":"MEMBER","readNumber":6}',NULL);
INSERT INTO event VALUES(72,1796003676084,'','SESSION_OPENED','gone','{"session":{"id":"G4rcG0ohGOJh","tokenHash":"cbb9be99a845775b3455ff5e1949d729b1ad377f95b7d5e17680ca9d67f5d22a","username":"gone","clientName":"desk of gone","address":"127.0.0.1","createdAt":1796003676055,"expiresAt":1798595676055,"usedAt":1796003676055,"scope":""}}',NULL);
INSERT INTO event VALUES(73,1796003676507,'general','MESSAGE_POSTED','gone','{}',NULL);
INSERT INTO event VALUES(74,1796003676646,'','ACCOUNT_CREATED','ruth','{"account":{"username":"made","displayName":"Made by ruth","administrator":false,"createdAt":1796003676646,"deactivated":false,"mustChangePassword":true,"auditor":false,"service":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(75,1796003676646,'general','MEMBER_JOINED','ruth','{"actor":"ruth","room":"general","username":"made","role":"MEMBER","readNumber":7}',NULL);
INSERT INTO event VALUES(76,1796003676750,'*','ACCOUNT_UPDATED','ruth','{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003676084,"deactivated":true,"mustChangePassword":false,"auditor":false,"service":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(77,1796003676750,'','SESSION_CLOSED','ruth','{"username":"gone","sessionId":"G4rcG0ohGOJh","by":"ruth"}',NULL);
INSERT INTO event VALUES(78,1796003676875,'*','ACCOUNT_UPDATED','ruth','{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":true,"createdAt":1796003664209,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(79,1796003677407,'','REPORT_RESOLVED','ruth','{"actor":"ruth","messageId":65,"reporter":"ann","resolution":"We \"talked\""}',NULL);
INSERT INTO event VALUES(80,1796003677575,'old','ROOM_CREATED','bob','{"actor":"bob","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003677575,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(81,1796003677575,'old','MEMBER_JOINED','bob','{"actor":"bob","room":"old","username":"bob","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(82,1796003677769,'old','ROOM_UPDATED','ruth','{"actor":"ruth","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":true,"createdAt":1796003677575,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(83,1796003677884,'den','ROLE_CHANGED','ruth','{"actor":"ruth","room":"den","username":"bob","role":"OWNER"}',NULL);
INSERT INTO event VALUES(84,1796003678029,'@bob','PRESENCE_SET','bob','{"chosen":{"username":"bob","status":"BUSY","text":"In a meeting 🗓","until":0}}',NULL);
INSERT INTO event VALUES(85,1796003679233,'den','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(86,1796003679373,'*','ACCOUNT_UPDATED','ruth','{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003664560,"deactivated":false,"mustChangePassword":false,"auditor":true,"service":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(87,1796003679458,'','ACCOUNT_CREATED','ruth','{"account":{"username":"robot","displayName":"The robot","administrator":false,"createdAt":1796003679458,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":true},"by":"ruth"}',NULL);
INSERT INTO event VALUES(88,1796003679458,'general','MEMBER_JOINED','ruth','{"actor":"ruth","room":"general","username":"robot","role":"MEMBER","readNumber":7}',NULL);
INSERT INTO event VALUES(89,1796003679576,'','SESSION_OPENED','ruth','{"session":{"id":"ggk2vQI8JzfY","tokenHash":"b2ba02dfa097791588b09e9dbe272b49547d2395dbb3ec5d56f4aa8d356a0195","username":"robot","clientName":"nightly job","address":"","createdAt":1796003679554,"expiresAt":253402214400000,"usedAt":1796003679554,"scope":"post:*"},"by":"ruth"}',NULL);
INSERT INTO event VALUES(90,1796003679701,'','SESSION_RENEWED','robot','{"username":"robot","sessionId":"ggk2vQI8JzfY","usedAt":1796003679677,"expiresAt":253402214400000}',NULL);
INSERT INTO event VALUES(91,1796003679701,'general','MESSAGE_POSTED','robot','{}',NULL);
CREATE TABLE credential (
    username      TEXT PRIMARY KEY REFERENCES account,
    password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO credential VALUES('ann','$argon2id$v=19$m=1024,t=1,p=1$s5AtgcBE5kEREdNnxwbheg$ej7aXrYkOUNPVWF8gkaYrQpbFzYFzVRS29fhBOZsqOc');
INSERT INTO credential VALUES('bob','$argon2id$v=19$m=1024,t=1,p=1$mLZu9Nycjn29+6EnD8W9sw$JMAoAYTQ0bTV4KEYMxSOc7zE3QN+SJ6AqytEfdMJBqE');
INSERT INTO credential VALUES('eve','$argon2id$v=19$m=1024,t=1,p=1$G7jBthtG6x5n72x962kp6Q$Nny/w9ZciWdAzx7x2A3TRPwmZkYJUZTmdh104oRKTPs');
INSERT INTO credential VALUES('gone','$argon2id$v=19$m=1024,t=1,p=1$d6sfcoKIRwSw6GNB1e3u6Q$TbfEtMOe77RdyM3XGdN2NwQtd2T/q040Dts1cMZIpB0');
INSERT INTO credential VALUES('made','$argon2id$v=19$m=1024,t=1,p=1$5xqb5088og754jwquXNIJg$o2X5zJ/UaIrnKhalxhpA1eu5iuDAYxSIGq/irtjfvYU');
INSERT INTO credential VALUES('ruth','$argon2id$v=19$m=1024,t=1,p=1$8kbhjVQWDshpnQMIfLnnQQ$wpgk1PiuJPdwYToKISjw8AG5FYOSJvFAbhvIC6a0YgQ');
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
INSERT INTO message_revision VALUES(21,0,'The first text, for @bob',1796003666656,'ann');
INSERT INTO message_revision VALUES(21,1,'The second text, for @eve',1796003667025,'ann');
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
INSERT INTO ban VALUES('club','eve','ann',1796003674049);
CREATE TABLE block (
    username   TEXT NOT NULL REFERENCES account,
    blocked    TEXT NOT NULL REFERENCES account,
    blocked_at INTEGER NOT NULL,
    PRIMARY KEY (username, blocked)
) STRICT, WITHOUT ROWID;
INSERT INTO block VALUES('eve','bob',1796003675297);
CREATE TABLE report (
    message_id  INTEGER NOT NULL REFERENCES message,
    reporter    TEXT NOT NULL REFERENCES account,
    reason      TEXT NOT NULL,
    reported_at INTEGER NOT NULL, resolved_by TEXT, resolution TEXT, resolved_at INTEGER,
    PRIMARY KEY (message_id, reporter)
) STRICT;
INSERT INTO report VALUES(65,'ann','It is "rude" <&>',1796003675684,'ruth','We "talked"',1796003677407);
INSERT INTO report VALUES(65,'ruth','Second report',1796003675946,NULL,NULL,NULL);
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
    message_id       INTEGER REFERENCES message, cleaned_sha256 TEXT,
    UNIQUE (owner, client_upload_id)
) STRICT;
INSERT INTO file VALUES('65ebf4826677c27c5514af7874b7bcc5','den','ann','upload-1','note é.txt',38,'ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d',1796003678262,'{"id":"65ebf4826677c27c5514af7874b7bcc5","name":"note é.txt","mediaType":"text/plain","size":38,"sha256":"ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d","picture":{"width":0,"height":0},"thumbnail":{"width":0,"height":0},"scan":""}',85,NULL);
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
INSERT INTO audit_entry VALUES(1,1796003663363,'ACCOUNT_CREATED','Register','','ruth','127.0.0.1','','ruth','','{"displayName":"ruth''s \"name\" \\ 🦊","administrator":"true"}',1,'','6e818067f6816f3bc33918567de19179ab956e6bb090ba546c2855d0e8732d6a');
INSERT INTO audit_entry VALUES(2,1796003663363,'SESSION_OPENED','Register','','ruth','127.0.0.1','','ruth','','{"session":"J-BkUnuwcyYr","clientName":"desk of ruth"}',1,'6e818067f6816f3bc33918567de19179ab956e6bb090ba546c2855d0e8732d6a','bfe0802db452beb5639e0e82606412da639ccdead5fa65284beb0efad8d0a9ad');
INSERT INTO audit_entry VALUES(3,1796003664209,'ACCOUNT_CREATED','Register','','ann','127.0.0.1','','ann','','{"displayName":"ann''s \"name\" \\ 🦊","administrator":"false"}',1,'bfe0802db452beb5639e0e82606412da639ccdead5fa65284beb0efad8d0a9ad','915050bb19d860639faacf5e1246b42af919f374a75f57905e437fc440c35bf1');
INSERT INTO audit_entry VALUES(4,1796003664209,'SESSION_OPENED','Register','','ann','127.0.0.1','','ann','','{"session":"qAQBzRCwt8JN","clientName":"desk of ann"}',1,'915050bb19d860639faacf5e1246b42af919f374a75f57905e437fc440c35bf1','8674cd6a8de296ae5205d6231a320a3e18be3add5834122499d72782d89557c8');
INSERT INTO audit_entry VALUES(5,1796003664560,'ACCOUNT_CREATED','Register','','bob','127.0.0.1','','bob','','{"displayName":"bob''s \"name\" \\ 🦊","administrator":"false"}',1,'8674cd6a8de296ae5205d6231a320a3e18be3add5834122499d72782d89557c8','089984d77bc45eb0bcd851ec982ec631f29576cfc11c5398b3afc20e45c041c0');
INSERT INTO audit_entry VALUES(6,1796003664560,'SESSION_OPENED','Register','','bob','127.0.0.1','','bob','','{"session":"uGZvN9TXenU4","clientName":"desk of bob"}',1,'089984d77bc45eb0bcd851ec982ec631f29576cfc11c5398b3afc20e45c041c0','47bbed43f0d2b2b7829d6e48cfa1dadcaabda6d1650777a2f7a4a25c22795b56');
INSERT INTO audit_entry VALUES(7,1796003664830,'ACCOUNT_CREATED','Register','','eve','127.0.0.1','','eve','','{"displayName":"eve''s \"name\" \\ 🦊","administrator":"false"}',1,'47bbed43f0d2b2b7829d6e48cfa1dadcaabda6d1650777a2f7a4a25c22795b56','9b28ab58eb8d85dfc859f8da570a2be961ccb4f60a257106fac9d4e732130e8e');
INSERT INTO audit_entry VALUES(8,1796003664830,'SESSION_OPENED','Register','','eve','127.0.0.1','','eve','','{"session":"Q37MLN6dconr","clientName":"desk of eve"}',1,'9b28ab58eb8d85dfc859f8da570a2be961ccb4f60a257106fac9d4e732130e8e','4b2c0c43f68c8f3df88a226a65c033983408267ee6424f9860dd1b7016f7f8ce');
INSERT INTO audit_entry VALUES(9,1796003665148,'MEMBER_JOINED','InviteMember','','ann','127.0.0.1','den','bob','','{"role":"MEMBER"}',1,'4b2c0c43f68c8f3df88a226a65c033983408267ee6424f9860dd1b7016f7f8ce','aa562db3ee6ea43daa2e107ee71b843eb78ff9ec6a725602554bd0b05f645446');
INSERT INTO audit_entry VALUES(10,1796003665442,'MEMBER_JOINED','InviteMember','','ann','127.0.0.1','den','eve','','{"role":"MEMBER"}',1,'aa562db3ee6ea43daa2e107ee71b843eb78ff9ec6a725602554bd0b05f645446','1c945a791c011e6e79302d5715c5a02a07fb36c0a9dc93d68ed07c59b7f6e0ae');
INSERT INTO audit_entry VALUES(11,1796003665665,'ROLE_CHANGED','SetMemberRole','','ann','127.0.0.1','den','bob','{"role":"MEMBER"}','{"role":"MODERATOR"}',1,'1c945a791c011e6e79302d5715c5a02a07fb36c0a9dc93d68ed07c59b7f6e0ae','c0485a972ce78830c3bec2fd1e46824c9ec88caf887c54b87c0d77aaed714f0d');
INSERT INTO audit_entry VALUES(12,1796003665908,'MEMBER_JOINED','OpenDirect','','ann','127.0.0.1','ann~bob','bob','','{"role":"MEMBER"}',1,'c0485a972ce78830c3bec2fd1e46824c9ec88caf887c54b87c0d77aaed714f0d','ff4176481745eb600abe92d4579f6ca3c4aeb8a33ed855ace5c647662332cb9d');
INSERT INTO audit_entry VALUES(13,1796003668314,'MESSAGE_DELETED','DeleteMessage','','bob','127.0.0.1','den','eve','{"message":"26","number":"1"}','',1,'ff4176481745eb600abe92d4579f6ca3c4aeb8a33ed855ace5c647662332cb9d','7eb972da2e284f8e7272a3eb10b2994567e34d28bfc862085e2038c3e19acfe2');
INSERT INTO audit_entry VALUES(14,1796003674049,'MEMBER_LEFT','RemoveMember','','ann','127.0.0.1','club','eve','','',1,'7eb972da2e284f8e7272a3eb10b2994567e34d28bfc862085e2038c3e19acfe2','750cfd0c1029b89ec2c7501edaa77cc48324fb0135866851e9208333af445c83');
INSERT INTO audit_entry VALUES(15,1796003674049,'MEMBER_BANNED','RemoveMember','','ann','127.0.0.1','club','eve','','',1,'750cfd0c1029b89ec2c7501edaa77cc48324fb0135866851e9208333af445c83','169ffcec9ef5c7d5eac540dda48c0fb3e6d21e982c1f2b9925f4f1cb397be722');
INSERT INTO audit_entry VALUES(16,1796003674373,'MEMBER_LEFT','RemoveMember','','ann','127.0.0.1','club','bob','','',1,'169ffcec9ef5c7d5eac540dda48c0fb3e6d21e982c1f2b9925f4f1cb397be722','a5812373701a08f70bb7f6e483ea3ca183d117d9216079ae13fda27652524e5d');
INSERT INTO audit_entry VALUES(17,1796003674373,'MEMBER_BANNED','RemoveMember','','ann','127.0.0.1','club','bob','','',1,'a5812373701a08f70bb7f6e483ea3ca183d117d9216079ae13fda27652524e5d','76b87e73ac9da4393f45ec2663bd413c5abc42e0b5d248670bcf675692dab7ee');
INSERT INTO audit_entry VALUES(18,1796003674516,'MEMBER_UNBANNED','UnbanMember','','ann','127.0.0.1','club','bob','','',1,'76b87e73ac9da4393f45ec2663bd413c5abc42e0b5d248670bcf675692dab7ee','13f7899a84f278c8883f12dd82c41ea6d1abe7a0ed8275c6032783b0ed9b2c3b');
INSERT INTO audit_entry VALUES(19,1796003674908,'ROOM_UPDATED','UpdateRoom','','ann','127.0.0.1','news','','{"postingRole":"MEMBER"}','{"postingRole":"MODERATOR"}',1,'13f7899a84f278c8883f12dd82c41ea6d1abe7a0ed8275c6032783b0ed9b2c3b','07cb12cfbadb9f374d4c1b0c7fb12dc0c421902dff36249ef90b7aca27571feb');
INSERT INTO audit_entry VALUES(20,1796003676084,'ACCOUNT_CREATED','Register','','gone','127.0.0.1','','gone','','{"displayName":"gone''s \"name\" \\ 🦊","administrator":"false"}',1,'07cb12cfbadb9f374d4c1b0c7fb12dc0c421902dff36249ef90b7aca27571feb','e518595c77c43e1d419c09558a6d8a2175ab95b3a3210f69c6d78b4683a008b4');
INSERT INTO audit_entry VALUES(21,1796003676084,'SESSION_OPENED','Register','','gone','127.0.0.1','','gone','','{"session":"G4rcG0ohGOJh","clientName":"desk of gone"}',1,'e518595c77c43e1d419c09558a6d8a2175ab95b3a3210f69c6d78b4683a008b4','f4f19488b2dc919405f939dc0a4edd02dd0f4bf78b3ba610923d6c989aed09e4');
INSERT INTO audit_entry VALUES(22,1796003676646,'ACCOUNT_CREATED','CreateAccount','','ruth','127.0.0.1','','made','','{"displayName":"Made by ruth","administrator":"false"}',1,'f4f19488b2dc919405f939dc0a4edd02dd0f4bf78b3ba610923d6c989aed09e4','74e53b3a01c0f7125ee112eaf2574e5ef839e1bb5149e33fef519418f76389bf');
INSERT INTO audit_entry VALUES(23,1796003676646,'MEMBER_JOINED','CreateAccount','','ruth','127.0.0.1','general','made','','{"role":"MEMBER"}',1,'74e53b3a01c0f7125ee112eaf2574e5ef839e1bb5149e33fef519418f76389bf','252a8860ba29c307491a5e5d9752604400b9d2c9b76ed032d2de9aee23956463');
INSERT INTO audit_entry VALUES(24,1796003676750,'ACCOUNT_UPDATED','DeactivateAccount','','ruth','127.0.0.1','','gone','{"active":"true"}','{"active":"false"}',1,'252a8860ba29c307491a5e5d9752604400b9d2c9b76ed032d2de9aee23956463','7d0510749d7b45f8003c1894429914510709701510ba741fd38bfea14b1159df');
INSERT INTO audit_entry VALUES(25,1796003676750,'SESSION_CLOSED','DeactivateAccount','','ruth','127.0.0.1','','gone','{"session":"G4rcG0ohGOJh"}','',1,'7d0510749d7b45f8003c1894429914510709701510ba741fd38bfea14b1159df','d94e699bf4fbead75eaa316b7ff79e6af87c3b5d7f10a7273f92a77d345c65d4');
INSERT INTO audit_entry VALUES(26,1796003676875,'ACCOUNT_UPDATED','SetAdministrator','','ruth','127.0.0.1','','ann','{"administrator":"false"}','{"administrator":"true"}',1,'d94e699bf4fbead75eaa316b7ff79e6af87c3b5d7f10a7273f92a77d345c65d4','62126ed4d87dc958fd816f32ceea701e77f65205797849a6ec1aabad5bdd30d3');
INSERT INTO audit_entry VALUES(27,1796003677407,'REPORT_RESOLVED','ResolveReport','','ruth','127.0.0.1','','ann','','{"message":"65","resolution":"We \"talked\""}',1,'62126ed4d87dc958fd816f32ceea701e77f65205797849a6ec1aabad5bdd30d3','727e11c789ea2ce785c2a3566ed3f3dc4fa44b8e30ac3f5e9bde7551d4995586');
INSERT INTO audit_entry VALUES(28,1796003677769,'ROOM_UPDATED','ArchiveRoom','','ruth','127.0.0.1','old','','{"archived":"false"}','{"archived":"true"}',1,'727e11c789ea2ce785c2a3566ed3f3dc4fa44b8e30ac3f5e9bde7551d4995586','9da5e98cf26924151dca64cdd840b1c02e0439650def1a5aeeb39e66dedb4830');
INSERT INTO audit_entry VALUES(29,1796003677884,'ROLE_CHANGED','SetRoomOwner','','ruth','127.0.0.1','den','bob','{"role":"MODERATOR"}','{"role":"OWNER"}',1,'9da5e98cf26924151dca64cdd840b1c02e0439650def1a5aeeb39e66dedb4830','a0801bb688f8ddab4db1a5b8da6a955a24921b2517204cb416bd5c157791ebd4');
INSERT INTO audit_entry VALUES(30,1796003679373,'ACCOUNT_UPDATED','SetAuditor','','ruth','127.0.0.1','','bob','{"auditor":"false"}','{"auditor":"true"}',1,'a0801bb688f8ddab4db1a5b8da6a955a24921b2517204cb416bd5c157791ebd4','8156d30c1bbb6cd85c65694ed07c2a5777e0e419c3545c42dd8194d531accd34');
INSERT INTO audit_entry VALUES(31,1796003679458,'ACCOUNT_CREATED','CreateServiceAccount','','ruth','127.0.0.1','','robot','','{"displayName":"The robot","administrator":"false","service":"true"}',1,'8156d30c1bbb6cd85c65694ed07c2a5777e0e419c3545c42dd8194d531accd34','56c901a81bccf72e9215ff9cad4c50b1d0f8c30c2dc8d7537e34d9301b58049d');
INSERT INTO audit_entry VALUES(32,1796003679458,'MEMBER_JOINED','CreateServiceAccount','','ruth','127.0.0.1','general','robot','','{"role":"MEMBER"}',1,'56c901a81bccf72e9215ff9cad4c50b1d0f8c30c2dc8d7537e34d9301b58049d','e30116bb462bddba36b84d4eb83c1b9f4ab00801343b9099c14468831a4b1fa3');
INSERT INTO audit_entry VALUES(33,1796003679576,'SESSION_OPENED','CreateServiceToken','','ruth','127.0.0.1','','robot','','{"session":"ggk2vQI8JzfY","clientName":"nightly job","scope":"post:*"}',1,'e30116bb462bddba36b84d4eb83c1b9f4ab00801343b9099c14468831a4b1fa3','ee182c18fe63dd218e26bcfeb45166168e448b2b63c2f06cf677cc88f2508bee');
CREATE TABLE audit_head (
    number       INTEGER NOT NULL,
    hash         TEXT NOT NULL,
    floor_number INTEGER NOT NULL,
    floor_hash   TEXT NOT NULL
);
INSERT INTO audit_head VALUES(33,'ee182c18fe63dd218e26bcfeb45166168e448b2b63c2f06cf677cc88f2508bee',0,'');
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
