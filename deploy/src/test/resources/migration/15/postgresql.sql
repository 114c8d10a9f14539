




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
    created_at bigint NOT NULL,
    deactivated integer DEFAULT 0 NOT NULL,
    must_change_password integer DEFAULT 0 NOT NULL
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



CREATE TABLE public.presence (
    username text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL,
    status_text text NOT NULL,
    text_until bigint NOT NULL
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
    reported_at bigint NOT NULL,
    resolved_by text,
    resolution text,
    resolved_at bigint
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



INSERT INTO public.account VALUES ('ruth', 'ruth''s "name" \ 🦊', 1, 1796003127352, 0, 0);
INSERT INTO public.account VALUES ('bob', 'bob''s "name" \ 🦊', 0, 1796003128299, 0, 0);
INSERT INTO public.account VALUES ('eve', 'eve''s "name" \ 🦊', 0, 1796003128457, 0, 0);
INSERT INTO public.account VALUES ('made', 'Made by ruth', 0, 1796003135270, 0, 1);
INSERT INTO public.account VALUES ('gone', 'gone''s "name" \ 🦊', 0, 1796003135078, 1, 0);
INSERT INTO public.account VALUES ('ann', 'ann''s "name" \ 🦊', 1, 1796003128207, 0, 0);



INSERT INTO public.ban VALUES ('club', 'eve', 'ann', 1796003133467);



INSERT INTO public.block VALUES ('eve', 'bob', 1796003134482);



INSERT INTO public.credential VALUES ('ruth', '$argon2id$v=19$m=1024,t=1,p=1$d/MlKKS08Wpbxxn8iQRV8A$jR6HzK41QirS9mOHH94/pf5WB1HNfKP83nMpBmy2Qlk');
INSERT INTO public.credential VALUES ('ann', '$argon2id$v=19$m=1024,t=1,p=1$/FQLUR2QBTauu24YvNCZ3Q$m+ZfVzJONJcktUlx7pXqla2+0AVmCt+U37PsVzT9bgk');
INSERT INTO public.credential VALUES ('bob', '$argon2id$v=19$m=1024,t=1,p=1$3pSVEjxUrxXESGwP8CjcVA$bXJAyLlEUcPmNTa3PYEf5m9mpnXyQn7PAyTplZadubE');
INSERT INTO public.credential VALUES ('eve', '$argon2id$v=19$m=1024,t=1,p=1$M08/FYtz/EXBP0Cn+8iYng$V9qC5DgTh8zNTZ0cwgYPxbfKfsQGfuaJ+ro9a+TO9LI');
INSERT INTO public.credential VALUES ('gone', '$argon2id$v=19$m=1024,t=1,p=1$SpCno4BJGRkoIRUdXmaBJw$EhjZHNKr4MVufAZo5SJWjeuuLctznlMwM/M9eaEZzxs');
INSERT INTO public.credential VALUES ('made', '$argon2id$v=19$m=1024,t=1,p=1$p4GD1ATn9+RcQl/RfiFO0w$/yOcUYpiHRo7ZpR5zJwbsnQE8CeA8nUDo97R+uVrwEI');



INSERT INTO public.event VALUES (1, 1796003127352, '', 'ACCOUNT_CREATED', 'ruth', '{"account":{"username":"ruth","displayName":"ruth''s \"name\" \\ 🦊","administrator":true,"createdAt":1796003127352,"deactivated":false,"mustChangePassword":false}}', NULL);
INSERT INTO public.event VALUES (2, 1796003127352, 'general', 'MEMBER_JOINED', 'ruth', '{"actor":"ruth","room":"general","username":"ruth","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (3, 1796003127352, '', 'SESSION_OPENED', 'ruth', '{"session":{"id":"hPpsd0ESa9Cl","tokenHash":"0113cbcbf08912117a642272cfe5b7e4a386d3a65919ad493a4d491a683f567a","username":"ruth","clientName":"desk of ruth","address":"127.0.0.1","createdAt":1796003127348,"expiresAt":1798595127348,"usedAt":1796003127348}}', NULL);
INSERT INTO public.event VALUES (4, 1796003128207, '', 'ACCOUNT_CREATED', 'ann', '{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003128207,"deactivated":false,"mustChangePassword":false}}', NULL);
INSERT INTO public.event VALUES (5, 1796003128207, 'general', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"general","username":"ann","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (6, 1796003128207, '', 'SESSION_OPENED', 'ann', '{"session":{"id":"TSSdgCQote9u","tokenHash":"eaecd238b680f49b3398e0d938a0bcade1ebc03d4df666b093f7da02d37673ee","username":"ann","clientName":"desk of ann","address":"127.0.0.1","createdAt":1796003128183,"expiresAt":1798595128183,"usedAt":1796003128183}}', NULL);
INSERT INTO public.event VALUES (7, 1796003128299, '', 'ACCOUNT_CREATED', 'bob', '{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003128299,"deactivated":false,"mustChangePassword":false}}', NULL);
INSERT INTO public.event VALUES (8, 1796003128299, 'general', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"general","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (9, 1796003128299, '', 'SESSION_OPENED', 'bob', '{"session":{"id":"KobMrtcVvqBL","tokenHash":"020cdc8af9c8691eaed5bbae3e8e94c21ebb07ae1528bb2eb1a7d79812398439","username":"bob","clientName":"desk of bob","address":"127.0.0.1","createdAt":1796003128299,"expiresAt":1798595128299,"usedAt":1796003128299}}', NULL);
INSERT INTO public.event VALUES (10, 1796003128457, '', 'ACCOUNT_CREATED', 'eve', '{"account":{"username":"eve","displayName":"eve''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003128457,"deactivated":false,"mustChangePassword":false}}', NULL);
INSERT INTO public.event VALUES (11, 1796003128457, 'general', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"general","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (12, 1796003128457, '', 'SESSION_OPENED', 'eve', '{"session":{"id":"qJBdUShKxE3-","tokenHash":"cd8f78beb6e1ab4cf00b97291a9234ece192aa2225e452b5abb5d8529b7f1525","username":"eve","clientName":"desk of eve","address":"127.0.0.1","createdAt":1796003128449,"expiresAt":1798595128449,"usedAt":1796003128449}}', NULL);
INSERT INTO public.event VALUES (13, 1796003128605, 'den', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"den","title":"The den 🐻","topic":"it''s \"quoted\" \\ <b>&amp;</b>","visibility":"PRIVATE","archived":false,"createdAt":1796003128605,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (14, 1796003128605, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (15, 1796003128709, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (16, 1796003128767, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (17, 1796003128797, 'den', 'ROLE_CHANGED', 'ann', '{"actor":"ann","room":"den","username":"bob","role":"MODERATOR"}', NULL);
INSERT INTO public.event VALUES (18, 1796003128902, 'ann~bob', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"ann~bob","title":"","topic":"","visibility":"DIRECT","archived":false,"createdAt":1796003128902,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (19, 1796003128902, 'ann~bob', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"ann~bob","username":"ann","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (20, 1796003128902, 'ann~bob', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"ann~bob","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (21, 1796003129234, 'general', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (22, 1796003129607, 'general', 'MESSAGE_EDITED', 'ann', '{}', 21);
INSERT INTO public.event VALUES (23, 1796003129899, 'general', 'MESSAGE_EDITED', 'ann', '{}', 21);
INSERT INTO public.event VALUES (24, 1796003130053, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (25, 1796003130098, 'general', 'MESSAGE_DELETED', 'bob', '{}', 24);
INSERT INTO public.event VALUES (26, 1796003130204, 'den', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (27, 1796003130330, 'den', 'MESSAGE_DELETED', 'bob', '{}', 26);
INSERT INTO public.event VALUES (28, 1796003130988, 'general', 'REACTION_ADDED', 'bob', '{"emoji":"👍"}', 21);
INSERT INTO public.event VALUES (29, 1796003131056, 'general', 'REACTION_ADDED', 'eve', '{"emoji":"👍"}', 21);
INSERT INTO public.event VALUES (30, 1796003131180, 'general', 'REACTION_ADDED', 'eve', '{"emoji":"🎉"}', 21);
INSERT INTO public.event VALUES (31, 1796003131283, 'general', 'REACTION_ADDED', 'ann', '{"emoji":"❤️"}', 21);
INSERT INTO public.event VALUES (32, 1796003131449, 'general', 'REACTION_REMOVED', 'ann', '{"emoji":"❤️"}', 21);
INSERT INTO public.event VALUES (33, 1796003131588, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (34, 1796003131768, 'general', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (35, 1796003131899, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (36, 1796003132025, 'general', 'MESSAGE_DELETED', 'bob', '{}', 35);
INSERT INTO public.event VALUES (37, 1796003132189, 'general', 'MESSAGE_PINNED', 'ruth', '{"pinnedCount":1}', 21);
INSERT INTO public.event VALUES (38, 1796003132293, 'den', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (39, 1796003132515, 'den', 'MESSAGE_PINNED', 'ann', '{"pinnedCount":1}', 38);
INSERT INTO public.event VALUES (40, 1796003132656, 'den', 'MESSAGE_UNPINNED', 'ann', '{"pinnedCount":0}', 38);
INSERT INTO public.event VALUES (41, 1796003132744, 'den', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (42, 1796003132809, 'den', 'MESSAGE_PINNED', 'bob', '{"pinnedCount":1}', 41);
INSERT INTO public.event VALUES (43, 1796003132869, '@bob', 'ROOM_PREFERENCES_SET', 'bob', '{"room":"den","username":"bob","notifications":"NOTHING","favourite":true}', NULL);
INSERT INTO public.event VALUES (44, 1796003132971, '@eve', 'ROOM_PREFERENCES_SET', 'eve', '{"room":"general","username":"eve","notifications":"MENTIONS","favourite":false}', NULL);
INSERT INTO public.event VALUES (45, 1796003133017, 'ann~bob', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (46, 1796003133152, 'club', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"club","title":"The club","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003133152,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (47, 1796003133152, 'club', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"club","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (48, 1796003133194, 'club', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"club","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (49, 1796003133242, 'club', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"club","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (50, 1796003133348, 'club', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (51, 1796003133467, 'club', 'MEMBER_LEFT', 'ann', '{"actor":"ann","room":"club","username":"eve"}', NULL);
INSERT INTO public.event VALUES (52, 1796003133467, 'club', 'MEMBER_BANNED', 'ann', '{"actor":"ann","room":"club","username":"eve"}', NULL);
INSERT INTO public.event VALUES (53, 1796003133559, 'club', 'MEMBER_LEFT', 'ann', '{"actor":"ann","room":"club","username":"bob"}', NULL);
INSERT INTO public.event VALUES (54, 1796003133559, 'club', 'MEMBER_BANNED', 'ann', '{"actor":"ann","room":"club","username":"bob"}', NULL);
INSERT INTO public.event VALUES (55, 1796003133673, 'club', 'MEMBER_UNBANNED', 'ann', '{"actor":"ann","room":"club","username":"bob"}', NULL);
INSERT INTO public.event VALUES (56, 1796003133778, 'news', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003133778,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (57, 1796003133778, 'news', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"news","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (58, 1796003133837, 'news', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"news","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (59, 1796003133902, 'news', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"news","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (60, 1796003134003, 'news', 'ROOM_UPDATED', 'ann', '{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003133778,"postingRole":"MODERATOR"}}', NULL);
INSERT INTO public.event VALUES (61, 1796003134363, 'news', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (62, 1796003134482, '@eve', 'USER_BLOCKED', 'eve', '{"username":"eve","blocked":"bob"}', NULL);
INSERT INTO public.event VALUES (63, 1796003134626, '@eve', 'USER_BLOCKED', 'eve', '{"username":"eve","blocked":"ann"}', NULL);
INSERT INTO public.event VALUES (64, 1796003134725, '@eve', 'USER_UNBLOCKED', 'eve', '{"username":"eve","blocked":"ann"}', NULL);
INSERT INTO public.event VALUES (65, 1796003134799, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (66, 1796003134912, '', 'MESSAGE_REPORTED', 'ann', '{"actor":"ann","messageId":65,"reason":"It is \"rude\" <&>"}', NULL);
INSERT INTO public.event VALUES (67, 1796003134912, '@ruth', 'REPORT_RECEIVED', 'ann', '{"recipient":"ruth","actor":"ann","room":"general","messageId":65,"number":6,"reason":"It is \"rude\" <&>"}', NULL);
INSERT INTO public.event VALUES (68, 1796003135003, '', 'MESSAGE_REPORTED', 'ruth', '{"actor":"ruth","messageId":65,"reason":"Second report"}', NULL);
INSERT INTO public.event VALUES (69, 1796003135003, '@ruth', 'REPORT_RECEIVED', 'ruth', '{"recipient":"ruth","actor":"ruth","room":"general","messageId":65,"number":6,"reason":"Second report"}', NULL);
INSERT INTO public.event VALUES (70, 1796003135078, '', 'ACCOUNT_CREATED', 'gone', '{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003135078,"deactivated":false,"mustChangePassword":false}}', NULL);
INSERT INTO public.event VALUES (71, 1796003135078, 'general', 'MEMBER_JOINED', 'gone', '{"actor":"gone","room":"general","username":"gone","role":"MEMBER","readNumber":6}', NULL);
INSERT INTO public.event VALUES (72, 1796003135078, '', 'SESSION_OPENED', 'gone', '{"session":{"id":"KtUh1XAStCkG","tokenHash":"3c5604c0b361f2ec81424fff9c0a934e93a7bad45feb591a1e17e6112d9b5747","username":"gone","clientName":"desk of gone","address":"127.0.0.1","createdAt":1796003135078,"expiresAt":1798595135078,"usedAt":1796003135078}}', NULL);
INSERT INTO public.event VALUES (73, 1796003135139, 'general', 'MESSAGE_POSTED', 'gone', '{}', NULL);
INSERT INTO public.event VALUES (74, 1796003135270, '', 'ACCOUNT_CREATED', 'ruth', '{"account":{"username":"made","displayName":"Made by ruth","administrator":false,"createdAt":1796003135270,"deactivated":false,"mustChangePassword":true},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (75, 1796003135270, 'general', 'MEMBER_JOINED', 'ruth', '{"actor":"ruth","room":"general","username":"made","role":"MEMBER","readNumber":7}', NULL);
INSERT INTO public.event VALUES (76, 1796003135446, '*', 'ACCOUNT_UPDATED', 'ruth', '{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003135078,"deactivated":true,"mustChangePassword":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (77, 1796003135446, '', 'SESSION_CLOSED', 'ruth', '{"username":"gone","sessionId":"KtUh1XAStCkG","by":"ruth"}', NULL);
INSERT INTO public.event VALUES (78, 1796003135594, '*', 'ACCOUNT_UPDATED', 'ruth', '{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":true,"createdAt":1796003128207,"deactivated":false,"mustChangePassword":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (79, 1796003135686, '', 'REPORT_RESOLVED', 'ruth', '{"actor":"ruth","messageId":65,"reporter":"ann","resolution":"We \"talked\""}', NULL);
INSERT INTO public.event VALUES (80, 1796003135753, 'old', 'ROOM_CREATED', 'bob', '{"actor":"bob","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003135753,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (81, 1796003135753, 'old', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"old","username":"bob","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (82, 1796003135787, 'old', 'ROOM_UPDATED', 'ruth', '{"actor":"ruth","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":true,"createdAt":1796003135753,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (83, 1796003135825, 'den', 'ROLE_CHANGED', 'ruth', '{"actor":"ruth","room":"den","username":"bob","role":"OWNER"}', NULL);
INSERT INTO public.event VALUES (84, 1796003135845, '@bob', 'PRESENCE_SET', 'bob', '{"chosen":{"username":"bob","status":"BUSY","text":"In a meeting 🗓","until":0}}', NULL);



INSERT INTO public.flyway_schema_history VALUES (1, '1', 'chat', 'SQL', 'V1__chat.sql', 170739436, 'postgres', '2026-11-30 01:45:22.278376', 271, true);
INSERT INTO public.flyway_schema_history VALUES (2, '2', 'log home', 'SQL', 'V2__log_home.sql', 2136160540, 'postgres', '2026-11-30 01:45:22.859438', 40, true);
INSERT INTO public.flyway_schema_history VALUES (3, '3', 'room members', 'SQL', 'V3__room_members.sql', 1624445123, 'postgres', '2026-11-30 01:45:23.20787', 24, true);
INSERT INTO public.flyway_schema_history VALUES (4, '4', 'facts', 'SQL', 'V4__facts.sql', -1705941687, 'postgres', '2026-11-30 01:45:23.272547', 256, true);
INSERT INTO public.flyway_schema_history VALUES (5, '5', 'write probe', 'SQL', 'V5__write_probe.sql', -1904183747, 'postgres', '2026-11-30 01:45:23.607431', 85, true);
INSERT INTO public.flyway_schema_history VALUES (6, '6', 'message changes', 'SQL', 'V6__message_changes.sql', 1937100821, 'postgres', '2026-11-30 01:45:23.847503', 10, true);
INSERT INTO public.flyway_schema_history VALUES (7, '7', 'reactions', 'SQL', 'V7__reactions.sql', -129119421, 'postgres', '2026-11-30 01:45:24.13451', 27, true);
INSERT INTO public.flyway_schema_history VALUES (8, '8', 'threads', 'SQL', 'V8__threads.sql', -1678360226, 'postgres', '2026-11-30 01:45:24.177461', 19, true);
INSERT INTO public.flyway_schema_history VALUES (9, '9', 'pins', 'SQL', 'V9__pins.sql', 1923831687, 'postgres', '2026-11-30 01:45:24.205583', 107, true);
INSERT INTO public.flyway_schema_history VALUES (10, '10', 'bans', 'SQL', 'V10__bans.sql', -599972674, 'postgres', '2026-11-30 01:45:24.389711', 6, true);
INSERT INTO public.flyway_schema_history VALUES (11, '11', 'announcements', 'SQL', 'V11__announcements.sql', -642269856, 'postgres', '2026-11-30 01:45:24.440647', 7, true);
INSERT INTO public.flyway_schema_history VALUES (12, '12', 'blocks', 'SQL', 'V12__blocks.sql', -1413765085, 'postgres', '2026-11-30 01:45:24.472471', 73, true);
INSERT INTO public.flyway_schema_history VALUES (13, '13', 'reports', 'SQL', 'V13__reports.sql', 1978935613, 'postgres', '2026-11-30 01:45:24.564728', 16, true);
INSERT INTO public.flyway_schema_history VALUES (14, '14', 'presence', 'SQL', 'V14__presence.sql', -2069297617, 'postgres', '2026-11-30 01:45:24.651952', 67, true);
INSERT INTO public.flyway_schema_history VALUES (15, '15', 'administration', 'SQL', 'V15__administration.sql', -653537238, 'postgres', '2026-11-30 01:45:25.343211', 45, true);



INSERT INTO public.log_head VALUES (1, '5fc86e7182304e9e91ff027834c86d34', 1, 84, 1796003135845, '');



INSERT INTO public.membership VALUES ('ruth', 'general', 2, 0, 'OWNER', 1796003127352, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'ann~bob', 20, 0, 'MEMBER', 1796003128902, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'general', 5, 0, 'MEMBER', 1796003128207, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'den', 14, 0, 'OWNER', 1796003128605, 2, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'den', 16, 0, 'MEMBER', 1796003128767, 3, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'general', 11, 0, 'MEMBER', 1796003128457, 4, 'MENTIONS', 0);
INSERT INTO public.membership VALUES ('ann', 'ann~bob', 19, 0, 'MEMBER', 1796003128902, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'club', 47, 0, 'OWNER', 1796003133152, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'club', 49, 51, 'MEMBER', 1796003133242, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'club', 48, 53, 'MEMBER', 1796003133194, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'news', 58, 0, 'MEMBER', 1796003133837, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'news', 59, 0, 'MEMBER', 1796003133902, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'news', 57, 0, 'OWNER', 1796003133778, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'general', 8, 0, 'MEMBER', 1796003128299, 6, 'ALL', 0);
INSERT INTO public.membership VALUES ('gone', 'general', 71, 0, 'MEMBER', 1796003135078, 7, 'ALL', 0);
INSERT INTO public.membership VALUES ('made', 'general', 75, 0, 'MEMBER', 1796003135270, 7, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'old', 81, 0, 'OWNER', 1796003135753, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'den', 15, 0, 'OWNER', 1796003128709, 0, 'NOTHING', 1);



INSERT INTO public.mention VALUES (34, 0, 'ann', 'general', 4);
INSERT INTO public.mention VALUES (21, 0, 'bob', 'general', 1);
INSERT INTO public.mention VALUES (21, 1, 'eve', 'general', 1);



INSERT INTO public.message VALUES (24, 'general', 2, 'bob', '', '4c884131-63e0-43f0-8a0c-0209c9e41b72', 0, 1796003130053, 25, 0, NULL, NULL, 'bob', 1796003130098, '', '9dcae84b386e2f5fd686e56aa3215c1e4c9659422d30e847a63b5f2ece3d016e', 0, NULL, NULL, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (26, 'den', 1, 'eve', '', 'ef6811a7-dfb3-4c2e-9f35-07ae210ec245', 0, 1796003130204, 27, 0, NULL, NULL, 'bob', 1796003130330, 'It''s "off" topic', '2b8fcddc16bc00a8395c9d07b9b4de2e71f9bfbca6b929deabcc4aac9ede3b8c', 0, NULL, NULL, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (33, 'general', 3, 'bob', 'An answer', '512a3fe2-1670-4903-83ad-5861ac49d74a', 21, 1796003131588, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, 21, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (34, 'general', 4, 'eve', 'An answer to the answer, @ann', 'f7dfaa55-02cf-4432-a685-cf8391124b03', 33, 1796003131768, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, 21, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (35, 'general', 5, 'bob', '', '068edef7-5935-4763-bb80-b39440227ee0', 21, 1796003131899, 36, 0, NULL, NULL, 'bob', 1796003132025, '', '3444d8fa1dfe45964014991f32d5694120147a912c146d5e120a74b497a3abc8', 0, NULL, 21, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (21, 'general', 1, 'ann', 'The third text \   <&>, for @bob and @eve', '44518f7c-466c-490b-916e-c6a5ba6370df', 0, 1796003129234, 23, 2, 'ann', 1796003129899, NULL, NULL, NULL, 'bfa5ba389e6691046a24d77eb34f6f91af358ba40598d5aa5da145effeae64ca', 37, '👍 2 bob eve
🎉 1 eve', NULL, 2, 1796003132189, 'ruth', 0, 0);
INSERT INTO public.message VALUES (38, 'den', 2, 'ann', 'Pinned for a moment', '13e2ebcd-90b9-4d72-9f15-c469a72545bc', 0, 1796003132293, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 40, NULL, NULL, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (41, 'den', 3, 'eve', 'Pinned by the moderator', '9c3fd690-06f3-4053-aecf-e9663a158f05', 0, 1796003132744, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 42, NULL, NULL, 0, 1796003132809, 'bob', 0, 0);
INSERT INTO public.message VALUES (45, 'ann~bob', 1, 'ann', 'Between the two of us', 'e9af0078-e250-4985-8e99-1a24c967e16e', 0, 1796003133017, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (50, 'club', 1, 'eve', 'My only message here', '014e5d5a-7795-4410-b99b-a2d884fa8abf', 0, 1796003133348, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (61, 'news', 1, 'ann', 'For everybody: @room', 'a3ecf2dc-9e46-48a4-9d4c-9e5c4c7aff94', 0, 1796003134363, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 1, 0);
INSERT INTO public.message VALUES (65, 'general', 6, 'bob', 'Something rude to @eve', 'fb65947f-02fe-4a5c-a549-0b3711e41cde', 0, 1796003134799, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0);
INSERT INTO public.message VALUES (73, 'general', 7, 'gone', 'Before I was deactivated', '74e4003d-5c4f-42f0-b700-33cd81396333', 0, 1796003135139, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0);



INSERT INTO public.message_revision VALUES (21, 0, 'The first text, for @bob', 1796003129234, 'ann');
INSERT INTO public.message_revision VALUES (21, 1, 'The second text, for @eve', 1796003129607, 'ann');



INSERT INTO public.presence VALUES ('bob', 'BUSY', 'In a meeting 🗓', 0);



INSERT INTO public.reaction VALUES (21, '👍', 'bob', 28);
INSERT INTO public.reaction VALUES (21, '👍', 'eve', 29);
INSERT INTO public.reaction VALUES (21, '🎉', 'eve', 30);



INSERT INTO public.report VALUES (65, 'ruth', 'Second report', 1796003135003, NULL, NULL, NULL);
INSERT INTO public.report VALUES (65, 'ann', 'It is "rude" <&>', 1796003134912, 'ruth', 'We "talked"', 1796003135686);



INSERT INTO public.room VALUES ('den', 'The den 🐻', 'it''s "quoted" \ <b>&amp;</b>', 'PRIVATE', 0, 1796003128605, 3, 1796003132744, 1, 'MEMBER');
INSERT INTO public.room VALUES ('ann~bob', '', '', 'DIRECT', 0, 1796003128902, 1, 1796003133017, 0, 'MEMBER');
INSERT INTO public.room VALUES ('club', 'The club', '', 'PUBLIC', 0, 1796003133152, 1, 1796003133348, 0, 'MEMBER');
INSERT INTO public.room VALUES ('news', 'News', '', 'PUBLIC', 0, 1796003133778, 1, 1796003134363, 0, 'MODERATOR');
INSERT INTO public.room VALUES ('general', 'General', '', 'PUBLIC', 0, 1796003123000, 7, 1796003135139, 1, 'MEMBER');
INSERT INTO public.room VALUES ('old', 'Old room', '', 'PUBLIC', 1, 1796003135753, 0, NULL, 0, 'MEMBER');



INSERT INTO public.session VALUES ('hPpsd0ESa9Cl', '0113cbcbf08912117a642272cfe5b7e4a386d3a65919ad493a4d491a683f567a', 'ruth', 'desk of ruth', '127.0.0.1', 1796003127348, 32503680000000, 1796003127348);
INSERT INTO public.session VALUES ('TSSdgCQote9u', 'eaecd238b680f49b3398e0d938a0bcade1ebc03d4df666b093f7da02d37673ee', 'ann', 'desk of ann', '127.0.0.1', 1796003128183, 32503680000000, 1796003128183);
INSERT INTO public.session VALUES ('KobMrtcVvqBL', '020cdc8af9c8691eaed5bbae3e8e94c21ebb07ae1528bb2eb1a7d79812398439', 'bob', 'desk of bob', '127.0.0.1', 1796003128299, 32503680000000, 1796003128299);
INSERT INTO public.session VALUES ('qJBdUShKxE3-', 'cd8f78beb6e1ab4cf00b97291a9234ece192aa2225e452b5abb5d8529b7f1525', 'eve', 'desk of eve', '127.0.0.1', 1796003128449, 32503680000000, 1796003128449);






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



ALTER TABLE ONLY public.presence
    ADD CONSTRAINT presence_pkey PRIMARY KEY (username);



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



ALTER TABLE ONLY public.presence
    ADD CONSTRAINT presence_username_fkey FOREIGN KEY (username) REFERENCES public.account(username);



ALTER TABLE ONLY public.reaction
    ADD CONSTRAINT reaction_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.message(id);



ALTER TABLE ONLY public.report
    ADD CONSTRAINT report_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.message(id);



ALTER TABLE ONLY public.report
    ADD CONSTRAINT report_reporter_fkey FOREIGN KEY (reporter) REFERENCES public.account(username);



ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_username_fkey FOREIGN KEY (username) REFERENCES public.account(username);




