




CREATE FUNCTION public.log_home(head oid) RETURNS text
    LANGUAGE sql STABLE
    AS $$
    SELECT concat_ws('/', s.system_identifier, substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8), d.oid, head)
    FROM pg_control_system() s, pg_database d
    WHERE d.datname = current_database()
$$;



CREATE FUNCTION public.tell_log_head() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_notify('chat_log_' || new.log_id, new.seq::text);
    RETURN NULL;
END
$$;





CREATE TABLE public.account (
    username text NOT NULL COLLATE pg_catalog."C",
    display_name text NOT NULL,
    administrator integer NOT NULL,
    created_at bigint NOT NULL
);



CREATE TABLE public.ban (
    room text NOT NULL COLLATE pg_catalog."C",
    username text NOT NULL COLLATE pg_catalog."C",
    banned_by text NOT NULL,
    banned_at bigint NOT NULL
);



CREATE TABLE public.block (
    username text NOT NULL COLLATE pg_catalog."C",
    blocked text NOT NULL COLLATE pg_catalog."C",
    blocked_at bigint NOT NULL
);



CREATE TABLE public.credential (
    username text NOT NULL COLLATE pg_catalog."C",
    password_hash text NOT NULL
);



CREATE TABLE public.event (
    seq bigint NOT NULL,
    at bigint NOT NULL,
    stream text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C",
    payload text NOT NULL,
    message_id bigint
);



CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);



CREATE TABLE public.log_head (
    only_row integer NOT NULL,
    log_id text NOT NULL,
    first_seq bigint NOT NULL,
    seq bigint NOT NULL,
    at bigint NOT NULL,
    home text DEFAULT ''::text NOT NULL,
    CONSTRAINT log_head_only_row_check CHECK ((only_row = 1))
)
WITH (fillfactor='10');



CREATE TABLE public.membership (
    username text NOT NULL COLLATE pg_catalog."C",
    room text NOT NULL COLLATE pg_catalog."C",
    from_seq bigint NOT NULL,
    to_seq bigint NOT NULL,
    role text NOT NULL,
    joined_at bigint NOT NULL,
    read_number bigint NOT NULL,
    notify text DEFAULT 'ALL'::text NOT NULL,
    favourite integer DEFAULT 0 NOT NULL
);



CREATE TABLE public.mention (
    message_id bigint NOT NULL,
    "position" integer NOT NULL,
    username text NOT NULL COLLATE pg_catalog."C",
    room text NOT NULL COLLATE pg_catalog."C",
    number bigint NOT NULL
);



CREATE TABLE public.message (
    id bigint NOT NULL,
    room text NOT NULL COLLATE pg_catalog."C",
    number bigint NOT NULL,
    author text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL,
    client_message_id text NOT NULL COLLATE pg_catalog."C",
    reply_to bigint NOT NULL,
    sent_at bigint NOT NULL,
    changed_seq bigint DEFAULT 0 NOT NULL,
    revision integer DEFAULT 0 NOT NULL,
    edited_by text,
    edited_at bigint,
    deleted_by text,
    deleted_at bigint,
    deleted_reason text,
    sent_digest text DEFAULT ''::text NOT NULL,
    responded_seq bigint DEFAULT 0 NOT NULL,
    reactions text,
    thread_root bigint,
    reply_count integer DEFAULT 0 NOT NULL,
    pinned_at bigint,
    pinned_by text,
    mentions_all integer DEFAULT 0 NOT NULL,
    author_only integer DEFAULT 0 NOT NULL
);



CREATE TABLE public.message_revision (
    message_id bigint NOT NULL,
    revision integer NOT NULL,
    body text NOT NULL,
    written_at bigint NOT NULL,
    written_by text NOT NULL
);



CREATE TABLE public.reaction (
    message_id bigint NOT NULL,
    emoji text NOT NULL COLLATE pg_catalog."C",
    username text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL
);



CREATE TABLE public.report (
    message_id bigint NOT NULL,
    reporter text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL,
    reported_at bigint NOT NULL
);



