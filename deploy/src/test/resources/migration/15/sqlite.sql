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
INSERT INTO flyway_schema_history VALUES(1,'1','chat','SQL','V1__chat.sql',-591243778,'','2026-11-30 01:42:55.838',23,1);
INSERT INTO flyway_schema_history VALUES(2,'2','log home','SQL','V2__log_home.sql',-1929510721,'','2026-11-30 01:42:55.861',2,1);
INSERT INTO flyway_schema_history VALUES(3,'3','room members','SQL','V3__room_members.sql',1624445123,'','2026-11-30 01:42:55.864',0,1);
INSERT INTO flyway_schema_history VALUES(4,'4','facts','SQL','V4__facts.sql',-1281164953,'','2026-11-30 01:42:55.878',5,1);
INSERT INTO flyway_schema_history VALUES(5,'5','write probe','SQL','V5__write_probe.sql',-1913263654,'','2026-11-30 01:42:55.883',0,1);
INSERT INTO flyway_schema_history VALUES(6,'6','message changes','SQL','V6__message_changes.sql',1993801392,'','2026-11-30 01:42:55.909',16,1);
INSERT INTO flyway_schema_history VALUES(7,'7','reactions','SQL','V7__reactions.sql',-418434134,'','2026-11-30 01:42:55.974',39,1);
INSERT INTO flyway_schema_history VALUES(8,'8','threads','SQL','V8__threads.sql',-1067021907,'','2026-11-30 01:42:55.983',3,1);
INSERT INTO flyway_schema_history VALUES(9,'9','pins','SQL','V9__pins.sql',2025912925,'','2026-11-30 01:42:56.006',16,1);
INSERT INTO flyway_schema_history VALUES(10,'10','bans','SQL','V10__bans.sql',-302201111,'','2026-11-30 01:42:56.097',10,1);
INSERT INTO flyway_schema_history VALUES(11,'11','announcements','SQL','V11__announcements.sql',-685526192,'','2026-11-30 01:42:56.129',15,1);
INSERT INTO flyway_schema_history VALUES(12,'12','blocks','SQL','V12__blocks.sql',-1140853146,'','2026-11-30 01:42:56.181',19,1);
INSERT INTO flyway_schema_history VALUES(13,'13','reports','SQL','V13__reports.sql',1671171621,'','2026-11-30 01:42:56.202',1,1);
INSERT INTO flyway_schema_history VALUES(14,'14','presence','SQL','V14__presence.sql',487945269,'','2026-11-30 01:42:56.231',0,1);
INSERT INTO flyway_schema_history VALUES(15,'15','administration','SQL','V15__administration.sql',1020655313,'','2026-11-30 01:42:56.391',144,1);
CREATE TABLE log_head (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    log_id    TEXT    NOT NULL,
    first_seq INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    at        INTEGER NOT NULL
, home TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO log_head VALUES(1,'39eadfb40d5b436eaf585ffd0d2441d5',1,84,1796002995272,'');
CREATE TABLE account (
    username      TEXT    PRIMARY KEY,
    display_name  TEXT    NOT NULL,
    administrator INTEGER NOT NULL,
    created_at    INTEGER NOT NULL, deactivated INTEGER NOT NULL DEFAULT 0, must_change_password INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO account VALUES('ann','ann''s "name" \ 🦊',1,1796002983564,0,0);
INSERT INTO account VALUES('bob','bob''s "name" \ 🦊',0,1796002983718,0,0);
INSERT INTO account VALUES('eve','eve''s "name" \ 🦊',0,1796002983989,0,0);
INSERT INTO account VALUES('gone','gone''s "name" \ 🦊',0,1796002992362,1,0);
INSERT INTO account VALUES('made','Made by ruth',0,1796002992633,0,1);
INSERT INTO account VALUES('ruth','ruth''s "name" \ 🦊',1,1796002982432,0,0);
CREATE TABLE session (
    id          TEXT    PRIMARY KEY,
    token_hash  TEXT    NOT NULL UNIQUE,
    username    TEXT    NOT NULL REFERENCES account,
    client_name TEXT    NOT NULL,
    address     TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL, used_at INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO session VALUES('13cQW_DEEGwp','fc599689ad2d4eddef38b8c09332e5c46a15cea3d901ab42dffa454cc5673a1c','ann','desk of ann','127.0.0.1',1796002983562,32503680000000,1796002983562);
INSERT INTO session VALUES('7cGeIhydjQNE','d3e1fa76c294ab418610bb71034d3520251e17de96a357684f17e11c9f3c4163','bob','desk of bob','127.0.0.1',1796002983715,32503680000000,1796002983715);
INSERT INTO session VALUES('FK4hwGAA4XNh','aa82b87b5a175ddeaa2ee6c1d227830ec8ed4ba204c1670fdce15f314028f43b','ruth','desk of ruth','127.0.0.1',1796002982398,32503680000000,1796002982398);
INSERT INTO session VALUES('hnk1DRi2G5Zb','9118d3523ef56ecfc3737a5e2e0e8bf124c17e06b66d10b510d7999b4af27900','eve','desk of eve','127.0.0.1',1796002983963,32503680000000,1796002983963);
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
INSERT INTO room VALUES('ann~bob','','','DIRECT',0,1796002985151,1,1796002989076,0,'MEMBER');
INSERT INTO room VALUES('club','The club','','PUBLIC',0,1796002989422,1,1796002989772,0,'MEMBER');
INSERT INTO room VALUES('den','The den 🐻','it''s "quoted" \ <b>&amp;</b>','PRIVATE',0,1796002984304,3,1796002988731,1,'MEMBER');
INSERT INTO room VALUES('general','General','','PUBLIC',0,1796002975000,7,1796002992417,1,'MEMBER');
INSERT INTO room VALUES('news','News','','PUBLIC',0,1796002990523,1,1796002991184,0,'MODERATOR');
INSERT INTO room VALUES('old','Old room','','PUBLIC',1,1796002993775,0,NULL,0,'MEMBER');
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
INSERT INTO membership VALUES('ann','ann~bob',19,0,'MEMBER',1796002985151,1,'ALL',0);
INSERT INTO membership VALUES('ann','club',47,0,'OWNER',1796002989422,0,'ALL',0);
INSERT INTO membership VALUES('ann','den',14,0,'OWNER',1796002984304,2,'ALL',0);
INSERT INTO membership VALUES('ann','general',5,0,'MEMBER',1796002983564,1,'ALL',0);
INSERT INTO membership VALUES('ann','news',57,0,'OWNER',1796002990523,1,'ALL',0);
INSERT INTO membership VALUES('bob','ann~bob',20,0,'MEMBER',1796002985151,0,'ALL',0);
INSERT INTO membership VALUES('bob','club',48,53,'MEMBER',1796002989529,0,'ALL',0);
INSERT INTO membership VALUES('bob','den',15,0,'OWNER',1796002984684,0,'NOTHING',1);
INSERT INTO membership VALUES('bob','general',8,0,'MEMBER',1796002983718,6,'ALL',0);
INSERT INTO membership VALUES('bob','news',58,0,'MEMBER',1796002990657,0,'ALL',0);
INSERT INTO membership VALUES('bob','old',81,0,'OWNER',1796002993775,0,'ALL',0);
INSERT INTO membership VALUES('eve','club',49,51,'MEMBER',1796002989591,1,'ALL',0);
INSERT INTO membership VALUES('eve','den',16,0,'MEMBER',1796002984935,3,'ALL',0);
INSERT INTO membership VALUES('eve','general',11,0,'MEMBER',1796002983989,4,'MENTIONS',0);
INSERT INTO membership VALUES('eve','news',59,0,'MEMBER',1796002990872,0,'ALL',0);
INSERT INTO membership VALUES('gone','general',71,0,'MEMBER',1796002992362,7,'ALL',0);
INSERT INTO membership VALUES('made','general',75,0,'MEMBER',1796002992633,7,'ALL',0);
INSERT INTO membership VALUES('ruth','general',2,0,'OWNER',1796002982432,0,'ALL',0);
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
INSERT INTO message VALUES(21,'general',1,'ann','The third text \   <&>, for @bob and @eve','02cd34b6-a5e0-42f1-be43-ee476959e097',0,1796002985411,23,2,'ann',1796002986200,NULL,NULL,NULL,'be85373ade3a26dc52c943cade934a9b224e3268cce311fcdf0b3090e64e3fd1',37,replace('👍 2 bob eve\n🎉 1 eve','\n',char(10)),NULL,2,1796002988299,'ruth',0,0);
INSERT INTO message VALUES(24,'general',2,'bob','','edd30ced-30a5-407d-8cef-71ea66ebeb56',0,1796002986399,25,0,NULL,NULL,'bob',1796002986484,'','ae29789622f55faa3f74c2383913199ba4d51e34606c24b4603ecf63b21cb4b4',0,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(26,'den',1,'eve','','d2bf4af2-5a6d-4dcf-b9ba-cf32976785ce',0,1796002986524,27,0,NULL,NULL,'bob',1796002986563,'It''s "off" topic','35849f79f5b065d9f6922796e5bd1a6d6979e471f71e1c46e8c6d895b4a171d5',0,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(33,'general',3,'bob','An answer','d6104294-dddb-47fa-8f13-7d46cea56db8',21,1796002988050,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,21,0,NULL,NULL,0,0);
INSERT INTO message VALUES(34,'general',4,'eve','An answer to the answer, @ann','1e4d438a-7e40-47bd-b662-0cd0571a64e9',33,1796002988128,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,21,0,NULL,NULL,0,0);
INSERT INTO message VALUES(35,'general',5,'bob','','6543101e-19d5-41bb-994a-6d33bf9d4a0c',21,1796002988160,36,0,NULL,NULL,'bob',1796002988226,'','3b84751423880d480006b398c95b2a356cf7f9dab9b6aa74bb47d63339e47824',0,NULL,21,0,NULL,NULL,0,0);
INSERT INTO message VALUES(38,'den',2,'ann','Pinned for a moment','2fc373f1-4448-4c21-8148-5c6bb99668be',0,1796002988352,0,0,NULL,NULL,NULL,NULL,NULL,'',40,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(41,'den',3,'eve','Pinned by the moderator','e8fdc740-3da9-4c65-a389-f8249b466a6b',0,1796002988731,0,0,NULL,NULL,NULL,NULL,NULL,'',42,NULL,NULL,0,1796002988797,'bob',0,0);
INSERT INTO message VALUES(45,'ann~bob',1,'ann','Between the two of us','fc201214-3b58-43ed-99cb-aabc3e724eba',0,1796002989076,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(50,'club',1,'eve','My only message here','41fb7b66-1258-4ae4-8102-d28d85db6a06',0,1796002989772,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(61,'news',1,'ann','For everybody: @room','fe36facd-a310-4c98-b97a-22c1f9fb7120',0,1796002991184,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,1,0);
INSERT INTO message VALUES(65,'general',6,'bob','Something rude to @eve','73a4b0af-ded6-4f72-80ca-c60d2b397d77',0,1796002991842,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0);
INSERT INTO message VALUES(73,'general',7,'gone','Before I was deactivated','ec11efb7-48cf-4388-b2c1-d979dd822e02',0,1796002992417,0,0,NULL,NULL,NULL,NULL,NULL,'',0,NULL,NULL,0,NULL,NULL,0,0);
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
INSERT INTO event VALUES(1,1796002982432,'','ACCOUNT_CREATED','ruth','{"account":{"username":"ruth","displayName":"ruth''s \"name\" \\ 🦊","administrator":true,"createdAt":1796002982432,"deactivated":false,"mustChangePassword":false}}',NULL);
INSERT INTO event VALUES(2,1796002982432,'general','MEMBER_JOINED','ruth','{"actor":"ruth","room":"general","username":"ruth","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(3,1796002982432,'','SESSION_OPENED','ruth','{"session":{"id":"FK4hwGAA4XNh","tokenHash":"aa82b87b5a175ddeaa2ee6c1d227830ec8ed4ba204c1670fdce15f314028f43b","username":"ruth","clientName":"desk of ruth","address":"127.0.0.1","createdAt":1796002982398,"expiresAt":1798594982398,"usedAt":1796002982398}}',NULL);
INSERT INTO event VALUES(4,1796002983564,'','ACCOUNT_CREATED','ann','{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":false,"createdAt":1796002983564,"deactivated":false,"mustChangePassword":false}}',NULL);
INSERT INTO event VALUES(5,1796002983564,'general','MEMBER_JOINED','ann','{"actor":"ann","room":"general","username":"ann","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(6,1796002983564,'','SESSION_OPENED','ann','{"session":{"id":"13cQW_DEEGwp","tokenHash":"fc599689ad2d4eddef38b8c09332e5c46a15cea3d901ab42dffa454cc5673a1c","username":"ann","clientName":"desk of ann","address":"127.0.0.1","createdAt":1796002983562,"expiresAt":1798594983562,"usedAt":1796002983562}}',NULL);
INSERT INTO event VALUES(7,1796002983718,'','ACCOUNT_CREATED','bob','{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796002983718,"deactivated":false,"mustChangePassword":false}}',NULL);
INSERT INTO event VALUES(8,1796002983718,'general','MEMBER_JOINED','bob','{"actor":"bob","room":"general","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(9,1796002983718,'','SESSION_OPENED','bob','{"session":{"id":"7cGeIhydjQNE","tokenHash":"d3e1fa76c294ab418610bb71034d3520251e17de96a357684f17e11c9f3c4163","username":"bob","clientName":"desk of bob","address":"127.0.0.1","createdAt":1796002983715,"expiresAt":1798594983715,"usedAt":1796002983715}}',NULL);
INSERT INTO event VALUES(10,1796002983989,'','ACCOUNT_CREATED','eve','{"account":{"username":"eve","displayName":"eve''s \"name\" \\ 🦊","administrator":false,"createdAt":1796002983989,"deactivated":false,"mustChangePassword":false}}',NULL);
INSERT INTO event VALUES(11,1796002983989,'general','MEMBER_JOINED','eve','{"actor":"eve","room":"general","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(12,1796002983989,'','SESSION_OPENED','eve','{"session":{"id":"hnk1DRi2G5Zb","tokenHash":"9118d3523ef56ecfc3737a5e2e0e8bf124c17e06b66d10b510d7999b4af27900","username":"eve","clientName":"desk of eve","address":"127.0.0.1","createdAt":1796002983963,"expiresAt":1798594983963,"usedAt":1796002983963}}',NULL);
INSERT INTO event VALUES(13,1796002984304,'den','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"den","title":"The den 🐻","topic":"it''s \"quoted\" \\ <b>&amp;</b>","visibility":"PRIVATE","archived":false,"createdAt":1796002984304,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(14,1796002984304,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(15,1796002984684,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(16,1796002984935,'den','MEMBER_JOINED','ann','{"actor":"ann","room":"den","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(17,1796002985071,'den','ROLE_CHANGED','ann','{"actor":"ann","room":"den","username":"bob","role":"MODERATOR"}',NULL);
INSERT INTO event VALUES(18,1796002985151,'ann~bob','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"ann~bob","title":"","topic":"","visibility":"DIRECT","archived":false,"createdAt":1796002985151,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(19,1796002985151,'ann~bob','MEMBER_JOINED','ann','{"actor":"ann","room":"ann~bob","username":"ann","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(20,1796002985151,'ann~bob','MEMBER_JOINED','ann','{"actor":"ann","room":"ann~bob","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(21,1796002985411,'general','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(22,1796002985931,'general','MESSAGE_EDITED','ann','{}',21);
INSERT INTO event VALUES(23,1796002986200,'general','MESSAGE_EDITED','ann','{}',21);
INSERT INTO event VALUES(24,1796002986399,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(25,1796002986484,'general','MESSAGE_DELETED','bob','{}',24);
INSERT INTO event VALUES(26,1796002986524,'den','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(27,1796002986563,'den','MESSAGE_DELETED','bob','{}',26);
INSERT INTO event VALUES(28,1796002987586,'general','REACTION_ADDED','bob','{"emoji":"👍"}',21);
INSERT INTO event VALUES(29,1796002987687,'general','REACTION_ADDED','eve','{"emoji":"👍"}',21);
INSERT INTO event VALUES(30,1796002987771,'general','REACTION_ADDED','eve','{"emoji":"🎉"}',21);
INSERT INTO event VALUES(31,1796002987860,'general','REACTION_ADDED','ann','{"emoji":"❤️"}',21);
INSERT INTO event VALUES(32,1796002987968,'general','REACTION_REMOVED','ann','{"emoji":"❤️"}',21);
INSERT INTO event VALUES(33,1796002988050,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(34,1796002988128,'general','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(35,1796002988160,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(36,1796002988226,'general','MESSAGE_DELETED','bob','{}',35);
INSERT INTO event VALUES(37,1796002988299,'general','MESSAGE_PINNED','ruth','{"pinnedCount":1}',21);
INSERT INTO event VALUES(38,1796002988352,'den','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(39,1796002988449,'den','MESSAGE_PINNED','ann','{"pinnedCount":1}',38);
INSERT INTO event VALUES(40,1796002988578,'den','MESSAGE_UNPINNED','ann','{"pinnedCount":0}',38);
INSERT INTO event VALUES(41,1796002988731,'den','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(42,1796002988797,'den','MESSAGE_PINNED','bob','{"pinnedCount":1}',41);
INSERT INTO event VALUES(43,1796002988876,'@bob','ROOM_PREFERENCES_SET','bob','{"room":"den","username":"bob","notifications":"NOTHING","favourite":true}',NULL);
INSERT INTO event VALUES(44,1796002988943,'@eve','ROOM_PREFERENCES_SET','eve','{"room":"general","username":"eve","notifications":"MENTIONS","favourite":false}',NULL);
INSERT INTO event VALUES(45,1796002989076,'ann~bob','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(46,1796002989422,'club','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"club","title":"The club","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796002989422,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(47,1796002989422,'club','MEMBER_JOINED','ann','{"actor":"ann","room":"club","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(48,1796002989529,'club','MEMBER_JOINED','bob','{"actor":"bob","room":"club","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(49,1796002989591,'club','MEMBER_JOINED','eve','{"actor":"eve","room":"club","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(50,1796002989772,'club','MESSAGE_POSTED','eve','{}',NULL);
INSERT INTO event VALUES(51,1796002990265,'club','MEMBER_LEFT','ann','{"actor":"ann","room":"club","username":"eve"}',NULL);
INSERT INTO event VALUES(52,1796002990265,'club','MEMBER_BANNED','ann','{"actor":"ann","room":"club","username":"eve"}',NULL);
INSERT INTO event VALUES(53,1796002990399,'club','MEMBER_LEFT','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(54,1796002990399,'club','MEMBER_BANNED','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(55,1796002990431,'club','MEMBER_UNBANNED','ann','{"actor":"ann","room":"club","username":"bob"}',NULL);
INSERT INTO event VALUES(56,1796002990523,'news','ROOM_CREATED','ann','{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796002990523,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(57,1796002990523,'news','MEMBER_JOINED','ann','{"actor":"ann","room":"news","username":"ann","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(58,1796002990657,'news','MEMBER_JOINED','bob','{"actor":"bob","room":"news","username":"bob","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(59,1796002990872,'news','MEMBER_JOINED','eve','{"actor":"eve","room":"news","username":"eve","role":"MEMBER","readNumber":0}',NULL);
INSERT INTO event VALUES(60,1796002990979,'news','ROOM_UPDATED','ann','{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796002990523,"postingRole":"MODERATOR"}}',NULL);
INSERT INTO event VALUES(61,1796002991184,'news','MESSAGE_POSTED','ann','{}',NULL);
INSERT INTO event VALUES(62,1796002991281,'@eve','USER_BLOCKED','eve','{"username":"eve","blocked":"bob"}',NULL);
INSERT INTO event VALUES(63,1796002991528,'@eve','USER_BLOCKED','eve','{"username":"eve","blocked":"ann"}',NULL);
INSERT INTO event VALUES(64,1796002991667,'@eve','USER_UNBLOCKED','eve','{"username":"eve","blocked":"ann"}',NULL);
INSERT INTO event VALUES(65,1796002991842,'general','MESSAGE_POSTED','bob','{}',NULL);
INSERT INTO event VALUES(66,1796002992187,'','MESSAGE_REPORTED','ann','{"actor":"ann","messageId":65,"reason":"It is \"rude\" <&>"}',NULL);
INSERT INTO event VALUES(67,1796002992187,'@ruth','REPORT_RECEIVED','ann','{"recipient":"ruth","actor":"ann","room":"general","messageId":65,"number":6,"reason":"It is \"rude\" <&>"}',NULL);
INSERT INTO event VALUES(68,1796002992265,'','MESSAGE_REPORTED','ruth','{"actor":"ruth","messageId":65,"reason":"Second report"}',NULL);
INSERT INTO event VALUES(69,1796002992265,'@ruth','REPORT_RECEIVED','ruth','{"recipient":"ruth","actor":"ruth","room":"general","messageId":65,"number":6,"reason":"Second report"}',NULL);
INSERT INTO event VALUES(70,1796002992362,'','ACCOUNT_CREATED','gone','{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796002992362,"deactivated":false,"mustChangePassword":false}}',NULL);
INSERT INTO event VALUES(71,1796002992362,'general','MEMBER_JOINED','gone','{"actor":"gone","room":"general","username":"gone","role":"MEMBER","readNumber":6}',NULL);
INSERT INTO event VALUES(72,1796002992362,'','SESSION_OPENED','gone','{"session":{"id":"bVugyj5nDMv8","tokenHash":"baab5a84e5741e55bd87ec5bbd3b9f38c5582899fe63bf537e4bac52e65ae8da","username":"gone","clientName":"desk of gone","address":"127.0.0.1","createdAt":1796002992361,"expiresAt":1798594992361,"usedAt":1796002992361}}',NULL);
INSERT INTO event VALUES(73,1796002992417,'general','MESSAGE_POSTED','gone','{}',NULL);
INSERT INTO event VALUES(74,1796002992633,'','ACCOUNT_CREATED','ruth','{"account":{"username":"made","displayName":"Made by ruth","administrator":false,"createdAt":1796002992633,"deactivated":false,"mustChangePassword":true},"by":"ruth"}',NULL);
INSERT INTO event VALUES(75,1796002992633,'general','MEMBER_JOINED','ruth','{"actor":"ruth","room":"general","username":"made","role":"MEMBER","readNumber":7}',NULL);
INSERT INTO event VALUES(76,1796002992948,'*','ACCOUNT_UPDATED','ruth','{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796002992362,"deactivated":true,"mustChangePassword":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(77,1796002992948,'','SESSION_CLOSED','ruth','{"username":"gone","sessionId":"bVugyj5nDMv8","by":"ruth"}',NULL);
INSERT INTO event VALUES(78,1796002993420,'*','ACCOUNT_UPDATED','ruth','{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":true,"createdAt":1796002983564,"deactivated":false,"mustChangePassword":false},"by":"ruth"}',NULL);
INSERT INTO event VALUES(79,1796002993686,'','REPORT_RESOLVED','ruth','{"actor":"ruth","messageId":65,"reporter":"ann","resolution":"We \"talked\""}',NULL);
INSERT INTO event VALUES(80,1796002993775,'old','ROOM_CREATED','bob','{"actor":"bob","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796002993775,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(81,1796002993775,'old','MEMBER_JOINED','bob','{"actor":"bob","room":"old","username":"bob","role":"OWNER","readNumber":0}',NULL);
INSERT INTO event VALUES(82,1796002994452,'old','ROOM_UPDATED','ruth','{"actor":"ruth","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":true,"createdAt":1796002993775,"postingRole":"MEMBER"}}',NULL);
INSERT INTO event VALUES(83,1796002995030,'den','ROLE_CHANGED','ruth','{"actor":"ruth","room":"den","username":"bob","role":"OWNER"}',NULL);
INSERT INTO event VALUES(84,1796002995272,'@bob','PRESENCE_SET','bob','{"chosen":{"username":"bob","status":"BUSY","text":"In a meeting 🗓","until":0}}',NULL);
CREATE TABLE credential (
    username      TEXT PRIMARY KEY REFERENCES account,
    password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO credential VALUES('ann','$argon2id$v=19$m=1024,t=1,p=1$NgcF/lwCHmIUZKoji8/5yA$qG+dZc8gsqmOW373YWg6bsGMFnsR0C4rvUn52QNlAs0');
INSERT INTO credential VALUES('bob','$argon2id$v=19$m=1024,t=1,p=1$XplH+UKrGPewDV5IzUQgiQ$ZXDg0mp5p4ZeKgPavkNlUgvTzgW9OWTFVLjk2ydG688');
INSERT INTO credential VALUES('eve','$argon2id$v=19$m=1024,t=1,p=1$S+72DMHJJiph/zpGVvyPPQ$6554v5PX9Lu6nWWmHOAE8eeogtS2cnD+Vqpt0O4Rm0E');
INSERT INTO credential VALUES('gone','$argon2id$v=19$m=1024,t=1,p=1$vmsmfWVH6DnjRTvzXY7row$fb96Q9UO68IIhrq9yVQj/K9R5p+rpzzbjdQ1FjfhFbw');
INSERT INTO credential VALUES('made','$argon2id$v=19$m=1024,t=1,p=1$YQUQtPXsfavSfwnW4ibwZQ$cRTCzJ6+y5kWdNQGRmCW0bszZnoLUgyoWSpx8Oewiks');
INSERT INTO credential VALUES('ruth','$argon2id$v=19$m=1024,t=1,p=1$T6+/xM8ccCxM59/0TfL6Bg$xv4z7jTr2hKsM5Ro/wgbfcWAkmwXhYW4uqye9Hi7RD4');
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
INSERT INTO message_revision VALUES(21,0,'The first text, for @bob',1796002985411,'ann');
INSERT INTO message_revision VALUES(21,1,'The second text, for @eve',1796002985931,'ann');
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
INSERT INTO ban VALUES('club','eve','ann',1796002990265);
CREATE TABLE block (
    username   TEXT NOT NULL REFERENCES account,
    blocked    TEXT NOT NULL REFERENCES account,
    blocked_at INTEGER NOT NULL,
    PRIMARY KEY (username, blocked)
) STRICT, WITHOUT ROWID;
INSERT INTO block VALUES('eve','bob',1796002991281);
CREATE TABLE report (
    message_id  INTEGER NOT NULL REFERENCES message,
    reporter    TEXT NOT NULL REFERENCES account,
    reason      TEXT NOT NULL,
    reported_at INTEGER NOT NULL, resolved_by TEXT, resolution TEXT, resolved_at INTEGER,
    PRIMARY KEY (message_id, reporter)
) STRICT;
INSERT INTO report VALUES(65,'ann','It is "rude" <&>',1796002992187,'ruth','We "talked"',1796002993686);
INSERT INTO report VALUES(65,'ruth','Second report',1796002992265,NULL,NULL,NULL);
CREATE TABLE presence (
    username    TEXT NOT NULL REFERENCES account PRIMARY KEY,
    status      TEXT NOT NULL,
    status_text TEXT NOT NULL,
    text_until  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO presence VALUES('bob','BUSY','In a meeting 🗓',0);
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
