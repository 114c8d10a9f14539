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
INSERT INTO flyway_schema_history VALUES(1,'1','chat','SQL','V1__chat.sql',-591243778,'','2026-11-30 10:30:04.780',17,1);
INSERT INTO flyway_schema_history VALUES(2,'2','log home','SQL','V2__log_home.sql',-1929510721,'','2026-11-30 10:30:04.834',24,1);
INSERT INTO flyway_schema_history VALUES(3,'3','room members','SQL','V3__room_members.sql',1624445123,'','2026-11-30 10:30:04.852',7,1);
INSERT INTO flyway_schema_history VALUES(4,'4','facts','SQL','V4__facts.sql',-1281164953,'','2026-11-30 10:30:04.912',41,1);
INSERT INTO flyway_schema_history VALUES(5,'5','write probe','SQL','V5__write_probe.sql',-1913263654,'','2026-11-30 10:30:05.076',10,1);
INSERT INTO flyway_schema_history VALUES(6,'6','message changes','SQL','V6__message_changes.sql',1993801392,'','2026-11-30 10:30:05.121',26,1);
INSERT INTO flyway_schema_history VALUES(7,'7','reactions','SQL','V7__reactions.sql',-418434134,'','2026-11-30 10:30:05.167',25,1);
INSERT INTO flyway_schema_history VALUES(8,'8','threads','SQL','V8__threads.sql',-1067021907,'','2026-11-30 10:30:05.192',12,1);
INSERT INTO flyway_schema_history VALUES(9,'9','pins','SQL','V9__pins.sql',2025912925,'','2026-11-30 10:30:05.240',20,1);
INSERT INTO flyway_schema_history VALUES(10,'10','bans','SQL','V10__bans.sql',-302201111,'','2026-11-30 10:30:05.265',0,1);
INSERT INTO flyway_schema_history VALUES(11,'11','announcements','SQL','V11__announcements.sql',-685526192,'','2026-11-30 10:30:05.286',2,1);
INSERT INTO flyway_schema_history VALUES(12,'12','blocks','SQL','V12__blocks.sql',-1140853146,'','2026-11-30 10:30:05.293',4,1);
INSERT INTO flyway_schema_history VALUES(13,'13','reports','SQL','V13__reports.sql',1671171621,'','2026-11-30 10:30:05.306',5,1);
INSERT INTO flyway_schema_history VALUES(14,'14','presence','SQL','V14__presence.sql',487945269,'','2026-11-30 10:30:05.318',3,1);
INSERT INTO flyway_schema_history VALUES(15,'15','administration','SQL','V15__administration.sql',1020655313,'','2026-11-30 10:30:05.336',15,1);
INSERT INTO flyway_schema_history VALUES(16,'16','files','SQL','V16__files.sql',1389931752,'','2026-11-30 10:30:05.365',7,1);
INSERT INTO flyway_schema_history VALUES(17,'17','audit','SQL','V17__audit.sql',1548792437,'','2026-11-30 10:30:05.402',19,1);
INSERT INTO flyway_schema_history VALUES(18,'18','service accounts','SQL','V18__service_accounts.sql',1125367241,'','2026-11-30 10:30:05.417',11,1);
INSERT INTO flyway_schema_history VALUES(19,'19','cleaned files','SQL','V19__cleaned_files.sql',1356943762,'','2026-11-30 10:30:05.450',20,1);
INSERT INTO flyway_schema_history VALUES(20,'20','identities','SQL','V20__identities.sql',-561625696,'','2026-11-30 10:30:05.463',2,1);
INSERT INTO flyway_schema_history VALUES(21,'21','retention','SQL','V21__retention.sql',-793143293,'','2026-11-30 10:30:05.497',7,1);
INSERT INTO flyway_schema_history VALUES(22,'22','erasure','SQL','V22__erasure.sql',-64567053,'','2026-11-30 10:30:05.503',3,1);
INSERT INTO flyway_schema_history VALUES(23,'23','file lists','SQL','V23__file_lists.sql',370627821,'','2026-11-30 10:30:05.514',1,1);
INSERT INTO flyway_schema_history VALUES(24,'25','used tokens','SQL','V25__used_tokens.sql',604893994,'','2026-11-30 10:30:05.518',0,1);
INSERT INTO flyway_schema_history VALUES(25,'26','server wide','SQL','V26__server_wide.sql',536393099,'','2026-11-30 10:30:05.523',0,1);
INSERT INTO flyway_schema_history VALUES(26,'27','managed rooms','SQL','V27__managed_rooms.sql',-1779785361,'','2026-11-30 10:30:05.529',1,1);
CREATE TABLE log_head (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    log_id    TEXT    NOT NULL,
    first_seq INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    at        INTEGER NOT NULL
, home TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO log_head VALUES(1,'2b235a987ab94c7f8e2e0ac4c660f179',1,116,1796034656990,'');
CREATE TABLE account (
    username      TEXT    PRIMARY KEY,
    display_name  TEXT    NOT NULL,
    administrator INTEGER NOT NULL,
    created_at    INTEGER NOT NULL, deactivated INTEGER NOT NULL DEFAULT 0, must_change_password INTEGER NOT NULL DEFAULT 0, auditor INTEGER NOT NULL DEFAULT 0, service INTEGER NOT NULL DEFAULT 0, external INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO account VALUES('ann','ann''s "name" \ 🦊',1,1796034611607,0,0,0,0,0);
INSERT INTO account VALUES('bob','bob''s "name" \ 🦊',0,1796034611748,0,0,1,0,0);
INSERT INTO account VALUES('deleted-46fe4f84eab5c8b99bc6','Deleted account',0,0,1,0,0,0,0);
INSERT INTO account VALUES('eve','eve''s "name" \ 🦊',0,1796034611845,0,0,0,0,0);
INSERT INTO account VALUES('extern','From outside',0,1796034617492,0,1,0,0,1);
INSERT INTO account VALUES('gone','gone''s "name" \ 🦊',0,1796034616133,1,0,0,0,0);
INSERT INTO account VALUES('made','Made by ruth',0,1796034616179,0,1,0,0,0);
INSERT INTO account VALUES('robot','The robot',0,1796034617186,0,0,0,1,0);
INSERT INTO account VALUES('ruth','ruth''s "name" \ 🦊',1,1796034609682,0,0,0,0,0);
CREATE TABLE session (
    id          TEXT    PRIMARY KEY,
    token_hash  TEXT    NOT NULL UNIQUE,
    username    TEXT    NOT NULL REFERENCES account,
    client_name TEXT    NOT NULL,
    address     TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL, used_at INTEGER NOT NULL DEFAULT 0, scope TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
INSERT INTO session VALUES('45-kg5nCeVWy','b674d93a8a1166c4d486f161e308cc17356ef784f645012d696a1a9e7186fb13','bob','desk of bob','127.0.0.1',1796034611701,32503680000000,1796034611701,'');
INSERT INTO session VALUES('KNrCm-Zi_uIP','3bccba119c2cfdea731ab5adbf0da8a44e42c9910b186d188045f7fe47322447','robot','nightly job','',1796034617258,32503680000000,1796034617333,'post:*');
INSERT INTO session VALUES('Ts3LimeBCCRZ','51f86b5be11547471b0fe7fd53a3b0965c2029112c026c69fbaa3ae49af6bda6','eve','desk of eve','127.0.0.1',1796034611844,32503680000000,1796034611844,'');
INSERT INTO session VALUES('g1ljQa_xyZ5S','baa25ec7a4ba6dc2c8a60401ec80bd12df71399ab833202b586d583c4c8de740','ann','desk of ann','127.0.0.1',1796034611607,32503680000000,1796034611607,'');
INSERT INTO session VALUES('rs_DSV8nJ2dI','0168708bb7f6aaa392e7dc65ba228259ee5a667700ff223da4b6e840802a8589','ruth','desk of ruth','127.0.0.1',1796034609678,32503680000000,1796034609678,'');
CREATE TABLE room (
    id              TEXT    PRIMARY KEY,
    title           TEXT    NOT NULL,
    topic           TEXT    NOT NULL,
    visibility      TEXT    NOT NULL,
    archived        INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    last_number     INTEGER NOT NULL,
    last_message_at INTEGER
, pinned_count INTEGER NOT NULL DEFAULT 0, posting_role TEXT NOT NULL DEFAULT 'MEMBER', message_days INTEGER, file_days INTEGER, legal_hold INTEGER NOT NULL DEFAULT 0, deleted INTEGER NOT NULL DEFAULT 0, managed_by TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
INSERT INTO room VALUES('aged','Room aged','','PUBLIC',0,1796034617552,2,1796034617718,0,'MEMBER',1,NULL,0,0,'');
INSERT INTO room VALUES('ann~bob','','','DIRECT',0,1796034612399,1,1796034615107,0,'MEMBER',NULL,NULL,0,0,'');
INSERT INTO room VALUES('club','The club','','PUBLIC',0,1796034615162,1,1796034615230,0,'MEMBER',NULL,NULL,0,0,'');
INSERT INTO room VALUES('den','The den 🐻','it''s "quoted" \ <b>&amp;</b>','PRIVATE',0,1796034612138,4,1796034616976,1,'MEMBER',NULL,NULL,0,0,'');
INSERT INTO room VALUES('general','General','','PUBLIC',0,1796034604000,9,1796034617342,1,'MEMBER',NULL,NULL,0,0,'');
INSERT INTO room VALUES('held','Room held','','PUBLIC',0,1796034617575,1,1796034617738,0,'MEMBER',1,0,1,0,'');
INSERT INTO room VALUES('news','News','','PUBLIC',0,1796034615372,1,1796034615596,0,'MODERATOR',NULL,NULL,0,0,'');
INSERT INTO room VALUES('old','Old room','','PUBLIC',1,1796034616332,0,NULL,0,'MEMBER',NULL,NULL,0,0,'');
INSERT INTO room VALUES('team','Room team','','PUBLIC',0,1796034617609,0,NULL,0,'MEMBER',NULL,NULL,0,0,'ldap');
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
INSERT INTO membership VALUES('ann','aged',102,0,'OWNER',1796034617552,2,'ALL',0);
INSERT INTO membership VALUES('ann','ann~bob',26,0,'MEMBER',1796034612399,1,'ALL',0);
INSERT INTO membership VALUES('ann','club',54,0,'OWNER',1796034615162,0,'ALL',0);
INSERT INTO membership VALUES('ann','den',21,0,'OWNER',1796034612138,4,'ALL',0);
INSERT INTO membership VALUES('ann','general',12,0,'MEMBER',1796034611607,2,'ALL',0);
INSERT INTO membership VALUES('ann','held',104,0,'OWNER',1796034617575,1,'ALL',0);
INSERT INTO membership VALUES('ann','news',64,0,'OWNER',1796034615372,1,'ALL',0);
INSERT INTO membership VALUES('ann','team',106,0,'OWNER',1796034617609,0,'ALL',0);
INSERT INTO membership VALUES('bob','ann~bob',27,0,'MEMBER',1796034612399,0,'ALL',0);
INSERT INTO membership VALUES('bob','club',55,60,'MEMBER',1796034615185,0,'ALL',0);
INSERT INTO membership VALUES('bob','den',22,0,'OWNER',1796034612223,0,'NOTHING',1);
INSERT INTO membership VALUES('bob','general',15,0,'MEMBER',1796034611748,7,'ALL',0);
INSERT INTO membership VALUES('bob','news',65,0,'MEMBER',1796034615412,0,'ALL',0);
INSERT INTO membership VALUES('bob','old',88,0,'OWNER',1796034616332,0,'ALL',0);
INSERT INTO membership VALUES('eve','club',56,58,'MEMBER',1796034615205,1,'ALL',0);
INSERT INTO membership VALUES('eve','den',23,0,'MEMBER',1796034612267,3,'ALL',0);
INSERT INTO membership VALUES('eve','general',18,0,'MEMBER',1796034611845,5,'MENTIONS',0);
INSERT INTO membership VALUES('eve','news',66,0,'MEMBER',1796034615485,0,'ALL',0);
INSERT INTO membership VALUES('extern','general',100,0,'MEMBER',1796034617492,9,'ALL',0);
INSERT INTO membership VALUES('gone','general',78,0,'MEMBER',1796034616133,8,'ALL',0);
INSERT INTO membership VALUES('made','general',82,0,'MEMBER',1796034616179,8,'ALL',0);
INSERT INTO membership VALUES('robot','general',95,0,'MEMBER',1796034617186,9,'ALL',0);
INSERT INTO membership VALUES('ruth','general',2,0,'OWNER',1796034609682,0,'ALL',0);
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
INSERT INTO message VALUES(7,'general',1,'deleted-46fe4f84eab5c8b99bc6','Whose was this?','5198a061-c3fe-41cd-beb1-899386c393eb',0,1796034610452,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(28,'general',2,'ann','The third text \   <&>, for @bob and @eve','b07b9909-a4b9-4025-acca-e48587b89596',0,1796034612501,30,2,'ann',1796034612627,NULL,NULL,NULL,'c153c7e2be7e7f8b840d24214cf02c5863f58808941440f2fc19061ce8fbf365',44,replace('👍 2 bob eve\n🎉 1 eve','\n',char(10)),NULL,2,1796034613790,'ruth',0,0,NULL);
INSERT INTO message VALUES(31,'general',3,'bob','','36c3789a-a978-442e-8810-e69211f86075',0,1796034612691,32,0,NULL,NULL,'bob',1796034612726,'','70c399329cb47ac40b1edd63204771737f32b82c5edf407082ba4bebf90aba9d',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(33,'den',1,'eve','','36b11864-0cd3-4ad2-9c0e-3a7ef51acc63',0,1796034612832,34,0,NULL,NULL,'bob',1796034612879,'It''s "off" topic','dca817501811081a50ebe5f2abf74d0acc8b228505dc07c0a717201c5c71843c',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(40,'general',4,'bob','An answer','0a22e79a-f8cc-4478-a37a-abfb6406b2dc',28,1796034613678,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,28,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(41,'general',5,'eve','An answer to the answer, @ann','0e76dc41-3c46-4a7c-8689-e9305355e14c',40,1796034613701,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,28,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(42,'general',6,'bob','','b5bd79ca-adf6-46f1-af35-25ccf820a49e',28,1796034613719,43,0,NULL,NULL,'bob',1796034613739,'','933be57c81646fe0e1d59191dec709f6c8a4b64b8201f1e55dc0aa0d7181be2f',0,NULL,28,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(45,'den',2,'ann','Pinned for a moment','00582f4e-69a3-4770-99f1-6b5eec795d82',0,1796034613853,0,0,NULL,NULL,NULL,NULL,NULL,'',47,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(48,'den',3,'eve','Pinned by the moderator','d43ba933-1d95-459f-bddd-5d5c3027c99d',0,1796034614112,0,0,NULL,NULL,NULL,NULL,NULL,'',49,NULL,NULL,0,1796034614262,'bob',0,0,NULL);
INSERT INTO message VALUES(52,'ann~bob',1,'ann','Between the two of us','d02755a5-06ba-404e-96d6-3429f90f24a3',0,1796034615107,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(57,'club',1,'eve','My only message here','a4849584-b6aa-4bf4-9c4b-c8a5f33ba3f2',0,1796034615230,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(68,'news',1,'ann','For everybody: @room','3ac03964-f257-4633-ba6c-fbf1ed9dafd7',0,1796034615596,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,1,0,NULL);
INSERT INTO message VALUES(72,'general',7,'bob','Something rude to @eve','2d849a80-cd82-4b7b-b2cb-ece112ca1438',0,1796034616040,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(80,'general',8,'gone','Before I was deactivated','365a258a-93d2-49e2-b603-83c285dd23ae',0,1796034616151,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(92,'den',4,'ann','See the file','1a8e84ca-d9ba-4f6c-8ddf-e4dc7a15798e',0,1796034616976,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,'[{"id":"a8cee616b843cc5fbf7b3d2317df7119","name":"note é.txt","mediaType":"text/plain","size":38,"sha256":"ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d","picture":{"width":0,"height":0},"thumbnail":{"width":0,"height":0},"scan":""}]');
INSERT INTO message VALUES(98,'general',9,'robot','Posted by a program, for @bob','a4feff36-76e9-479d-812d-f7cec4251a95',0,1796034617342,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(107,'aged',1,'ann','','b9543e27-1411-4644-88fc-36a067e698fe',0,1795170617631,115,0,NULL,NULL,'system',1796034656990,'retention','b7f74853eca394f269059625370f6ca82020c075a131016c1ac313a7a9b4fcf7',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(108,'aged',2,'ann','','68f4a2ae-7208-4ba5-a634-f71d64bce21d',0,1795170617718,116,0,NULL,NULL,'system',1796034656990,'retention','7ec67f73e1228126642fabd804bce7ecbc9525024be0612e362b4a5b248f32b6',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
INSERT INTO message VALUES(109,'held',1,'ann','Evidence','478eaf26-0203-4b87-8d30-7b9a03a4263d',0,1795170617738,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0,NULL);
CREATE TABLE mention (
    message_id INTEGER NOT NULL REFERENCES message,
    position   INTEGER NOT NULL,
    username   TEXT    NOT NULL REFERENCES account,
    room       TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO mention VALUES(41,0,'ann','general',5);
INSERT INTO mention VALUES(28,0,'bob','general',2);
INSERT INTO mention VALUES(98,0,'bob','general',9);
INSERT INTO mention VALUES(28,1,'eve','general',2);
CREATE TABLE IF NOT EXISTS "event" (
    seq     INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    stream  TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    actor   TEXT    NOT NULL,
    payload TEXT    NOT NULL
, message_id INTEGER) STRICT;
INSERT INTO event VALUES(1,1796034609682,'','ACCOUNT_CREATED','ruth','{"account":{"username":"ruth","displayName":"ruth''s \"name\" \\ 🦊","administrator":true,"createdAt":1796034609682,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false,"external":false}}',NULL);
INSERT INTO event VALUES(2,1796034609682,'general','MEMBER_JOINED','ruth','{"actor":"ruth","room":"general","username":"ruth","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(3,1796034609682,'','SESSION_OPENED','ruth','{"session":{"id":"rs_DSV8nJ2dI","tokenHash":"0168708bb7f6aaa392e7dc65ba228259ee5a667700ff223da4b6e840802a8589","username":"ruth","clientName":"desk of ruth","address":"127.0.0.1","createdAt":1796034609678,"expiresAt":1798626609678,"usedAt":1796034609678,"scope":""}}',NULL);
INSERT INTO event VALUES(4,1796034610316,'','ERASED','system','{}',NULL);
INSERT INTO event VALUES(5,1796034610316,'','ERASED','system','{}',NULL);
INSERT INTO event VALUES(6,1796034610316,'','ERASED','system','{}',NULL);
INSERT INTO event VALUES(7,1796034610452,'general','MESSAGE_POSTED','deleted-46fe4f84eab5c8b99bc6','{}',NULL);
INSERT INTO event VALUES(8,1796034610802,'','ERASED','system','{}',NULL);
INSERT INTO event VALUES(9,1796034610802,'','ERASED','system','{}',NULL);
INSERT INTO event VALUES(10,1796034610802,'','ERASED','system','{}',NULL);
INSERT INTO event VALUES(11,1796034611607,'','ACCOUNT_CREATED','ann','{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":false,"createdAt":1796034611607,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false,"external":false}}',NULL);
INSERT INTO event VALUES(12,1796034611607,'general','MEMBER_JOINED','ann','{"actor":"ann","room":"general","username":"ann","role":"MEMBER","readNumber":1}',NULL);
INSERT INTO event VALUES(13,1796034611607,'','SESSION_OPENED','ann','{"session":{"id":"g1ljQa_xyZ5S","tokenHash":"baa25ec7a4ba6dc2c8a60401ec80bd12df71399ab833202b586d583c4c8de740","username":"ann","clientName":"desk of ann","address":"127.0.0.1","createdAt":1796034611607,"expiresAt":1798626611607,"usedAt":1796034611607,"scope":""}}',NULL);
INSERT INTO event VALUES(14,1796034611748,'','ACCOUNT_CREATED','bob','{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796034611748,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false,"external":false}}',NULL);
INSERT INTO event VALUES(15,1796034611748,'general','MEMBER_JOINED','bob','{"actor":"bob","room":"general","username":"bob","role":"MEMBER","readNumber":1}',NULL);
INSERT INTO event VALUES(16,1796034611748,'','SESSION_OPENED','bob','{"session":{"id":"45-kg5nCeVWy","tokenHash":"b674d93a8a1166c4d486f161e308cc17356ef784f645012d696a1a9e7186fb13","username":"bob","clientName":"desk of bob","address":"127.0.0.1","createdAt":1796034611701,"expiresAt":1798626611701,"usedAt":1796034611701,"scope":""}}',NULL);
INSERT INTO event VALUES(17,1796034611845,'','ACCOUNT_CREATED','eve','{"account":{"username":"eve","displayName":"eve''s \"name\" \\ 🦊","administrator":false,"createdAt":1796034611845,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false,"external":false}}',NULL);
INSERT INTO event VALUES(18,1796034611845,'general','MEMBER_JOINED','eve','{"actor":"eve","room":"general","username":"eve","role":"MEMBER","readNumber":1}',NULL);
INSERT INTO event VALUES(19,1796034611845,'','SESSION_OPENED','eve','{"session":{"id":"Ts3LimeBCCRZ","tokenHash":"51f86b5be11547471b0fe7fd53a3b0965c2029112c026c69fbaa3ae49af6bda6","username":"eve","clientName":"desk of eve","address":"127.0.0.1","createdAt":1796034611844,"expiresAt":1798626611844,"usedAt":1796034611844,"scope":""}}',NULL);
INSERT INTO event VALUES(20,1796034612138,'den','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"den","title":"The den 🐻","topic":"it''s \"quoted\" \\ <b>&amp;</b>","visibility":"PRIVATE","archived":false,"createdAt":1796034612138,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}',NULL);
INSERT INTO event VALUES(21,1796034612138,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(22,1796034612223,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(23,1796034612267,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(24,1796034612299,'den','ROLE_CHANGED','ann','{"actor":"ann","room":"den","username":"bob","role":"MODERATOR"}',NULL);
INSERT INTO event VALUES(25,1796034612399,'ann~bob','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"ann~bob","title":"","topic":"","visibility":"DIRECT","archived":false,"createdAt":1796034612399,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}',NULL);
INSERT INTO event VALUES(26,1796034612399,'ann~bob','MEMBER_JOINED','ann','{"actor":"ann","room":"ann~bob","username":"ann","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(27,1796034612399,'ann~bob','MEMBER_JOINED','ann','{"actor":"ann","room":"ann~bob","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(28,1796034612501,'general','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(29,1796034612555,'general','MESSAGE_EDITED','ann','{}',28);
INSERT INTO event VALUES(30,1796034612627,'general','MESSAGE_EDITED','ann','{}',28);
INSERT INTO event VALUES(31,1796034612691,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(32,1796034612726,'general','MESSAGE_DELETED','bob','{}',31);
INSERT INTO event VALUES(33,1796034612832,'den','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(34,1796034612879,'den','MESSAGE_DELETED','bob','{}',33);
INSERT INTO event VALUES(35,1796034613392,'general','REACTION_ADDED','bob','{"emoji":"👍"}',28);
INSERT INTO event VALUES(36,1796034613531,'general','REACTION_ADDED','eve','{"emoji":"👍"}',28);
INSERT INTO event VALUES(37,1796034613569,'general','REACTION_ADDED','eve','{"emoji":"🎉"}',28);
INSERT INTO event VALUES(38,1796034613604,'general','REACTION_ADDED','ann','{"emoji":"❤️"}',28);
INSERT INTO event VALUES(39,1796034613640,'general','REACTION_REMOVED','ann','{"emoji":"❤️"}',28);
INSERT INTO event VALUES(40,1796034613678,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(41,1796034613701,'general','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(42,1796034613719,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(43,1796034613739,'general','MESSAGE_DELETED','bob','{}',42);
INSERT INTO event VALUES(44,1796034613790,'general','MESSAGE_PINNED','ruth','{"pinnedCount":1}',28);
INSERT INTO event VALUES(45,1796034613853,'den','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(46,1796034613889,'den','MESSAGE_PINNED','ann','{"pinnedCount":1}',45);
INSERT INTO event VALUES(47,1796034613955,'den','MESSAGE_UNPINNED','ann','{"pinnedCount":0}',45);
INSERT INTO event VALUES(48,1796034614112,'den','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(49,1796034614262,'den','MESSAGE_PINNED','bob','{"pinnedCount":1}',48);
INSERT INTO event VALUES(50,1796034614475,'@bob','ROOM_PREFERENCES_SET','bob','{"room":"den","username":"bob","notifications":"NOTHING","favourite":true}',NULL);
INSERT INTO event VALUES(51,1796034615073,'@eve','ROOM_PREFERENCES_SET','eve','{"room":"general","username":"eve","notifications":"MENTIONS","favourite":false}',NULL);
INSERT INTO event VALUES(52,1796034615107,'ann~bob','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(53,1796034615162,'club','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"club","title":"The club","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034615162,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}',NULL);
INSERT INTO event VALUES(54,1796034615162,'club','MEMBER_JOINED','ann','{"actor":"ann","room":"club","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(55,1796034615185,'club','MEMBER_JOINED','bob','{"actor":"bob","room":"club","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(56,1796034615205,'club','MEMBER_JOINED','eve','{"actor":"eve","room":"club","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(57,1796034615230,'club','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(58,1796034615252,'club','MEMBER_LEFT','ann','{"actor":"ann","room":"club","username":"eve"}',NULL);
INSERT INTO event VALUES(59,1796034615252,'club','MEMBER_BANNED','ann','{"actor":"ann","room":"club","username":"eve"}',NULL);
INSERT INTO event VALUES(60,1796034615288,'club','MEMBER_LEFT','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(61,1796034615288,'club','MEMBER_BANNED','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(62,1796034615352,'club','MEMBER_UNBANNED','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(63,1796034615372,'news','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034615372,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}',NULL);
INSERT INTO event VALUES(64,1796034615372,'news','MEMBER_JOINED','ann','{"actor":"ann","room":"news","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(65,1796034615412,'news','MEMBER_JOINED','bob','{"actor":"bob","room":"news","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(66,1796034615485,'news','MEMBER_JOINED','eve','{"actor":"eve","room":"news","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(67,1796034615515,'news','ROOM_UPDATED','ann','{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034615372,"postingRole":"MODERATOR","retention":{"held":false},"deleted":false,"managedBy":""}}',NULL);
INSERT INTO event VALUES(68,1796034615596,'news','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(69,1796034615902,'@eve','USER_BLOCKED','eve','{"username":"eve","blocked":"bob"}',NULL);
INSERT INTO event VALUES(70,1796034615968,'@eve','USER_BLOCKED','eve','{"username":"eve","blocked":"ann"}',NULL);
INSERT INTO event VALUES(71,1796034616022,'@eve','USER_UNBLOCKED','eve','{"username":"eve","blocked":"ann"}',NULL);
INSERT INTO event VALUES(72,1796034616040,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(73,1796034616060,'','MESSAGE_REPORTED','ann','{"actor":"ann","messageId":72,"reason":"It is \"rude\" <&>"}',72);
INSERT INTO event VALUES(74,1796034616060,'@ruth','REPORT_RECEIVED','ann','{"recipient":"ruth","actor":"ann","room":"general","messageId":72,"number":7,"reason":"It is \"rude\" <&>"}',72);
INSERT INTO event VALUES(75,1796034616094,'','MESSAGE_REPORTED','ruth','{"actor":"ruth","messageId":72,"reason":"Second report"}',72);
INSERT INTO event VALUES(76,1796034616094,'@ruth','REPORT_RECEIVED','ruth','{"recipient":"ruth","actor":"ruth","room":"general","messageId":72,"number":7,"reason":"Second report"}',72);
INSERT INTO event VALUES(77,1796034616133,'','ACCOUNT_CREATED','gone','{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796034616133,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false,"external":false}}',NULL);
INSERT INTO event VALUES(78,1796034616133,'general','MEMBER_JOINED','gone','{"actor":"gone","room":"general","username":"gone","role":"MEMBER","readNumber":7}',NULL);
INSERT INTO event VALUES(79,1796034616133,'','SESSION_OPENED','gone','{"session":{"id":"kteQOqhk8qEr","tokenHash":"7a70c1310e48c3a003a2872ec932f9699e3673177c790ee494c15561bfef6395","username":"gone","clientName":"desk of gone","address":"127.0.0.1","createdAt":1796034616131,"expiresAt":1798626616131,"usedAt":1796034616131,"scope":""}}',NULL);
INSERT INTO event VALUES(80,1796034616151,'general','MESSAGE_POSTED','gone','{}',NULL);
INSERT INTO event VALUES(81,1796034616179,'','ACCOUNT_CREATED','ruth','{"account":{"username":"made","displayName":"Made by ruth","administrator":false,"createdAt":1796034616179,"deactivated":false,"mustChangePassword":true,"auditor":false,"service":false,"external":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(82,1796034616179,'general','MEMBER_JOINED','ruth','{"actor":"ruth","room":"general","username":"made","role":"MEMBER","readNumber":8}',NULL);
INSERT INTO event VALUES(83,1796034616207,'*','ACCOUNT_UPDATED','ruth','{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796034616133,"deactivated":true,"mustChangePassword":false,"auditor":false,"service":false,"external":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(84,1796034616207,'','SESSION_CLOSED','ruth','{"username":"gone","sessionId":"kteQOqhk8qEr","by":"ruth"}',NULL);
INSERT INTO event VALUES(85,1796034616234,'*','ACCOUNT_UPDATED','ruth','{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":true,"createdAt":1796034611607,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false,"external":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(86,1796034616277,'','REPORT_RESOLVED','ruth','{"actor":"ruth","messageId":72,"reporter":"ann","resolution":"We \"talked\""}',72);
INSERT INTO event VALUES(87,1796034616332,'old','ROOM_CREATED','bob','{"actor":"bob","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034616332,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}',NULL);
INSERT INTO event VALUES(88,1796034616332,'old','MEMBER_JOINED','bob','{"actor":"bob","room":"old","username":"bob","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(89,1796034616345,'old','ROOM_UPDATED','ruth','{"actor":"ruth","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":true,"createdAt":1796034616332,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}',NULL);
INSERT INTO event VALUES(90,1796034616357,'den','ROLE_CHANGED','ruth','{"actor":"ruth","room":"den","username":"bob","role":"OWNER"}',NULL);
INSERT INTO event VALUES(91,1796034616377,'@bob','PRESENCE_SET','bob','{"chosen":{"username":"bob","status":"BUSY","text":"In a meeting 🗓","until":0}}',NULL);
INSERT INTO event VALUES(92,1796034616976,'den','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(93,1796034617019,'*','ACCOUNT_UPDATED','ruth','{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796034611748,"deactivated":false,"mustChangePassword":false,"auditor":true,"service":false,"external":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(94,1796034617186,'','ACCOUNT_CREATED','ruth','{"account":{"username":"robot","displayName":"The robot","administrator":false,"createdAt":1796034617186,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":true,"external":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(95,1796034617186,'general','MEMBER_JOINED','ruth','{"actor":"ruth","room":"general","username":"robot","role":"MEMBER","readNumber":8}',NULL);
INSERT INTO event VALUES(96,1796034617263,'','SESSION_OPENED','ruth','{"session":{"id":"KNrCm-Zi_uIP","tokenHash":"3bccba119c2cfdea731ab5adbf0da8a44e42c9910b186d188045f7fe47322447","username":"robot","clientName":"nightly job","address":"","createdAt":1796034617258,"expiresAt":253402214400000,"usedAt":1796034617258,"scope":"post:*"},"by":"ruth"}',NULL);
INSERT INTO event VALUES(97,1796034617342,'','SESSION_RENEWED','robot','{"username":"robot","sessionId":"KNrCm-Zi_uIP","usedAt":1796034617333,"expiresAt":253402214400000}',NULL);
INSERT INTO event VALUES(98,1796034617342,'general','MESSAGE_POSTED','robot','{}',NULL);
INSERT INTO event VALUES(99,1796034617492,'','ACCOUNT_CREATED','ruth','{"account":{"username":"extern","displayName":"From outside","administrator":false,"createdAt":1796034617492,"deactivated":false,"mustChangePassword":true,"auditor":false,"service":false,"external":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(100,1796034617492,'general','MEMBER_JOINED','ruth','{"actor":"ruth","room":"general","username":"extern","role":"MEMBER","readNumber":9}',NULL);
INSERT INTO event VALUES(101,1796034617552,'aged','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"aged","title":"Room aged","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034617552,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}',NULL);
INSERT INTO event VALUES(102,1796034617552,'aged','MEMBER_JOINED','ann','{"actor":"ann","room":"aged","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(103,1796034617575,'held','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"held","title":"Room held","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034617575,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}',NULL);
INSERT INTO event VALUES(104,1796034617575,'held','MEMBER_JOINED','ann','{"actor":"ann","room":"held","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(105,1796034617609,'team','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"team","title":"Room team","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034617609,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}',NULL);
INSERT INTO event VALUES(106,1796034617609,'team','MEMBER_JOINED','ann','{"actor":"ann","room":"team","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(107,1796034617631,'aged','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(108,1796034617718,'aged','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(109,1796034617738,'held','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(110,1796034617774,'aged','ROOM_UPDATED','ruth','{"actor":"ruth","room":{"id":"aged","title":"Room aged","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034617552,"postingRole":"MEMBER","retention":{"messageDays":1,"held":false},"deleted":false,"managedBy":""}}',NULL);
INSERT INTO event VALUES(111,1796034617799,'held','ROOM_UPDATED','ruth','{"actor":"ruth","room":{"id":"held","title":"Room held","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034617575,"postingRole":"MEMBER","retention":{"messageDays":1,"fileDays":0,"held":false},"deleted":false,"managedBy":""}}',NULL);
INSERT INTO event VALUES(112,1796034617823,'held','ROOM_UPDATED','ruth','{"actor":"ruth","room":{"id":"held","title":"Room held","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034617575,"postingRole":"MEMBER","retention":{"messageDays":1,"fileDays":0,"held":true},"deleted":false,"managedBy":""}}',NULL);
INSERT INTO event VALUES(113,1796034617849,'','SETTING_CHANGED','ruth','{"actor":"ruth","name":"chat.pin.maxPerRoom","value":"7","from":"50","to":"7"}',NULL);
INSERT INTO event VALUES(114,1796034617882,'*','ANNOUNCEMENT_CHANGED','ruth','{"actor":"ruth","announcement":{"id":114,"text":"Back at <noon> 🕒","at":1796034617882}}',NULL);
INSERT INTO event VALUES(115,1796034656990,'aged','MESSAGE_DELETED','system','{}',107);
INSERT INTO event VALUES(116,1796034656990,'aged','MESSAGE_DELETED','system','{}',108);
CREATE TABLE credential (
    username      TEXT PRIMARY KEY REFERENCES account,
    password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO credential VALUES('ann','$argon2id$v=19$m=1024,t=1,p=1$u1UgLziCZQopkmvSeTcrFg$22468J/kkuIVd4DGNn6mHSRgBlDsuvOP7dTo7b7YrmM');
INSERT INTO credential VALUES('bob','$argon2id$v=19$m=1024,t=1,p=1$EUIJP7nFXJL0BH130IFx9g$TjDCVJCWmFBGs+xoRIsLNV8FPQJBOBfLaNLQMUI72iQ');
INSERT INTO credential VALUES('eve','$argon2id$v=19$m=1024,t=1,p=1$cQ6OeFFDe/d48koSuut3RA$XnSgfuUQGtZAh044vWjEcbl0O6DbMNef4tCd6IafITA');
INSERT INTO credential VALUES('extern','$argon2id$v=19$m=1024,t=1,p=1$RQeqo0Pimt9a9cDHRf5S8Q$EB77dnMXxtF9tPhkyTYNB+f0QoXsDsQmpFopQJDj5uQ');
INSERT INTO credential VALUES('gone','$argon2id$v=19$m=1024,t=1,p=1$0mr7tKrlbVe1SrjN7b4VQw$dDWOmZTVw6wjQi+EzhLnMsWN1jQKA64Z0kl8h8kwKo4');
INSERT INTO credential VALUES('made','$argon2id$v=19$m=1024,t=1,p=1$VC8G2cnJzWWPeG/w/qov1Q$y3s758IOjcucYJNnBYQric3gvujteTGQT7FhjxJpguE');
INSERT INTO credential VALUES('ruth','$argon2id$v=19$m=1024,t=1,p=1$7jq5dhWz8GGwwplLdM8Jag$WC/4emPJznSnp7cTdj7fL3GWijqi4XFp5/sTtAGeSGM');
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
INSERT INTO message_revision VALUES(28,0,'The first text, for @bob',1796034612501,'ann');
INSERT INTO message_revision VALUES(28,1,'The second text, for @eve',1796034612555,'ann');
CREATE TABLE reaction (
    message_id INTEGER NOT NULL REFERENCES message,
    emoji      TEXT NOT NULL,
    username   TEXT NOT NULL,
    seq        INTEGER NOT NULL,
    PRIMARY KEY (message_id, emoji, username)
) STRICT;
INSERT INTO reaction VALUES(28,'👍','bob',35);
INSERT INTO reaction VALUES(28,'👍','eve',36);
INSERT INTO reaction VALUES(28,'🎉','eve',37);
CREATE TABLE ban (
    room      TEXT NOT NULL REFERENCES room,
    username  TEXT NOT NULL REFERENCES account,
    banned_by TEXT NOT NULL,
    banned_at INTEGER NOT NULL,
    PRIMARY KEY (room, username)
) STRICT, WITHOUT ROWID;
INSERT INTO ban VALUES('club','eve','ann',1796034615252);
CREATE TABLE block (
    username   TEXT NOT NULL REFERENCES account,
    blocked    TEXT NOT NULL REFERENCES account,
    blocked_at INTEGER NOT NULL,
    PRIMARY KEY (username, blocked)
) STRICT, WITHOUT ROWID;
INSERT INTO block VALUES('eve','bob',1796034615902);
CREATE TABLE report (
    message_id  INTEGER NOT NULL REFERENCES message,
    reporter    TEXT NOT NULL REFERENCES account,
    reason      TEXT NOT NULL,
    reported_at INTEGER NOT NULL, resolved_by TEXT, resolution TEXT, resolved_at INTEGER,
    PRIMARY KEY (message_id, reporter)
) STRICT;
INSERT INTO report VALUES(72,'ann','It is "rude" <&>',1796034616060,'ruth','We "talked"',1796034616277);
INSERT INTO report VALUES(72,'ruth','Second report',1796034616094,NULL,NULL,NULL);
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
    message_id       INTEGER REFERENCES message, cleaned_sha256 TEXT, picture INTEGER NOT NULL DEFAULT 0,
    UNIQUE (owner, client_upload_id)
) STRICT;
INSERT INTO file VALUES('a8cee616b843cc5fbf7b3d2317df7119','den','ann','upload-1','note é.txt',38,'ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d',1796034616393,'{"id":"a8cee616b843cc5fbf7b3d2317df7119","name":"note é.txt","mediaType":"text/plain","size":38,"sha256":"ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d","picture":{"width":0,"height":0},"thumbnail":{"width":0,"height":0},"scan":""}',92,NULL,0);
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
INSERT INTO audit_entry VALUES(1,1796034609682,'ACCOUNT_CREATED','Register','','ruth','127.0.0.1','','ruth','','{"displayName":"ruth''s \"name\" \\ 🦊","administrator":"true"}',1,'','c77621ce4f9a6f506030693a1e349bd498e594363f3419860ea4d1708c324aea');
INSERT INTO audit_entry VALUES(2,1796034609682,'SESSION_OPENED','Register','','ruth','127.0.0.1','','ruth','','{"session":"rs_DSV8nJ2dI","clientName":"desk of ruth"}',1,'c77621ce4f9a6f506030693a1e349bd498e594363f3419860ea4d1708c324aea','316fa57505ace17c5ae088aa7ef0abf4e32348e225319a4db2ddbdf8575a278f');
INSERT INTO audit_entry VALUES(3,1796034610316,'ACCOUNT_CREATED','Register','','leaver','127.0.0.1','','leaver','','{"displayName":"leaver''s \"name\" \\ 🦊","administrator":"false"}',1,'316fa57505ace17c5ae088aa7ef0abf4e32348e225319a4db2ddbdf8575a278f','7734deaf6bc9ec7b2fc99256adb9cf9709ac080156dda4b5374c07bd9884deec');
INSERT INTO audit_entry VALUES(4,1796034610316,'SESSION_OPENED','Register','','leaver','127.0.0.1','','leaver','','{"session":"33904KaMoH4m","clientName":"desk of leaver"}',1,'7734deaf6bc9ec7b2fc99256adb9cf9709ac080156dda4b5374c07bd9884deec','b511a66ea768f64ecbd92f2446b9a94dd51ee87836de602640aa01bc120af05c');
INSERT INTO audit_entry VALUES(5,1796034610802,'ACCOUNT_ERASED','EraseAccount','','ruth','127.0.0.1','','leaver','','{"messages":"KEEP"}',1,'b511a66ea768f64ecbd92f2446b9a94dd51ee87836de602640aa01bc120af05c','6d25005d9af8af1f13be4aebbe0ca3ea3755bad96836b881f27b60be0dc5e230');
INSERT INTO audit_entry VALUES(6,1796034610802,'SESSION_CLOSED','EraseAccount','','ruth','127.0.0.1','','leaver','{"session":"33904KaMoH4m"}','',1,'6d25005d9af8af1f13be4aebbe0ca3ea3755bad96836b881f27b60be0dc5e230','68c610129b71f3a648e4ac17f43828e97cb4d8138641df1218b15563d59478c0');
INSERT INTO audit_entry VALUES(7,1796034611607,'ACCOUNT_CREATED','Register','','ann','127.0.0.1','','ann','','{"displayName":"ann''s \"name\" \\ 🦊","administrator":"false"}',1,'68c610129b71f3a648e4ac17f43828e97cb4d8138641df1218b15563d59478c0','86792b066300e36091899df3dc37241594ebaf5a8f4407a2de1b5d6baf444783');
INSERT INTO audit_entry VALUES(8,1796034611607,'SESSION_OPENED','Register','','ann','127.0.0.1','','ann','','{"session":"g1ljQa_xyZ5S","clientName":"desk of ann"}',1,'86792b066300e36091899df3dc37241594ebaf5a8f4407a2de1b5d6baf444783','6323a0bbf694712800b4d0a046df290fa61cb152987488e15d8b0f4d0e73437c');
INSERT INTO audit_entry VALUES(9,1796034611748,'ACCOUNT_CREATED','Register','','bob','127.0.0.1','','bob','','{"displayName":"bob''s \"name\" \\ 🦊","administrator":"false"}',1,'6323a0bbf694712800b4d0a046df290fa61cb152987488e15d8b0f4d0e73437c','40e129566fc45eaa0706d8630a80e23cbb42abc960dc8375375bc385077c7549');
INSERT INTO audit_entry VALUES(10,1796034611748,'SESSION_OPENED','Register','','bob','127.0.0.1','','bob','','{"session":"45-kg5nCeVWy","clientName":"desk of bob"}',1,'40e129566fc45eaa0706d8630a80e23cbb42abc960dc8375375bc385077c7549','2635ed964699c51071b0f8bdc1c8d4080700567feed09e8193d2fb30b37e17fd');
INSERT INTO audit_entry VALUES(11,1796034611845,'ACCOUNT_CREATED','Register','','eve','127.0.0.1','','eve','','{"displayName":"eve''s \"name\" \\ 🦊","administrator":"false"}',1,'2635ed964699c51071b0f8bdc1c8d4080700567feed09e8193d2fb30b37e17fd','5aeeb6541c57c0f7d633a84d7e77003e9ee3332c06f3eecd04cb821299953386');
INSERT INTO audit_entry VALUES(12,1796034611845,'SESSION_OPENED','Register','','eve','127.0.0.1','','eve','','{"session":"Ts3LimeBCCRZ","clientName":"desk of eve"}',1,'5aeeb6541c57c0f7d633a84d7e77003e9ee3332c06f3eecd04cb821299953386','ba008e0af9ed2f4e38f9884a7d2cc6f8c4533486aac14ca79e92f4fcfb49e7e2');
INSERT INTO audit_entry VALUES(13,1796034612223,'MEMBER_JOINED','InviteMember','','ann','127.0.0.1','den','bob','','{"role":"MEMBER"}',1,'ba008e0af9ed2f4e38f9884a7d2cc6f8c4533486aac14ca79e92f4fcfb49e7e2','d435fff7b1bbe77fc62deeda87c522e89e981ede791117dcf3e42db92d761698');
INSERT INTO audit_entry VALUES(14,1796034612267,'MEMBER_JOINED','InviteMember','','ann','127.0.0.1','den','eve','','{"role":"MEMBER"}',1,'d435fff7b1bbe77fc62deeda87c522e89e981ede791117dcf3e42db92d761698','06d1dd6d326325633d232bd96be17beb89a9fa6361da4666e32362ba1a8e3343');
INSERT INTO audit_entry VALUES(15,1796034612299,'ROLE_CHANGED','SetMemberRole','','ann','127.0.0.1','den','bob','{"role":"MEMBER"}','{"role":"MODERATOR"}',1,'06d1dd6d326325633d232bd96be17beb89a9fa6361da4666e32362ba1a8e3343','aafffbf1c5f96b4fbc95f69499ec31e307c867b49691520ddbefb1e75da1d8b5');
INSERT INTO audit_entry VALUES(16,1796034612399,'MEMBER_JOINED','OpenDirect','','ann','127.0.0.1','ann~bob','bob','','{"role":"MEMBER"}',1,'aafffbf1c5f96b4fbc95f69499ec31e307c867b49691520ddbefb1e75da1d8b5','577f078021a41b21476479415779ea5a27c696ae0e1d02af007683392a927f5d');
INSERT INTO audit_entry VALUES(17,1796034612879,'MESSAGE_DELETED','DeleteMessage','','bob','127.0.0.1','den','eve','{"message":"33","number":"1"}','',1,'577f078021a41b21476479415779ea5a27c696ae0e1d02af007683392a927f5d','ee8a907d27c15e685c61bbddc6eda2f50c390094a9093f73730d73f3eb11482e');
INSERT INTO audit_entry VALUES(18,1796034615252,'MEMBER_LEFT','RemoveMember','','ann','127.0.0.1','club','eve','','',1,'ee8a907d27c15e685c61bbddc6eda2f50c390094a9093f73730d73f3eb11482e','fe5828924ee2ce8294b27bee1f3e21c9310bf71828dee4905c96bd5ca8b8c0cc');
INSERT INTO audit_entry VALUES(19,1796034615252,'MEMBER_BANNED','RemoveMember','','ann','127.0.0.1','club','eve','','',1,'fe5828924ee2ce8294b27bee1f3e21c9310bf71828dee4905c96bd5ca8b8c0cc','4e389f513466e5c83a62739c06c973bc1e42fee3de1f3550541a4b7794004cdb');
INSERT INTO audit_entry VALUES(20,1796034615288,'MEMBER_LEFT','RemoveMember','','ann','127.0.0.1','club','bob','','',1,'4e389f513466e5c83a62739c06c973bc1e42fee3de1f3550541a4b7794004cdb','288c327f13d1329725e122726d4f78e30111c6077c0a23d7bd3429e77d6c8e66');
INSERT INTO audit_entry VALUES(21,1796034615288,'MEMBER_BANNED','RemoveMember','','ann','127.0.0.1','club','bob','','',1,'288c327f13d1329725e122726d4f78e30111c6077c0a23d7bd3429e77d6c8e66','ed3f643954f2fd9d4d0898a089b85a40a72b87b27eff842314d71a6ef05bb143');
INSERT INTO audit_entry VALUES(22,1796034615352,'MEMBER_UNBANNED','UnbanMember','','ann','127.0.0.1','club','bob','','',1,'ed3f643954f2fd9d4d0898a089b85a40a72b87b27eff842314d71a6ef05bb143','5c032a1ff98b3e74ea8660685d83b5c24596590d22e5d900de278e6301d500ba');
INSERT INTO audit_entry VALUES(23,1796034615515,'ROOM_UPDATED','UpdateRoom','','ann','127.0.0.1','news','','{"postingRole":"MEMBER"}','{"postingRole":"MODERATOR"}',1,'5c032a1ff98b3e74ea8660685d83b5c24596590d22e5d900de278e6301d500ba','1897c640bb1045f8f70c41267aa43226bcc3b1f4249ac691bb7ebddec83e82a5');
INSERT INTO audit_entry VALUES(24,1796034616133,'ACCOUNT_CREATED','Register','','gone','127.0.0.1','','gone','','{"displayName":"gone''s \"name\" \\ 🦊","administrator":"false"}',1,'1897c640bb1045f8f70c41267aa43226bcc3b1f4249ac691bb7ebddec83e82a5','811a37331e04ed2325e012018e5d9d58f683b6465394a2a205223cef7641bd27');
INSERT INTO audit_entry VALUES(25,1796034616133,'SESSION_OPENED','Register','','gone','127.0.0.1','','gone','','{"session":"kteQOqhk8qEr","clientName":"desk of gone"}',1,'811a37331e04ed2325e012018e5d9d58f683b6465394a2a205223cef7641bd27','44caef41b5aefe1f03b0d552531f511775a820a34e99e1220611a09cfbfff105');
INSERT INTO audit_entry VALUES(26,1796034616179,'ACCOUNT_CREATED','CreateAccount','','ruth','127.0.0.1','','made','','{"displayName":"Made by ruth","administrator":"false"}',1,'44caef41b5aefe1f03b0d552531f511775a820a34e99e1220611a09cfbfff105','3b4952098c24a75652ed555db1a037132db18db64b1883eff9bbcacb1cd1eda1');
INSERT INTO audit_entry VALUES(27,1796034616179,'MEMBER_JOINED','CreateAccount','','ruth','127.0.0.1','general','made','','{"role":"MEMBER"}',1,'3b4952098c24a75652ed555db1a037132db18db64b1883eff9bbcacb1cd1eda1','7a9c7cbc628ec7ca3135ea8c9f05fa56075458036c0229893d0392dc211adb3b');
INSERT INTO audit_entry VALUES(28,1796034616207,'ACCOUNT_UPDATED','DeactivateAccount','','ruth','127.0.0.1','','gone','{"active":"true"}','{"active":"false"}',1,'7a9c7cbc628ec7ca3135ea8c9f05fa56075458036c0229893d0392dc211adb3b','36e7392079b3bb29bf63d4e145fa5631da763326e87edcb3303890419adc2022');
INSERT INTO audit_entry VALUES(29,1796034616207,'SESSION_CLOSED','DeactivateAccount','','ruth','127.0.0.1','','gone','{"session":"kteQOqhk8qEr"}','',1,'36e7392079b3bb29bf63d4e145fa5631da763326e87edcb3303890419adc2022','e3a12215f0b55ccf1d9b4ea94a9124564e01158e6107a9e482b1418015f5a93a');
INSERT INTO audit_entry VALUES(30,1796034616234,'ACCOUNT_UPDATED','SetAdministrator','','ruth','127.0.0.1','','ann','{"administrator":"false"}','{"administrator":"true"}',1,'e3a12215f0b55ccf1d9b4ea94a9124564e01158e6107a9e482b1418015f5a93a','70b8f4cfdfe7654f5f1a7f991cef5cbbe4fb61f159bf3dc0e19ac6bde1758b20');
INSERT INTO audit_entry VALUES(31,1796034616277,'REPORT_RESOLVED','ResolveReport','','ruth','127.0.0.1','','ann','','{"message":"72","resolution":"We \"talked\""}',1,'70b8f4cfdfe7654f5f1a7f991cef5cbbe4fb61f159bf3dc0e19ac6bde1758b20','df18daf1b7b9f94b7cde6159face99601bfa7016a8496814da99ab03f2dc4f0e');
INSERT INTO audit_entry VALUES(32,1796034616345,'ROOM_UPDATED','ArchiveRoom','','ruth','127.0.0.1','old','','{"archived":"false"}','{"archived":"true"}',1,'df18daf1b7b9f94b7cde6159face99601bfa7016a8496814da99ab03f2dc4f0e','117fdecce114e30ddbbeac1011644176f7e7897897cbf5639c9f4e33a1f16f55');
INSERT INTO audit_entry VALUES(33,1796034616357,'ROLE_CHANGED','SetRoomOwner','','ruth','127.0.0.1','den','bob','{"role":"MODERATOR"}','{"role":"OWNER"}',1,'117fdecce114e30ddbbeac1011644176f7e7897897cbf5639c9f4e33a1f16f55','8ceaf9195fa1fcd70c9e19eab6e157b2fc8b557a12ec553f569e487beceeac2e');
INSERT INTO audit_entry VALUES(34,1796034617019,'ACCOUNT_UPDATED','SetAuditor','','ruth','127.0.0.1','','bob','{"auditor":"false"}','{"auditor":"true"}',1,'8ceaf9195fa1fcd70c9e19eab6e157b2fc8b557a12ec553f569e487beceeac2e','ac414deb5e17e703490853daa29541c136cd1aba97b0bb2349c28e91cb6a8040');
INSERT INTO audit_entry VALUES(35,1796034617186,'ACCOUNT_CREATED','CreateServiceAccount','','ruth','127.0.0.1','','robot','','{"displayName":"The robot","administrator":"false","service":"true"}',1,'ac414deb5e17e703490853daa29541c136cd1aba97b0bb2349c28e91cb6a8040','486a957f00ca054b70967d9f972b7c248c51eef87141cc76ae4ef28600fadaac');
INSERT INTO audit_entry VALUES(36,1796034617186,'MEMBER_JOINED','CreateServiceAccount','','ruth','127.0.0.1','general','robot','','{"role":"MEMBER"}',1,'486a957f00ca054b70967d9f972b7c248c51eef87141cc76ae4ef28600fadaac','e5b2ee3259d5ecc7ce8dd39573958288afd27ee92e896ad1fbf1b1d3f154b05d');
INSERT INTO audit_entry VALUES(37,1796034617263,'SESSION_OPENED','CreateServiceToken','','ruth','127.0.0.1','','robot','','{"session":"KNrCm-Zi_uIP","clientName":"nightly job","scope":"post:*"}',1,'e5b2ee3259d5ecc7ce8dd39573958288afd27ee92e896ad1fbf1b1d3f154b05d','c3659d4c08bf218daf2d99693dae3ad1319efaece0dc9a462d1aeea9ac8c31f9');
INSERT INTO audit_entry VALUES(38,1796034617492,'ACCOUNT_CREATED','CreateAccount','','ruth','127.0.0.1','','extern','','{"displayName":"From outside","administrator":"false"}',1,'c3659d4c08bf218daf2d99693dae3ad1319efaece0dc9a462d1aeea9ac8c31f9','63633450fba0ef3eafac9ecb3424bab226023440952eced199c376bdc7aa2be8');
INSERT INTO audit_entry VALUES(39,1796034617492,'MEMBER_JOINED','CreateAccount','','ruth','127.0.0.1','general','extern','','{"role":"MEMBER"}',1,'63633450fba0ef3eafac9ecb3424bab226023440952eced199c376bdc7aa2be8','431f44e6eab29d4c4be8fb6d40d154f831f42d34c7cd4e13949aafab876db958');
INSERT INTO audit_entry VALUES(40,1796034617774,'ROOM_UPDATED','SetRoomRetention','','ruth','127.0.0.1','aged','','{"messageDays":"server"}','{"messageDays":"1"}',1,'431f44e6eab29d4c4be8fb6d40d154f831f42d34c7cd4e13949aafab876db958','a4777de7fca7392906a97fe7c025e015717537eb73d76e16b0936ad6c792555d');
INSERT INTO audit_entry VALUES(41,1796034617799,'ROOM_UPDATED','SetRoomRetention','','ruth','127.0.0.1','held','','{"messageDays":"server","fileDays":"server"}','{"messageDays":"1","fileDays":"forever"}',1,'a4777de7fca7392906a97fe7c025e015717537eb73d76e16b0936ad6c792555d','782920d3950c1a6456ab58c10d76c8cba9781dfef581e90d6ebe2b4974cd27cc');
INSERT INTO audit_entry VALUES(42,1796034617823,'ROOM_UPDATED','SetLegalHold','','ruth','127.0.0.1','held','','{"legalHold":"false"}','{"legalHold":"true"}',1,'782920d3950c1a6456ab58c10d76c8cba9781dfef581e90d6ebe2b4974cd27cc','4442e0028262dcb8f74c886515f27bbe0b5ab058910e3029076f569235811800');
INSERT INTO audit_entry VALUES(43,1796034617849,'SETTING_CHANGED','ChangeSetting','','ruth','127.0.0.1','','','{"chat.pin.maxPerRoom":"50"}','{"chat.pin.maxPerRoom":"7"}',1,'4442e0028262dcb8f74c886515f27bbe0b5ab058910e3029076f569235811800','bc56e2dbdb94dfcf1090f757f5249b30a201360ced34a7886991c21cf3ca2d7b');
INSERT INTO audit_entry VALUES(44,1796034617882,'ANNOUNCEMENT_CHANGED','SetAnnouncement','','ruth','127.0.0.1','','','{"text":""}','{"text":"Back at <noon> 🕒"}',1,'bc56e2dbdb94dfcf1090f757f5249b30a201360ced34a7886991c21cf3ca2d7b','dc0891d98e228e1f96e482688494d02bb83938bb639ec01d0577588684274885');
INSERT INTO audit_entry VALUES(45,1796034656990,'RETENTION_APPLIED','Retention','','system','','aged','','{"messages":"2","files":"0","firstMessage":"107","lastMessage":"108"}','',1,'dc0891d98e228e1f96e482688494d02bb83938bb639ec01d0577588684274885','0946db052e72a8dd16ef419fe64f759e316c42472366ff8fbee4503203b20052');
CREATE TABLE audit_head (
    number       INTEGER NOT NULL,
    hash         TEXT NOT NULL,
    floor_number INTEGER NOT NULL,
    floor_hash   TEXT NOT NULL
);
INSERT INTO audit_head VALUES(45,'0946db052e72a8dd16ef419fe64f759e316c42472366ff8fbee4503203b20052',0,'');
CREATE TABLE audit_export (
    target TEXT PRIMARY KEY,
    number INTEGER NOT NULL
);
CREATE TABLE identity (
    provider  TEXT NOT NULL,
    subject   TEXT NOT NULL,
    username  TEXT NOT NULL UNIQUE REFERENCES account (username),
    linked_at INTEGER NOT NULL,
    -- Whether the account was deactivated because the directory no longer has it, and comes back with it.
    suspended INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (provider, subject)
) STRICT, WITHOUT ROWID;
INSERT INTO identity VALUES('ldap','subject <1>','extern',1764000000000,0);
CREATE TABLE identity_sync (
    provider TEXT NOT NULL PRIMARY KEY,
    due_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO identity_sync VALUES('ldap',32503680000000);
CREATE TABLE retention_progress (
    room        TEXT PRIMARY KEY REFERENCES room,
    messages_to INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO retention_progress VALUES('aged',2);
CREATE TABLE retention_run (
    only_row     INTEGER PRIMARY KEY CHECK (only_row = 1),
    node         TEXT NOT NULL,
    lease_until  INTEGER NOT NULL,
    started_at   INTEGER NOT NULL,
    finished_at  INTEGER NOT NULL,
    next_at      INTEGER NOT NULL,
    messages     INTEGER NOT NULL,
    files        INTEGER NOT NULL,
    message_days INTEGER NOT NULL,
    file_days    INTEGER NOT NULL
) STRICT;
INSERT INTO retention_run VALUES(1,'',0,1796034656746,1796034658142,1796121056746,2,0,0,0);
CREATE TABLE erasure (
    name_digest     TEXT PRIMARY KEY,
    username        TEXT NOT NULL,
    pseudonym       TEXT NOT NULL,
    delete_messages INTEGER NOT NULL,
    begun_at        INTEGER NOT NULL,
    rewritten_to    INTEGER NOT NULL
) STRICT;
INSERT INTO erasure VALUES('ed380416ab43785f507c1622ab1deca4e6d46880b4ea591fcd383a702168d282','leaver','deleted-46fe4f84eab5c8b99bc6',0,1796034610802,116);
CREATE TABLE used_token (
    hash       TEXT PRIMARY KEY,
    attempt    TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
INSERT INTO used_token VALUES('a hash','an attempt',32503680000000);
CREATE TABLE changed_setting (
    name          TEXT NOT NULL PRIMARY KEY,
    setting_value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO changed_setting VALUES('chat.pin.maxPerRoom','7');
CREATE TABLE announcement (
    only_one     INTEGER PRIMARY KEY CHECK (only_one = 1),
    id           INTEGER NOT NULL,
    body         TEXT NOT NULL,
    announced_at INTEGER NOT NULL,
    ends_at      INTEGER
) STRICT;
INSERT INTO announcement VALUES(1,114,'Back at <noon> 🕒',1796034617882,NULL);
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
CREATE INDEX message_with_files ON message (room, number) WHERE attachments IS NOT NULL;
CREATE INDEX reaction_username ON reaction (username, message_id);
CREATE INDEX file_room ON file (room, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX file_room_kind ON file (room, picture, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX used_token_expiry ON used_token (expires_at);
COMMIT;