CREATE TABLE public.room (
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL,
    topic text NOT NULL,
    visibility text NOT NULL,
    archived integer NOT NULL,
    created_at bigint NOT NULL,
    last_number bigint NOT NULL,
    last_message_at bigint,
    pinned_count integer DEFAULT 0 NOT NULL,
    posting_role text DEFAULT 'MEMBER'::text NOT NULL
)
WITH (fillfactor='50');



CREATE TABLE public.session (
    id text NOT NULL COLLATE pg_catalog."C",
    token_hash text NOT NULL COLLATE pg_catalog."C",
    username text NOT NULL COLLATE pg_catalog."C",
    client_name text NOT NULL,
    address text NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint DEFAULT 0 NOT NULL
);



CREATE TABLE public.write_probe (
    only_row integer NOT NULL,
    filling bytea NOT NULL,
    CONSTRAINT write_probe_only_row_check CHECK ((only_row = 1))
);



INSERT INTO public.account VALUES ('ruth', 'ruth''s "name" \ 🦊', 1, 1796003709620);
INSERT INTO public.account VALUES ('ann', 'ann''s "name" \ 🦊', 0, 1796003710736);
INSERT INTO public.account VALUES ('bob', 'bob''s "name" \ 🦊', 0, 1796003710793);
INSERT INTO public.account VALUES ('eve', 'eve''s "name" \ 🦊', 0, 1796003710891);



INSERT INTO public.ban VALUES ('club', 'eve', 'ann', 1796003717437);



INSERT INTO public.block VALUES ('eve', 'bob', 1796003718119);



INSERT INTO public.credential VALUES ('ruth', '$argon2id$v=19$m=1024,t=1,p=1$P/XLi7sU4eRM/VmQ+MuymA$0l02+m27g7vq3vjwSiwEwJmFpMsi2WtKtW9nTB//lGA');
INSERT INTO public.credential VALUES ('ann', '$argon2id$v=19$m=1024,t=1,p=1$0V8DBzjsLW9Z2N3k84OhPA$LSkvPly/Zx4G6DNKcpJgT+oU2muo9tZaPqXf8VOYxww');
INSERT INTO public.credential VALUES ('bob', '$argon2id$v=19$m=1024,t=1,p=1$KvwPxdDei/6wgvodHzSc+Q$pws8OWf44br5p6Ro6W23Hg/dDODrOodx2Ovd3vQOdZs');
INSERT INTO public.credential VALUES ('eve', '$argon2id$v=19$m=1024,t=1,p=1$MStscv1h5hHBErN/dDFSfA$3D/xtsXVpn6+s/irbqqk13We3sXZt3Vq+dt6BVdCZSY');



