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
INSERT INTO flyway_schema_history VALUES(1,'1','chat','SQL','V1__chat.sql',-591243778,'','2026-11-28 17:35:43.077',189,1);
INSERT INTO flyway_schema_history VALUES(2,'2','log home','SQL','V2__log_home.sql',-1929510721,'','2026-11-28 17:35:43.356',78,1);
INSERT INTO flyway_schema_history VALUES(3,'3','room members','SQL','V3__room_members.sql',1624445123,'','2026-11-28 17:35:43.382',1,1);
CREATE TABLE log_head (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    log_id    TEXT    NOT NULL,
    first_seq INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    at        INTEGER NOT NULL
, home TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO log_head VALUES(1,'1a4abd45769a4e9cb27de2ed80bb98cf',14,118,1795887369810,'');
CREATE TABLE event (
    seq      INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    stream   TEXT    NOT NULL,
    actor    TEXT,
    subject  TEXT,
    role     TEXT,
    number   INTEGER,
    title    TEXT,
    topic    TEXT,
    archived INTEGER
) STRICT;
INSERT INTO event VALUES(14,1795887359163,'ACCOUNT_CREATED','',NULL,'bob',NULL,NULL,'בוב اختبار',NULL,NULL);
INSERT INTO event VALUES(15,1795887359163,'MEMBER_JOINED','general','bob','bob','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(16,1795887359163,'SESSION_OPENED','','bob','v4F8o9K5E5NO',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(17,1795887359351,'SESSION_OPENED','','bob','qFA3WLhj4Vdp',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(18,1795887359601,'PASSWORD_CHANGED','',NULL,'bob',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(19,1795887359601,'SESSION_CLOSED','','bob','v4F8o9K5E5NO',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(20,1795887359756,'ACCOUNT_CREATED','',NULL,'carl',NULL,NULL,'Carlé & "Co" \ 🦊',NULL,NULL);
INSERT INTO event VALUES(21,1795887359756,'MEMBER_JOINED','general','carl','carl','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(22,1795887359756,'SESSION_OPENED','','carl','-2GH_7nlNC6i',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(23,1795887359965,'ACCOUNT_CREATED','',NULL,'dora',NULL,NULL,'Dora ‮abc‬ <b>&amp;</b>',NULL,NULL);
INSERT INTO event VALUES(24,1795887359965,'MEMBER_JOINED','general','dora','dora','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(25,1795887359965,'SESSION_OPENED','','dora','InYCP4C4Jltw',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(26,1795887360071,'ACCOUNT_CREATED','',NULL,'eve',NULL,NULL,'eve',NULL,NULL);
INSERT INTO event VALUES(27,1795887360071,'MEMBER_JOINED','general','eve','eve','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(28,1795887360071,'SESSION_OPENED','','eve','B7W5IOB7ATid',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(29,1795887360112,'ACCOUNT_UPDATED','*',NULL,'ann',NULL,NULL,'Änn O''Neil 👩‍👧 "\"',NULL,NULL);
INSERT INTO event VALUES(30,1795887360189,'ACCOUNT_UPDATED','*',NULL,'carl',NULL,NULL,'it''s {"displayName":null} 	  \u0041',NULL,NULL);
INSERT INTO event VALUES(31,1795887360228,'ACCOUNT_UPDATED','*',NULL,'carl',NULL,NULL,'Carlé the 2nd',NULL,NULL);
INSERT INTO event VALUES(32,1795887360305,'SESSION_OPENED','','ann','cR7T8tXe4GH6',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(33,1795887360598,'SESSION_CLOSED','','ann','cR7T8tXe4GH6',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(34,1795887360812,'SESSION_OPENED','','ann','CSfgNVZDmiPa',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(35,1795887360925,'SESSION_CLOSED','','ann','CSfgNVZDmiPa',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(36,1795887361199,'SESSION_OPENED','','eve','oG2rXn4STB02',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(37,1795887361267,'ROOM_CREATED','hostile','ann',NULL,NULL,NULL,'it''s "quoted" \ \n \u0041 {"a":[null,true]} <b>&amp;</b> ]]> %s ${x} $1 ?1 :a ''); DROP TABLE event;-','it''s "quoted" \ \n \u0041 {"a":[null,true]} <b>&amp;</b> ]]> %s ${x} $1 ?1 :a ''); DROP TABLE event;--	tabnext line paragraph ‮abc‬ ﻿ � é é 👩‍👩‍👧 𝄞',0);
INSERT INTO event VALUES(38,1795887361267,'MEMBER_JOINED','hostile','ann','ann','OWNER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(39,1795887361303,'ROOM_CREATED','den','ann',NULL,NULL,NULL,'den','',0);
INSERT INTO event VALUES(40,1795887361303,'MEMBER_JOINED','den','ann','ann','OWNER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(41,1795887361347,'ROOM_CREATED','handed-over','bob',NULL,NULL,NULL,'Handed over 🔑',replace('Owner''s "topic"\nin two lines','\n',char(10)),0);
INSERT INTO event VALUES(42,1795887361347,'MEMBER_JOINED','handed-over','bob','bob','OWNER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(43,1795887361396,'ROOM_CREATED','deserted','carl',NULL,NULL,NULL,'Nobody''s','',0);
INSERT INTO event VALUES(44,1795887361396,'MEMBER_JOINED','deserted','carl','carl','OWNER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(45,1795887361466,'ROOM_CREATED','empty-topic','dora',NULL,NULL,NULL,'Had a topic','which goes',0);
INSERT INTO event VALUES(46,1795887361466,'MEMBER_JOINED','empty-topic','dora','dora','OWNER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(47,1795887361558,'ROOM_CREATED','system','admin',NULL,NULL,NULL,'A name that may be reserved later','',0);
INSERT INTO event VALUES(48,1795887361558,'MEMBER_JOINED','system','admin','admin','OWNER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(49,1795887361633,'ROOM_CREATED','ann~bob','ann',NULL,NULL,NULL,'','',0);
INSERT INTO event VALUES(50,1795887361633,'MEMBER_JOINED','ann~bob','ann','ann','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(51,1795887361633,'MEMBER_JOINED','ann~bob','ann','bob','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(52,1795887361690,'ROOM_CREATED','ann~dora','dora',NULL,NULL,NULL,'','',0);
INSERT INTO event VALUES(53,1795887361690,'MEMBER_JOINED','ann~dora','dora','dora','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(54,1795887361690,'MEMBER_JOINED','ann~dora','dora','ann','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(55,1795887361733,'ROOM_UPDATED','hostile','ann',NULL,NULL,NULL,' %s ${x} $1 ?1 :a ''); DROP TABLE event;--	tabnext line paragraph ‮abc','it''s "quoted" \ \n \u0041 {"a":[null,true]} <b>&amp;</b> ]]> %s ${x} $1 ?1 :a ''); DROP TABLE event;--	tabnext line paragraph ‮abc‬ ﻿ � é é 👩‍👩‍👧 𝄞',0);
INSERT INTO event VALUES(56,1795887361837,'ROOM_UPDATED','hostile','ann',NULL,NULL,NULL,' %s ${x} $1 ?1 :a ''); DROP TABLE event;--	tabnext line paragraph ‮abc',replace('\n-	tabnext line paragraph ‮abc‬ ﻿ � é é 👩‍👩‍👧 𝄞\n\nend ','\n',char(10)),0);
INSERT INTO event VALUES(57,1795887361863,'ROOM_UPDATED','empty-topic','dora',NULL,NULL,NULL,'Had a topic','',0);
INSERT INTO event VALUES(58,1795887361931,'ROOM_UPDATED','den','ann',NULL,NULL,NULL,'Dén 🚀','null',0);
INSERT INTO event VALUES(59,1795887361984,'ROOM_UPDATED','system','admin',NULL,NULL,NULL,'A name that may be reserved later','',1);
INSERT INTO event VALUES(60,1795887362031,'ROOM_UPDATED','system','admin',NULL,NULL,NULL,'Archived and back','',0);
INSERT INTO event VALUES(61,1795887362111,'ROOM_UPDATED','general','admin',NULL,NULL,NULL,'General','For all of us: 👋',0);
INSERT INTO event VALUES(62,1795887362310,'MEMBER_JOINED','hostile','bob','bob','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(63,1795887362414,'MEMBER_JOINED','hostile','carl','carl','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(64,1795887362515,'MEMBER_JOINED','hostile','dora','dora','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(65,1795887362592,'MEMBER_JOINED','hostile','eve','eve','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(66,1795887362774,'MEMBER_JOINED','den','ann','carl','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(67,1795887362917,'MEMBER_JOINED','den','ann','eve','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(68,1795887363123,'ROLE_CHANGED','den','ann','carl','MODERATOR',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(69,1795887363454,'MESSAGE_POSTED','den',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(70,1795887363693,'MEMBER_LEFT','den','carl','carl',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(71,1795887363878,'MEMBER_JOINED','den','ann','carl','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(72,1795887363974,'MEMBER_LEFT','den','ann','eve',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(73,1795887364147,'MEMBER_JOINED','handed-over','bob','dora','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(74,1795887364398,'ROLE_CHANGED','handed-over','bob','dora','OWNER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(75,1795887364622,'MESSAGE_POSTED','handed-over',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(76,1795887364803,'MEMBER_LEFT','handed-over','bob','bob',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(77,1795887364995,'MEMBER_JOINED','handed-over','dora','eve','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(78,1795887365177,'ROLE_CHANGED','handed-over','dora','eve','MODERATOR',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(79,1795887365272,'ROLE_CHANGED','handed-over','dora','eve','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(80,1795887365448,'MESSAGE_POSTED','deserted',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(81,1795887365522,'MEMBER_LEFT','deserted','carl','carl',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(82,1795887365713,'MEMBER_JOINED','system','bob','bob','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(83,1795887365853,'ROLE_CHANGED','system','admin','bob','OWNER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(84,1795887365963,'MEMBER_LEFT','system','bob','bob',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(85,1795887365984,'MEMBER_JOINED','system','bob','bob','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(86,1795887366032,'MEMBER_JOINED','attic','eve','eve','MEMBER',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(87,1795887366099,'MESSAGE_POSTED','attic',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(88,1795887366186,'ROOM_UPDATED','attic','ann',NULL,NULL,NULL,'Attic','Made before the log begins',1);
INSERT INTO event VALUES(89,1795887366363,'MESSAGE_POSTED','hostile',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(90,1795887366525,'MEMBER_LEFT','hostile','eve','eve',NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(91,1795887366723,'MESSAGE_POSTED','general',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(92,1795887366819,'MESSAGE_POSTED','general',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(93,1795887366884,'MESSAGE_POSTED','general',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(94,1795887367143,'MESSAGE_POSTED','hostile',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(95,1795887367242,'MESSAGE_POSTED','hostile',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(96,1795887367305,'MESSAGE_POSTED','hostile',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(97,1795887367351,'MESSAGE_POSTED','hostile',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(98,1795887367531,'MESSAGE_POSTED','general',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(99,1795887367607,'MESSAGE_POSTED','ann~bob',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(100,1795887367744,'MESSAGE_POSTED','ann~bob',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(101,1795887367851,'MESSAGE_POSTED','ann~bob',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(102,1795887367898,'MESSAGE_POSTED','ann~dora',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(103,1795887367939,'MESSAGE_POSTED','handed-over',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(104,1795887368020,'MESSAGE_POSTED','handed-over',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(105,1795887368195,'MESSAGE_POSTED','den',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(106,1795887368373,'MESSAGE_POSTED','den',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(107,1795887368478,'MESSAGE_POSTED','den',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(108,1795887368541,'MESSAGE_POSTED','den',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(109,1795887368636,'MESSAGE_POSTED','den',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(110,1795887368683,'MESSAGE_POSTED','den',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(111,1795887368813,'MESSAGE_POSTED','den',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(112,1795887369008,'READ_MARKED','@ann','ann','general',NULL,2,NULL,NULL,NULL);
INSERT INTO event VALUES(113,1795887369227,'READ_MARKED','@ann','ann','general',NULL,4,NULL,NULL,NULL);
INSERT INTO event VALUES(114,1795887369380,'READ_MARKED','@bob','bob','ann~bob',NULL,1,NULL,NULL,NULL);
INSERT INTO event VALUES(115,1795887369479,'READ_MARKED','@carl','carl','hostile',NULL,2,NULL,NULL,NULL);
INSERT INTO event VALUES(116,1795887369644,'READ_MARKED','@dora','dora','handed-over',NULL,1,NULL,NULL,NULL);
INSERT INTO event VALUES(117,1795887369737,'ACCOUNT_UPDATED','*',NULL,'admin',NULL,NULL,'The Administrator''s other name',NULL,NULL);
INSERT INTO event VALUES(118,1795887369810,'MESSAGE_POSTED','system',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE account (
    username      TEXT    PRIMARY KEY,
    display_name  TEXT    NOT NULL,
    administrator INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    password_hash TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO account VALUES('admin','The Administrator''s other name',1,1795887355103,'$argon2id$v=19$m=1024,t=1,p=1$+6+AI+BB9ZUAwcnVwVFnvw$zsbaCNMAipWR7E9RSi6wCtZbramjAuWspti38u64eMU');
INSERT INTO account VALUES('ann','Änn O''Neil 👩‍👧 "\"',0,1795887357477,'$argon2id$v=19$m=1024,t=1,p=1$HrESqMnrVXVQ+vQykz8w4w$Gb6YJib0TuQwc0R+D6f5QowYj2yLykPGGlhEsGM5Dek');
INSERT INTO account VALUES('bob','בוב اختبار',0,1795887359163,'$argon2id$v=19$m=1024,t=1,p=1$epchdltoKTBRAc3eYfNyFg$J9e6Yn/VR+fsV23r4P8aiQOxgbWNLvPOYp/nM/fT1/Q');
INSERT INTO account VALUES('carl','Carlé the 2nd',0,1795887359745,'$argon2id$v=19$m=1024,t=1,p=1$eS4cHTOI3EOc5ttp8x9nug$fhwmjQCwiSnC2h/cQqwEIimhs0jcGYJhvQNj23U7ztY');
INSERT INTO account VALUES('dora','Dora ‮abc‬ <b>&amp;</b>',0,1795887359964,'$argon2id$v=19$m=1024,t=1,p=1$ZSILAP8q7e9n8lWjixZHyg$emOWbJXzdo8Wtu+tVbKTiWNzKctCm6JAIiqcjiwp2hk');
INSERT INTO account VALUES('eve','eve',0,1795887360070,'$argon2id$v=19$m=1024,t=1,p=1$VE15dirfZO2P2uzDGWl/Qg$tBolTKNgrTLxpD+NNNoGHWA84Krd2z5CSvVkjETYRkw');
CREATE TABLE session (
    id          TEXT    PRIMARY KEY,
    token_hash  TEXT    NOT NULL UNIQUE,
    username    TEXT    NOT NULL REFERENCES account,
    client_name TEXT    NOT NULL,
    address     TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL,
    opened_seq  INTEGER NOT NULL,
    closed_seq  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO session VALUES('-2GH_7nlNC6i','f159a9f5ba5738ac28d611b879b8d260d0a621de2c36bbac9ed33b90905f6c47','carl','','127.0.0.1',1795887359745,32503680000000,22,0);
INSERT INTO session VALUES('B7W5IOB7ATid','a96828d42055587329cafab5bd28bdfd858620ad4eb27feb237bf42b73f6bda4','eve','eve','127.0.0.1',1795887360070,32503680000000,28,0);
INSERT INTO session VALUES('CSfgNVZDmiPa','32a524125a244f6ebd3d3006983e14974738e66f52ecc8fc02583cc7a3b01cf4','ann','tablet','127.0.0.1',1795887360812,32503680000000,34,35);
INSERT INTO session VALUES('CsX4gOkwkJNW','752aae8fb1852040f51ddf94e214277e5301799779bb6d7bb44f04b9924e4bae','ann','expired','127.0.0.1',1795887358825,1795887358825,13,0);
INSERT INTO session VALUES('InYCP4C4Jltw','38ce52968e1d786a946c62b1540b30a1b6bf87e329147d631bd9e4ca017a1cc0','dora','dora''s desk','127.0.0.1',1795887359963,32503680000000,25,0);
INSERT INTO session VALUES('Q3y6EotnjZqA','aab1d87ba7db2043073be07f2608610163daf03cd33634938811bfd16148e93e','ann','phone','127.0.0.1',1795887357476,32503680000000,6,0);
INSERT INTO session VALUES('b34uZ6dIL56C','03c9457329406f9ded64c4802fe3baf56561a30ea1f90a1f4edaa82f3caac652','admin','desk','127.0.0.1',1795887355049,32503680000000,3,0);
INSERT INTO session VALUES('cR7T8tXe4GH6','9bc39a783c6cee223d597ab20386af6e75df2f841e68518642452e9c0d325171','ann','laptop','127.0.0.1',1795887360289,32503680000000,32,33);
INSERT INTO session VALUES('oG2rXn4STB02','47dbd74e2c0eb3d360a8814298d52a15c6aa428a4a1041e6d3f0b231ed16d130','eve','a second one, open','127.0.0.1',1795887361198,32503680000000,36,0);
INSERT INTO session VALUES('qFA3WLhj4Vdp','28f49431e3d1102d025b3d1f6c6d9b877213a3a2f2632240665bce4801d49b7f','bob','\ 🖥','127.0.0.1',1795887359318,32503680000000,17,0);
INSERT INTO session VALUES('v4F8o9K5E5NO','31809c93ebf35559eb964a6c3c64fd3eb2e23e50c84ab3dd73046929968e87ad','bob','bob''s "phone"','127.0.0.1',1795887359158,32503680000000,16,19);
CREATE TABLE room (
    id              TEXT    PRIMARY KEY,
    title           TEXT    NOT NULL,
    topic           TEXT    NOT NULL,
    visibility      TEXT    NOT NULL,
    archived        INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    last_number     INTEGER NOT NULL,
    last_message_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO room VALUES('ann~bob','','','DIRECT',0,1795887361620,3,1795887367851);
INSERT INTO room VALUES('ann~dora','','','DIRECT',0,1795887361690,1,1795887367898);
INSERT INTO room VALUES('attic','Attic','Made before the log begins','PUBLIC',1,1795887357631,2,1795887366099);
INSERT INTO room VALUES('den','Dén 🚀','null','PRIVATE',0,1795887361303,8,1795887368813);
INSERT INTO room VALUES('deserted','Nobody''s','','PUBLIC',0,1795887361394,1,1795887365448);
INSERT INTO room VALUES('empty-topic','Had a topic','','PUBLIC',0,1795887361440,0,NULL);
INSERT INTO room VALUES('general','General','For all of us: 👋','PUBLIC',0,1795887342000,5,1795887367531);
INSERT INTO room VALUES('handed-over','Handed over 🔑',replace('Owner''s "topic"\nin two lines','\n',char(10)),'PRIVATE',0,1795887361346,3,1795887368020);
INSERT INTO room VALUES('hostile',' %s ${x} $1 ?1 :a ''); DROP TABLE event;--	tabnext line paragraph ‮abc',replace('\n-	tabnext line paragraph ‮abc‬ ﻿ � é é 👩‍👩‍👧 𝄞\n\nend ','\n',char(10)),'PUBLIC',0,1795887361267,5,1795887367351);
INSERT INTO room VALUES('system','Archived and back','','PUBLIC',0,1795887361542,1,1795887369810);
CREATE TABLE membership (
    username    TEXT    NOT NULL REFERENCES account,
    room        TEXT    NOT NULL REFERENCES room,
    from_seq    INTEGER NOT NULL,
    to_seq      INTEGER NOT NULL,
    role        TEXT    NOT NULL,
    joined_at   INTEGER NOT NULL,
    read_number INTEGER NOT NULL,
    PRIMARY KEY (username, room, from_seq)
) STRICT, WITHOUT ROWID;
INSERT INTO membership VALUES('admin','general',2,0,'OWNER',1795887355136,0);
INSERT INTO membership VALUES('admin','system',48,0,'OWNER',1795887361558,0);
INSERT INTO membership VALUES('ann','ann~bob',50,0,'MEMBER',1795887361633,0);
INSERT INTO membership VALUES('ann','ann~dora',54,0,'MEMBER',1795887361690,0);
INSERT INTO membership VALUES('ann','attic',8,0,'OWNER',1795887357632,0);
INSERT INTO membership VALUES('ann','den',40,0,'OWNER',1795887361303,0);
INSERT INTO membership VALUES('ann','general',5,0,'MEMBER',1795887357477,4);
INSERT INTO membership VALUES('ann','hostile',38,0,'OWNER',1795887361267,0);
INSERT INTO membership VALUES('bob','ann~bob',51,0,'MEMBER',1795887361633,1);
INSERT INTO membership VALUES('bob','general',15,0,'MEMBER',1795887359163,1);
INSERT INTO membership VALUES('bob','handed-over',42,76,'OWNER',1795887361347,0);
INSERT INTO membership VALUES('bob','hostile',62,0,'MEMBER',1795887362310,0);
INSERT INTO membership VALUES('bob','system',82,84,'OWNER',1795887365713,0);
INSERT INTO membership VALUES('bob','system',85,0,'MEMBER',1795887365984,0);
INSERT INTO membership VALUES('carl','den',66,70,'MODERATOR',1795887362774,0);
INSERT INTO membership VALUES('carl','den',71,0,'MEMBER',1795887363878,1);
INSERT INTO membership VALUES('carl','deserted',44,81,'OWNER',1795887361396,0);
INSERT INTO membership VALUES('carl','general',21,0,'MEMBER',1795887359756,1);
INSERT INTO membership VALUES('carl','hostile',63,0,'MEMBER',1795887362414,2);
INSERT INTO membership VALUES('dora','ann~dora',53,0,'MEMBER',1795887361690,0);
INSERT INTO membership VALUES('dora','empty-topic',46,0,'OWNER',1795887361466,0);
INSERT INTO membership VALUES('dora','general',24,0,'MEMBER',1795887359965,1);
INSERT INTO membership VALUES('dora','handed-over',73,0,'OWNER',1795887364147,1);
INSERT INTO membership VALUES('dora','hostile',64,0,'MEMBER',1795887362515,0);
INSERT INTO membership VALUES('eve','attic',86,0,'MEMBER',1795887366032,1);
INSERT INTO membership VALUES('eve','den',67,72,'MEMBER',1795887362917,0);
INSERT INTO membership VALUES('eve','general',27,0,'MEMBER',1795887360071,1);
INSERT INTO membership VALUES('eve','handed-over',77,0,'MEMBER',1795887364995,1);
INSERT INTO membership VALUES('eve','hostile',65,90,'MEMBER',1795887362592,0);
CREATE TABLE message (
    id                INTEGER PRIMARY KEY,
    room              TEXT    NOT NULL REFERENCES room,
    number            INTEGER NOT NULL,
    author            TEXT    NOT NULL REFERENCES account,
    body              TEXT    NOT NULL,
    client_message_id TEXT    NOT NULL,
    reply_to          INTEGER NOT NULL,
    sent_at           INTEGER NOT NULL,
    UNIQUE (room, number),
    UNIQUE (author, client_message_id)
) STRICT;
INSERT INTO message VALUES(9,'attic',1,'ann','The first message of the attic, whose entry is forgotten. @ann','78b36be9-c2c3-48fa-8685-de8461b8e54e',0,1795887357781);
INSERT INTO message VALUES(10,'general',1,'admin','Welcome!','3197b1b4-377c-418f-8580-3a97d1befb67',0,1795887358012);
INSERT INTO message VALUES(69,'den',1,'carl','Said before I left, @ann and @eve','4bb27658-45d8-4c96-ba3b-0dcf4f738a5d',0,1795887363454);
INSERT INTO message VALUES(75,'handed-over',1,'bob','Yours now, @dora','850910cd-29a9-46ec-a5a4-23eed59701a1',0,1795887364622);
INSERT INTO message VALUES(80,'deserted',1,'carl','Is anybody there?','414ab0ac-2b88-441e-b4f4-e4970b15578a',0,1795887365448);
INSERT INTO message VALUES(87,'attic',2,'eve','Soon to be archived','15b8be4d-e705-49f0-874a-466bb5824a44',0,1795887366099);
INSERT INTO message VALUES(89,'hostile',1,'eve','My last words here, as ‮eve‬','81d05e6b-5725-425b-a4d1-e344960eac7c',0,1795887366363);
INSERT INTO message VALUES(91,'general',2,'admin',replace('Line one\nline two\nline three\n\n  @bob, @ann: what says\n> @carl\nlast\n','\n',char(10)),'56cad82d-072a-4d06-8ad3-3ab81e140e99',0,1795887366723);
INSERT INTO message VALUES(92,'general',3,'bob','שלום @admin مرحبا','3a317c8c-a07c-433e-90fe-f462ba396743',91,1795887366819);
INSERT INTO message VALUES(93,'general',4,'ann','@ann speaks to herself, to @all and to @nobody','1338364d-518a-43fa-982c-f82b5cfa5561',92,1795887366884);
INSERT INTO message VALUES(94,'hostile',2,'ann',replace('it''s "quoted" \ \n \u0041 {"a":[null,true]} <b>&amp;</b> ]]> %s ${x} $1 ?1 :a ''); DROP TABLE event;--	tabnext line paragraph ‮abc‬ ﻿ � é é 👩‍👩‍👧 𝄞\012it''s "quoted" \ \n \u0041 {"a":[null,true]} <b>&amp;</b> ]]> %s ${x} $1 ?1 :a ''); DROP TABLE event;--	tabnext line paragraph ‮abc‬ ﻿ � é é 👩‍👩‍👧 𝄞','\012',char(10)),'88303773-bb4c-426c-8707-cbadd2dad5a2',0,1795887367143);
INSERT INTO message VALUES(95,'hostile',3,'dora','@ann@ann@ann @bob @carl @dora @eve @admin','23646dce-9e18-4039-83b6-10f598d1f326',0,1795887367242);
INSERT INTO message VALUES(96,'hostile',4,'bob','My client''s ids are odd.','it''s"\{}/<&>;--~',0,1795887367305);
INSERT INTO message VALUES(97,'hostile',5,'carl','Mine too.','it''s"\{}/<&>;--~',0,1795887367351);
INSERT INTO message VALUES(98,'general',5,'dora',replace('0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n0123456789abcd''"\é😀\n','\n',char(10)),'57acdd8f-2502-47c5-8144-78f88e4a0af5',0,1795887367531);
INSERT INTO message VALUES(99,'ann~bob',1,'ann','Between the two of us, @bob','0b2b4caa-3a39-478e-bdfa-2a796a8fa8a7',0,1795887367607);
INSERT INTO message VALUES(100,'ann~bob',2,'ann','?','20435dd7-6851-418a-b4b9-c0fbbd1e9a52',0,1795887367744);
INSERT INTO message VALUES(101,'ann~bob',3,'bob','{}','5c074bad-d5e1-411a-9b02-fe7703ee99bb',100,1795887367851);
INSERT INTO message VALUES(102,'ann~dora',1,'dora','null','90485a80-a520-4a86-83bc-b60d0ba54642',0,1795887367898);
INSERT INTO message VALUES(103,'handed-over',2,'dora','0','f0d128b9-4cbb-4136-b4cb-f5078ac1168a',0,1795887367939);
INSERT INTO message VALUES(104,'handed-over',3,'eve','Thanks, @dora & @bob','fbaf5893-e579-492e-b739-11f27d59a547',103,1795887368020);
INSERT INTO message VALUES(105,'den',2,'carl','Number 1','43ebc423-1952-4564-8c27-51413eff3d74',0,1795887368195);
INSERT INTO message VALUES(106,'den',3,'carl','Number 2','403f43b0-297f-45a6-b08f-007595a1b369',0,1795887368373);
INSERT INTO message VALUES(107,'den',4,'carl','Number 3','71c56330-8583-496d-b06f-3b67b1ae9c0e',0,1795887368478);
INSERT INTO message VALUES(108,'den',5,'carl','Number 4','1cb35ac1-e789-49d8-8b1a-8a4d481cbecc',0,1795887368541);
INSERT INTO message VALUES(109,'den',6,'carl','Number 5','226e5e6f-d036-4df4-93a2-fc79019b3871',0,1795887368636);
INSERT INTO message VALUES(110,'den',7,'carl','Number 6','c35aa3d4-48fa-492a-9b92-93946f1230b9',0,1795887368683);
INSERT INTO message VALUES(111,'den',8,'ann','@carl, that''s enough.','afbbf037-0cbc-45c4-86f6-fc83156a3f04',0,1795887368813);
INSERT INTO message VALUES(118,'system',1,'admin','Not read by @bob','3b726ae7-9fe4-4ea2-adf9-db36a3230cf9',0,1795887369810);
CREATE TABLE mention (
    message_id INTEGER NOT NULL REFERENCES message,
    position   INTEGER NOT NULL,
    username   TEXT    NOT NULL REFERENCES account,
    room       TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO mention VALUES(92,0,'admin','general',3);
INSERT INTO mention VALUES(9,0,'ann','attic',1);
INSERT INTO mention VALUES(69,0,'ann','den',1);
INSERT INTO mention VALUES(91,1,'ann','general',2);
INSERT INTO mention VALUES(93,0,'ann','general',4);
INSERT INTO mention VALUES(95,0,'ann','hostile',3);
INSERT INTO mention VALUES(99,0,'bob','ann~bob',1);
INSERT INTO mention VALUES(91,0,'bob','general',2);
INSERT INTO mention VALUES(95,1,'bob','hostile',3);
INSERT INTO mention VALUES(118,0,'bob','system',1);
INSERT INTO mention VALUES(111,0,'carl','den',8);
INSERT INTO mention VALUES(91,2,'carl','general',2);
INSERT INTO mention VALUES(95,2,'carl','hostile',3);
INSERT INTO mention VALUES(75,0,'dora','handed-over',1);
INSERT INTO mention VALUES(104,0,'dora','handed-over',3);
INSERT INTO mention VALUES(95,3,'dora','hostile',3);
INSERT INTO mention VALUES(69,1,'eve','den',1);
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
CREATE INDEX event_stream ON event (stream, seq);
CREATE UNIQUE INDEX membership_present ON membership (username, room) WHERE to_seq = 0;
CREATE INDEX mention_unread ON mention (username, room, number);
CREATE INDEX membership_room ON membership (room, role) WHERE to_seq = 0;
COMMIT;