INSERT INTO public.event VALUES (1, 1796003709620, '', 'ACCOUNT_CREATED', 'ruth', '{"account":{"username":"ruth","displayName":"ruth''s \"name\" \\ 🦊","administrator":true,"createdAt":1796003709620}}', NULL);
INSERT INTO public.event VALUES (2, 1796003709620, 'general', 'MEMBER_JOINED', 'ruth', '{"actor":"ruth","room":"general","username":"ruth","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (3, 1796003709620, '', 'SESSION_OPENED', 'ruth', '{"session":{"id":"ty2Si9NktAzj","tokenHash":"07458a289073c1617d5fdfae42f667d5c2734f27125f417e5f0e8adf36da3c29","username":"ruth","clientName":"desk of ruth","address":"127.0.0.1","createdAt":1796003709608,"expiresAt":1798595709608,"usedAt":1796003709608}}', NULL);
INSERT INTO public.event VALUES (4, 1796003710736, '', 'ACCOUNT_CREATED', 'ann', '{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003710736}}', NULL);
INSERT INTO public.event VALUES (5, 1796003710736, 'general', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"general","username":"ann","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (6, 1796003710736, '', 'SESSION_OPENED', 'ann', '{"session":{"id":"m4d_cnHFVCbl","tokenHash":"7f991da5e602327f8cbc586993fc18aa82f8f90a108bffb9ce0ea0c193458f72","username":"ann","clientName":"desk of ann","address":"127.0.0.1","createdAt":1796003710728,"expiresAt":1798595710728,"usedAt":1796003710728}}', NULL);
INSERT INTO public.event VALUES (7, 1796003710793, '', 'ACCOUNT_CREATED', 'bob', '{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003710793}}', NULL);
INSERT INTO public.event VALUES (8, 1796003710793, 'general', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"general","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (9, 1796003710793, '', 'SESSION_OPENED', 'bob', '{"session":{"id":"KkCLqrXtC2tx","tokenHash":"26945e57a4749d74bda052051e0182ad546109a90ab363e25a1e65ce187d8a2a","username":"bob","clientName":"desk of bob","address":"127.0.0.1","createdAt":1796003710792,"expiresAt":1798595710792,"usedAt":1796003710792}}', NULL);
INSERT INTO public.event VALUES (10, 1796003710891, '', 'ACCOUNT_CREATED', 'eve', '{"account":{"username":"eve","displayName":"eve''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003710891}}', NULL);
INSERT INTO public.event VALUES (11, 1796003710891, 'general', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"general","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (12, 1796003710891, '', 'SESSION_OPENED', 'eve', '{"session":{"id":"RaPtNdijDPn9","tokenHash":"35fd64146a4185fc19e42eb34db63f738ce0ef5708b8baa72377df7acbb581b4","username":"eve","clientName":"desk of eve","address":"127.0.0.1","createdAt":1796003710880,"expiresAt":1798595710880,"usedAt":1796003710880}}', NULL);
INSERT INTO public.event VALUES (13, 1796003711094, 'den', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"den","title":"The den 🐻","topic":"it''s \"quoted\" \\ <b>&amp;</b>","visibility":"PRIVATE","archived":false,"createdAt":1796003711094,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (14, 1796003711094, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (15, 1796003711204, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (16, 1796003711309, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (17, 1796003711406, 'den', 'ROLE_CHANGED', 'ann', '{"actor":"ann","room":"den","username":"bob","role":"MODERATOR"}', NULL);
INSERT INTO public.event VALUES (18, 1796003711468, 'ann~bob', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"ann~bob","title":"","topic":"","visibility":"DIRECT","archived":false,"createdAt":1796003711468,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (19, 1796003711468, 'ann~bob', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"ann~bob","username":"ann","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (20, 1796003711468, 'ann~bob', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"ann~bob","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (21, 1796003711652, 'general', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (22, 1796003711868, 'general', 'MESSAGE_EDITED', 'ann', '{}', 21);
INSERT INTO public.event VALUES (23, 1796003712046, 'general', 'MESSAGE_EDITED', 'ann', '{}', 21);
INSERT INTO public.event VALUES (24, 1796003712170, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (25, 1796003712304, 'general', 'MESSAGE_DELETED', 'bob', '{}', 24);
INSERT INTO public.event VALUES (26, 1796003712376, 'den', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (27, 1796003712457, 'den', 'MESSAGE_DELETED', 'bob', '{}', 26);
INSERT INTO public.event VALUES (28, 1796003713303, 'general', 'REACTION_ADDED', 'bob', '{"emoji":"👍"}', 21);
INSERT INTO public.event VALUES (29, 1796003713456, 'general', 'REACTION_ADDED', 'eve', '{"emoji":"👍"}', 21);
INSERT INTO public.event VALUES (30, 1796003713589, 'general', 'REACTION_ADDED', 'eve', '{"emoji":"🎉"}', 21);
INSERT INTO public.event VALUES (31, 1796003713723, 'general', 'REACTION_ADDED', 'ann', '{"emoji":"❤️"}', 21);
INSERT INTO public.event VALUES (32, 1796003713904, 'general', 'REACTION_REMOVED', 'ann', '{"emoji":"❤️"}', 21);
INSERT INTO public.event VALUES (33, 1796003714038, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (34, 1796003714095, 'general', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (35, 1796003714165, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (36, 1796003714655, 'general', 'MESSAGE_DELETED', 'bob', '{}', 35);
INSERT INTO public.event VALUES (37, 1796003715216, 'general', 'MESSAGE_PINNED', 'ruth', '{"pinnedCount":1}', 21);
INSERT INTO public.event VALUES (38, 1796003715396, 'den', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (39, 1796003715598, 'den', 'MESSAGE_PINNED', 'ann', '{"pinnedCount":1}', 38);
INSERT INTO public.event VALUES (40, 1796003715750, 'den', 'MESSAGE_UNPINNED', 'ann', '{"pinnedCount":0}', 38);
INSERT INTO public.event VALUES (41, 1796003715979, 'den', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (42, 1796003716047, 'den', 'MESSAGE_PINNED', 'bob', '{"pinnedCount":1}', 41);
INSERT INTO public.event VALUES (43, 1796003716176, '@bob', 'ROOM_PREFERENCES_SET', 'bob', '{"room":"den","username":"bob","notifications":"NOTHING","favourite":true}', NULL);
INSERT INTO public.event VALUES (44, 1796003716251, '@eve', 'ROOM_PREFERENCES_SET', 'eve', '{"room":"general","username":"eve","notifications":"MENTIONS","favourite":false}', NULL);
INSERT INTO public.event VALUES (45, 1796003716451, 'ann~bob', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (46, 1796003716886, 'club', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"club","title":"The club","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003716886,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (47, 1796003716886, 'club', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"club","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (48, 1796003717138, 'club', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"club","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (49, 1796003717310, 'club', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"club","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (50, 1796003717413, 'club', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (51, 1796003717437, 'club', 'MEMBER_LEFT', 'ann', '{"actor":"ann","room":"club","username":"eve"}', NULL);
INSERT INTO public.event VALUES (52, 1796003717437, 'club', 'MEMBER_BANNED', 'ann', '{"actor":"ann","room":"club","username":"eve"}', NULL);
INSERT INTO public.event VALUES (53, 1796003717532, 'club', 'MEMBER_LEFT', 'ann', '{"actor":"ann","room":"club","username":"bob"}', NULL);
INSERT INTO public.event VALUES (54, 1796003717532, 'club', 'MEMBER_BANNED', 'ann', '{"actor":"ann","room":"club","username":"bob"}', NULL);
INSERT INTO public.event VALUES (55, 1796003717615, 'club', 'MEMBER_UNBANNED', 'ann', '{"actor":"ann","room":"club","username":"bob"}', NULL);
INSERT INTO public.event VALUES (56, 1796003717747, 'news', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003717747,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (57, 1796003717747, 'news', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"news","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (58, 1796003717879, 'news', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"news","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (59, 1796003717917, 'news', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"news","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (60, 1796003717976, 'news', 'ROOM_UPDATED', 'ann', '{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003717747,"postingRole":"MODERATOR"}}', NULL);
INSERT INTO public.event VALUES (61, 1796003718051, 'news', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (62, 1796003718119, '@eve', 'USER_BLOCKED', 'eve', '{"username":"eve","blocked":"bob"}', NULL);
INSERT INTO public.event VALUES (63, 1796003718183, '@eve', 'USER_BLOCKED', 'eve', '{"username":"eve","blocked":"ann"}', NULL);
INSERT INTO public.event VALUES (64, 1796003718250, '@eve', 'USER_UNBLOCKED', 'eve', '{"username":"eve","blocked":"ann"}', NULL);
INSERT INTO public.event VALUES (65, 1796003718302, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (66, 1796003718384, '', 'MESSAGE_REPORTED', 'ann', '{"actor":"ann","messageId":65,"reason":"It is \"rude\" <&>"}', NULL);
INSERT INTO public.event VALUES (67, 1796003718384, '@ruth', 'REPORT_RECEIVED', 'ann', '{"recipient":"ruth","actor":"ann","room":"general","messageId":65,"number":6,"reason":"It is \"rude\" <&>"}', NULL);
INSERT INTO public.event VALUES (68, 1796003718488, '', 'MESSAGE_REPORTED', 'ruth', '{"actor":"ruth","messageId":65,"reason":"Second report"}', NULL);
INSERT INTO public.event VALUES (69, 1796003718488, '@ruth', 'REPORT_RECEIVED', 'ruth', '{"recipient":"ruth","actor":"ruth","room":"general","messageId":65,"number":6,"reason":"Second report"}', NULL);



INSERT INTO public.flyway_schema_history VALUES (1, '1', 'chat', 'SQL', 'V1__chat.sql', 170739436, 'postgres', '2026-11-30 01:55:05.971386', 163, true);
INSERT INTO public.flyway_schema_history VALUES (2, '2', 'log home', 'SQL', 'V2__log_home.sql', 2136160540, 'postgres', '2026-11-30 01:55:06.326357', 54, true);
INSERT INTO public.flyway_schema_history VALUES (3, '3', 'room members', 'SQL', 'V3__room_members.sql', 1624445123, 'postgres', '2026-11-30 01:55:06.3918', 27, true);
INSERT INTO public.flyway_schema_history VALUES (4, '4', 'facts', 'SQL', 'V4__facts.sql', -1705941687, 'postgres', '2026-11-30 01:55:06.444781', 50, true);
INSERT INTO public.flyway_schema_history VALUES (5, '5', 'write probe', 'SQL', 'V5__write_probe.sql', -1904183747, 'postgres', '2026-11-30 01:55:06.524379', 27, true);
INSERT INTO public.flyway_schema_history VALUES (6, '6', 'message changes', 'SQL', 'V6__message_changes.sql', 1937100821, 'postgres', '2026-11-30 01:55:06.572287', 27, true);
INSERT INTO public.flyway_schema_history VALUES (7, '7', 'reactions', 'SQL', 'V7__reactions.sql', -129119421, 'postgres', '2026-11-30 01:55:06.620885', 55, true);
INSERT INTO public.flyway_schema_history VALUES (8, '8', 'threads', 'SQL', 'V8__threads.sql', -1678360226, 'postgres', '2026-11-30 01:55:06.687276', 22, true);
INSERT INTO public.flyway_schema_history VALUES (9, '9', 'pins', 'SQL', 'V9__pins.sql', 1923831687, 'postgres', '2026-11-30 01:55:06.728249', 16, true);
INSERT INTO public.flyway_schema_history VALUES (10, '10', 'bans', 'SQL', 'V10__bans.sql', -599972674, 'postgres', '2026-11-30 01:55:06.760553', 25, true);
INSERT INTO public.flyway_schema_history VALUES (11, '11', 'announcements', 'SQL', 'V11__announcements.sql', -642269856, 'postgres', '2026-11-30 01:55:06.824605', 46, true);
INSERT INTO public.flyway_schema_history VALUES (12, '12', 'blocks', 'SQL', 'V12__blocks.sql', -1413765085, 'postgres', '2026-11-30 01:55:06.898986', 29, true);
INSERT INTO public.flyway_schema_history VALUES (13, '13', 'reports', 'SQL', 'V13__reports.sql', 1978935613, 'postgres', '2026-11-30 01:55:06.947633', 28, true);



INSERT INTO public.log_head VALUES (1, '4f4150f26691441e990464eeea591641', 1, 69, 1796003718488, '');



INSERT INTO public.membership VALUES ('ruth', 'general', 2, 0, 'OWNER', 1796003709620, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'ann~bob', 20, 0, 'MEMBER', 1796003711468, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'general', 5, 0, 'MEMBER', 1796003710736, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'den', 14, 0, 'OWNER', 1796003711094, 2, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'den', 16, 0, 'MEMBER', 1796003711309, 3, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'den', 15, 0, 'MODERATOR', 1796003711204, 0, 'NOTHING', 1);
INSERT INTO public.membership VALUES ('eve', 'general', 11, 0, 'MEMBER', 1796003710891, 4, 'MENTIONS', 0);
INSERT INTO public.membership VALUES ('ann', 'ann~bob', 19, 0, 'MEMBER', 1796003711468, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'club', 47, 0, 'OWNER', 1796003716886, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'club', 49, 51, 'MEMBER', 1796003717310, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'club', 48, 53, 'MEMBER', 1796003717138, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'news', 58, 0, 'MEMBER', 1796003717879, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'news', 59, 0, 'MEMBER', 1796003717917, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'news', 57, 0, 'OWNER', 1796003717747, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'general', 8, 0, 'MEMBER', 1796003710793, 6, 'ALL', 0);



INSERT INTO public.mention VALUES (34, 0, 'ann', 'general', 4);
INSERT INTO public.mention VALUES (21, 0, 'bob', 'general', 1);
INSERT INTO public.mention VALUES (21, 1, 'eve', 'general', 1);



INSERT INTO public.message VALUES (24, 'general', 2, 'bob', '', 'd1295082-dd25-4a54-9794-c982321474b6', 0, 1796003712170, 25, 0, NULL, NULL, 'bob', 1796003712304, '', 'c3cc04edfe04cb0a1eb4a218c03b137f70265d937f60d38e4a1345f4168b000b', 0, NULL, NULL, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (26, 'den', 1, 'eve', '', 'd333bde6-b1d7-490a-9fff-c40f549f1b07', 0, 1796003712376, 27, 0, NULL, NULL, 'bob', 1796003712457, 'It''s "off" topic', 'cc847f8a8b9ac7b03f9d4c05ff24716dee751a6f6165ba965688fdb23aadd823', 0, NULL, NULL, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (33, 'general', 3, 'bob', 'An answer', '92c7cb88-d318-4dcf-9237-0ac6aade6319', 21, 1796003714038, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, 21, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (34, 'general', 4, 'eve', 'An answer to the answer, @ann', 'eae751c1-e5db-4b5d-af03-5e28f85af937', 33, 1796003714095, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, 21, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (35, 'general', 5, 'bob', '', 'b5e07499-6a57-4c06-94d8-c4c4cab4fe0b', 21, 1796003714165, 36, 0, NULL, NULL, 'bob', 1796003714655, '', '1f5a11521642b75d9a5951223cd32d49e4b7f05dd6174a9cc5803b3ac2c4f5be', 0, NULL, 21, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (21, 'general', 1, 'ann', 'The third text \   <&>, for @bob and @eve', 'e2766f96-3364-4f91-8418-6856709c81c0', 0, 1796003711652, 23, 2, 'ann', 1796003712046, NULL, NULL, NULL, 'e6cf7d20669d346b24d9cade48c5377b956883e6714a8979f9c8f6f4f2ab28d1', 37, '👍 2 bob eve
🎉 1 eve', NULL, 2, 1796003715216, 'ruth', 0, 0);
INSERT INTO public.message VALUES (38, 'den', 2, 'ann', 'Pinned for a moment', '19a4ff34-12c9-4e22-85b0-dc3c664d88d4', 0, 1796003715396, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 40, NULL, NULL, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (41, 'den', 3, 'eve', 'Pinned by the moderator', '2916614c-acda-42c0-a5d8-8bda5353e64b', 0, 1796003715979, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 42, NULL, NULL, 0, 1796003716047, 'bob', 0, 0);
INSERT INTO public.message VALUES (45, 'ann~bob', 1, 'ann', 'Between the two of us', '4c8e33d7-64ea-4051-8ad5-44ea04852d76', 0, 1796003716451, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (50, 'club', 1, 'eve', 'My only message here', 'c943afc7-22b0-4512-a835-b512a9d19305', 0, 1796003717413, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (61, 'news', 1, 'ann', 'For everybody: @room', '2bdeff79-3c2f-4edf-9be8-1bf23a452428', 0, 1796003718051, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 1, 0);
INSERT INTO public.message VALUES (65, 'general', 6, 'bob', 'Something rude to @eve', '7bbf6c90-bc24-4cc8-a455-619db6a49540', 0, 1796003718302, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0);



INSERT INTO public.message_revision VALUES (21, 0, 'The first text, for @bob', 1796003711652, 'ann');
INSERT INTO public.message_revision VALUES (21, 1, 'The second text, for @eve', 1796003711868, 'ann');



INSERT INTO public.reaction VALUES (21, '👍', 'bob', 28);
INSERT INTO public.reaction VALUES (21, '👍', 'eve', 29);
INSERT INTO public.reaction VALUES (21, '🎉', 'eve', 30);



INSERT INTO public.report VALUES (65, 'ann', 'It is "rude" <&>', 1796003718384);
INSERT INTO public.report VALUES (65, 'ruth', 'Second report', 1796003718488);



INSERT INTO public.room VALUES ('den', 'The den 🐻', 'it''s "quoted" \ <b>&amp;</b>', 'PRIVATE', 0, 1796003711094, 3, 1796003715979, 1, 'MEMBER');
INSERT INTO public.room VALUES ('ann~bob', '', '', 'DIRECT', 0, 1796003711468, 1, 1796003716451, 0, 'MEMBER');
INSERT INTO public.room VALUES ('club', 'The club', '', 'PUBLIC', 0, 1796003716886, 1, 1796003717413, 0, 'MEMBER');
INSERT INTO public.room VALUES ('news', 'News', '', 'PUBLIC', 0, 1796003717747, 1, 1796003718051, 0, 'MODERATOR');
INSERT INTO public.room VALUES ('general', 'General', '', 'PUBLIC', 0, 1796003706000, 6, 1796003718302, 1, 'MEMBER');



INSERT INTO public.session VALUES ('ty2Si9NktAzj', '07458a289073c1617d5fdfae42f667d5c2734f27125f417e5f0e8adf36da3c29', 'ruth', 'desk of ruth', '127.0.0.1', 1796003709608, 32503680000000, 1796003709608);
INSERT INTO public.session VALUES ('m4d_cnHFVCbl', '7f991da5e602327f8cbc586993fc18aa82f8f90a108bffb9ce0ea0c193458f72', 'ann', 'desk of ann', '127.0.0.1', 1796003710728, 32503680000000, 1796003710728);
INSERT INTO public.session VALUES ('KkCLqrXtC2tx', '26945e57a4749d74bda052051e0182ad546109a90ab363e25a1e65ce187d8a2a', 'bob', 'desk of bob', '127.0.0.1', 1796003710792, 32503680000000, 1796003710792);
INSERT INTO public.session VALUES ('RaPtNdijDPn9', '35fd64146a4185fc19e42eb34db63f738ce0ef5708b8baa72377df7acbb581b4', 'eve', 'desk of eve', '127.0.0.1', 1796003710880, 32503680000000, 1796003710880);






ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (username);



ALTER TABLE ONLY public.ban
    ADD CONSTRAINT ban_pkey PRIMARY KEY (room, username);



ALTER TABLE ONLY public.block
    ADD CONSTRAINT block_pkey PRIMARY KEY (username, blocked);



ALTER TABLE ONLY public.credential
    ADD CONSTRAINT credential_pkey PRIMARY KEY (username);



ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (seq);



ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);



ALTER TABLE ONLY public.log_head
    ADD CONSTRAINT log_head_pkey PRIMARY KEY (only_row);



ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (username, room, from_seq);



ALTER TABLE ONLY public.mention
    ADD CONSTRAINT mention_pkey PRIMARY KEY (message_id, "position");



ALTER TABLE ONLY public.message
    ADD CONSTRAINT message_author_client_message_id_key UNIQUE (author, client_message_id);



ALTER TABLE ONLY public.message
    ADD CONSTRAINT message_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.message_revision
    ADD CONSTRAINT message_revision_pkey PRIMARY KEY (message_id, revision);



ALTER TABLE ONLY public.message
    ADD CONSTRAINT message_room_number_key UNIQUE (room, number);



ALTER TABLE ONLY public.reaction
    ADD CONSTRAINT reaction_pkey PRIMARY KEY (message_id, emoji, username);



ALTER TABLE ONLY public.report
    ADD CONSTRAINT report_pkey PRIMARY KEY (message_id, reporter);



ALTER TABLE ONLY public.room
    ADD CONSTRAINT room_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_token_hash_key UNIQUE (token_hash);



ALTER TABLE ONLY public.write_probe
    ADD CONSTRAINT write_probe_pkey PRIMARY KEY (only_row);



CREATE INDEX account_administrator ON public.account USING btree (username) WHERE (administrator = 1);



CREATE INDEX event_message ON public.event USING btree (message_id) WHERE (message_id IS NOT NULL);



CREATE INDEX event_stream ON public.event USING btree (stream, seq);



CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);



CREATE UNIQUE INDEX membership_present ON public.membership USING btree (username, room) WHERE (to_seq = 0);



CREATE INDEX membership_room ON public.membership USING btree (room, role) WHERE (to_seq = 0);



CREATE INDEX mention_unread ON public.mention USING btree (username, room, number);



CREATE INDEX message_pinned ON public.message USING btree (room, number) WHERE (pinned_at IS NOT NULL);



CREATE INDEX message_thread ON public.message USING btree (thread_root, number) WHERE (thread_root IS NOT NULL);



CREATE INDEX message_to_all ON public.message USING btree (room, number) WHERE (mentions_all <> 0);



CREATE INDEX reaction_order ON public.reaction USING btree (message_id, emoji, seq);



CREATE INDEX session_username ON public.session USING btree (username);



CREATE TRIGGER log_head_moved AFTER UPDATE OF seq ON public.log_head FOR EACH ROW EXECUTE FUNCTION public.tell_log_head();



ALTER TABLE ONLY public.ban
    ADD CONSTRAINT ban_room_fkey FOREIGN KEY (room) REFERENCES public.room(id);



ALTER TABLE ONLY public.ban
    ADD CONSTRAINT ban_username_fkey FOREIGN KEY (username) REFERENCES public.account(username);



ALTER TABLE ONLY public.block
    ADD CONSTRAINT block_blocked_fkey FOREIGN KEY (blocked) REFERENCES public.account(username);



ALTER TABLE ONLY public.block
    ADD CONSTRAINT block_username_fkey FOREIGN KEY (username) REFERENCES public.account(username);



ALTER TABLE ONLY public.credential
    ADD CONSTRAINT credential_username_fkey FOREIGN KEY (username) REFERENCES public.account(username);



ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_room_fkey FOREIGN KEY (room) REFERENCES public.room(id);



ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_username_fkey FOREIGN KEY (username) REFERENCES public.account(username);



ALTER TABLE ONLY public.mention
    ADD CONSTRAINT mention_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.message(id);



ALTER TABLE ONLY public.mention
    ADD CONSTRAINT mention_username_fkey FOREIGN KEY (username) REFERENCES public.account(username);



ALTER TABLE ONLY public.message
    ADD CONSTRAINT message_author_fkey FOREIGN KEY (author) REFERENCES public.account(username);



ALTER TABLE ONLY public.message_revision
    ADD CONSTRAINT message_revision_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.message(id);



ALTER TABLE ONLY public.message
    ADD CONSTRAINT message_room_fkey FOREIGN KEY (room) REFERENCES public.room(id);



ALTER TABLE ONLY public.reaction
    ADD CONSTRAINT reaction_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.message(id);



ALTER TABLE ONLY public.report
    ADD CONSTRAINT report_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.message(id);



ALTER TABLE ONLY public.report
    ADD CONSTRAINT report_reporter_fkey FOREIGN KEY (reporter) REFERENCES public.account(username);



ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_username_fkey FOREIGN KEY (username) REFERENCES public.account(username);




