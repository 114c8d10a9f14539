




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
    pinned_by text
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



CREATE TABLE public.room (
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL,
    topic text NOT NULL,
    visibility text NOT NULL,
    archived integer NOT NULL,
    created_at bigint NOT NULL,
    last_number bigint NOT NULL,
    last_message_at bigint,
    pinned_count integer DEFAULT 0 NOT NULL
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



INSERT INTO public.account VALUES ('ruth', 'ruth''s "name" \ 🦊', 1, 1796002914373);
INSERT INTO public.account VALUES ('ann', 'ann''s "name" \ 🦊', 0, 1796002915166);
INSERT INTO public.account VALUES ('bob', 'bob''s "name" \ 🦊', 0, 1796002915269);
INSERT INTO public.account VALUES ('eve', 'eve''s "name" \ 🦊', 0, 1796002915348);



INSERT INTO public.credential VALUES ('ruth', '$argon2id$v=19$m=1024,t=1,p=1$1rvikLPcZD7xiDkkKc8CMA$RD6xHIu9FSm2/dORErH+QpvDoIfPEJ3pkG++ozhBBao');
INSERT INTO public.credential VALUES ('ann', '$argon2id$v=19$m=1024,t=1,p=1$aRiMgKnkPBguUEnr2uOzpw$JJFXzSN9tUh3/XvZZK64BTOSAoUQcRCgiyO+HMjQ6tk');
INSERT INTO public.credential VALUES ('bob', '$argon2id$v=19$m=1024,t=1,p=1$aiN+eXDvdS81FoK7XEroJg$3vthl+sHZQDi48Y/lBSc1gHsLpDXL9dl4zvQJlbAhP4');
INSERT INTO public.credential VALUES ('eve', '$argon2id$v=19$m=1024,t=1,p=1$CxAaft9wPqLONUsEJ4KeLg$tqlJz29aZmfQK5cvi+TC+3FF1d/fgxU1DGC+fTX/9z4');



INSERT INTO public.event VALUES (1, 1796002914373, '', 'ACCOUNT_CREATED', 'ruth', '{"account":{"username":"ruth","displayName":"ruth''s \"name\" \\ 🦊","administrator":true,"createdAt":1796002914373}}', NULL);
INSERT INTO public.event VALUES (2, 1796002914373, 'general', 'MEMBER_JOINED', 'ruth', '{"actor":"ruth","room":"general","username":"ruth","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (3, 1796002914373, '', 'SESSION_OPENED', 'ruth', '{"session":{"id":"s9MDJMimjTN-","tokenHash":"db6e2245a83a84e89cf8b3816ec91013e76ce0c5a444407cffc13e81db666a5d","username":"ruth","clientName":"desk of ruth","address":"127.0.0.1","createdAt":1796002914361,"expiresAt":1798594914361,"usedAt":1796002914361}}', NULL);
INSERT INTO public.event VALUES (4, 1796002915166, '', 'ACCOUNT_CREATED', 'ann', '{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":false,"createdAt":1796002915166}}', NULL);
INSERT INTO public.event VALUES (5, 1796002915166, 'general', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"general","username":"ann","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (6, 1796002915166, '', 'SESSION_OPENED', 'ann', '{"session":{"id":"TucycdU3K7XM","tokenHash":"0c133226c9cc4ae5dd7dc8b4b0c081b15f28e18491184e4405967ae54e19bc82","username":"ann","clientName":"desk of ann","address":"127.0.0.1","createdAt":1796002915164,"expiresAt":1798594915164,"usedAt":1796002915164}}', NULL);
INSERT INTO public.event VALUES (7, 1796002915269, '', 'ACCOUNT_CREATED', 'bob', '{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796002915269}}', NULL);
INSERT INTO public.event VALUES (8, 1796002915269, 'general', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"general","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (9, 1796002915269, '', 'SESSION_OPENED', 'bob', '{"session":{"id":"siawKDLGTrJC","tokenHash":"91896a0bad3355452dacf3099366f0c05b68fd684396e9041ece4bc270d5df5b","username":"bob","clientName":"desk of bob","address":"127.0.0.1","createdAt":1796002915268,"expiresAt":1798594915268,"usedAt":1796002915268}}', NULL);
INSERT INTO public.event VALUES (10, 1796002915348, '', 'ACCOUNT_CREATED', 'eve', '{"account":{"username":"eve","displayName":"eve''s \"name\" \\ 🦊","administrator":false,"createdAt":1796002915348}}', NULL);
INSERT INTO public.event VALUES (11, 1796002915348, 'general', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"general","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (12, 1796002915348, '', 'SESSION_OPENED', 'eve', '{"session":{"id":"_BJQLAkOEcCU","tokenHash":"540dba4b4e8801205551299153d21e563d630fc9c901ba04306642dad5be5de0","username":"eve","clientName":"desk of eve","address":"127.0.0.1","createdAt":1796002915346,"expiresAt":1798594915346,"usedAt":1796002915346}}', NULL);
INSERT INTO public.event VALUES (13, 1796002915426, 'den', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"den","title":"The den 🐻","topic":"it''s \"quoted\" \\ <b>&amp;</b>","visibility":"PRIVATE","archived":false,"createdAt":1796002915426}}', NULL);
INSERT INTO public.event VALUES (14, 1796002915426, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (15, 1796002915466, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (16, 1796002915489, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (17, 1796002915517, 'den', 'ROLE_CHANGED', 'ann', '{"actor":"ann","room":"den","username":"bob","role":"MODERATOR"}', NULL);
INSERT INTO public.event VALUES (18, 1796002915546, 'ann~bob', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"ann~bob","title":"","topic":"","visibility":"DIRECT","archived":false,"createdAt":1796002915546}}', NULL);
INSERT INTO public.event VALUES (19, 1796002915546, 'ann~bob', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"ann~bob","username":"ann","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (20, 1796002915546, 'ann~bob', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"ann~bob","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (21, 1796002915752, 'general', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (22, 1796002915852, 'general', 'MESSAGE_EDITED', 'ann', '{}', 21);
INSERT INTO public.event VALUES (23, 1796002915893, 'general', 'MESSAGE_EDITED', 'ann', '{}', 21);
INSERT INTO public.event VALUES (24, 1796002915917, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (25, 1796002916021, 'general', 'MESSAGE_DELETED', 'bob', '{}', 24);
INSERT INTO public.event VALUES (26, 1796002916044, 'den', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (27, 1796002916130, 'den', 'MESSAGE_DELETED', 'bob', '{}', 26);
INSERT INTO public.event VALUES (28, 1796002916397, 'general', 'REACTION_ADDED', 'bob', '{"emoji":"👍"}', 21);
INSERT INTO public.event VALUES (29, 1796002916469, 'general', 'REACTION_ADDED', 'eve', '{"emoji":"👍"}', 21);
INSERT INTO public.event VALUES (30, 1796002916502, 'general', 'REACTION_ADDED', 'eve', '{"emoji":"🎉"}', 21);
INSERT INTO public.event VALUES (31, 1796002916530, 'general', 'REACTION_ADDED', 'ann', '{"emoji":"❤️"}', 21);
INSERT INTO public.event VALUES (32, 1796002916563, 'general', 'REACTION_REMOVED', 'ann', '{"emoji":"❤️"}', 21);
INSERT INTO public.event VALUES (33, 1796002916581, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (34, 1796002916600, 'general', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (35, 1796002916645, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (36, 1796002916670, 'general', 'MESSAGE_DELETED', 'bob', '{}', 35);
INSERT INTO public.event VALUES (37, 1796002916700, 'general', 'MESSAGE_PINNED', 'ruth', '{"pinnedCount":1}', 21);
INSERT INTO public.event VALUES (38, 1796002916730, 'den', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (39, 1796002916752, 'den', 'MESSAGE_PINNED', 'ann', '{"pinnedCount":1}', 38);
INSERT INTO public.event VALUES (40, 1796002916780, 'den', 'MESSAGE_UNPINNED', 'ann', '{"pinnedCount":0}', 38);
INSERT INTO public.event VALUES (41, 1796002916802, 'den', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (42, 1796002916820, 'den', 'MESSAGE_PINNED', 'bob', '{"pinnedCount":1}', 41);
INSERT INTO public.event VALUES (43, 1796002916844, '@bob', 'ROOM_PREFERENCES_SET', 'bob', '{"room":"den","username":"bob","notifications":"NOTHING","favourite":true}', NULL);
INSERT INTO public.event VALUES (44, 1796002916931, '@eve', 'ROOM_PREFERENCES_SET', 'eve', '{"room":"general","username":"eve","notifications":"MENTIONS","favourite":false}', NULL);
INSERT INTO public.event VALUES (45, 1796002916950, 'ann~bob', 'MESSAGE_POSTED', 'ann', '{}', NULL);



INSERT INTO public.flyway_schema_history VALUES (1, '1', 'chat', 'SQL', 'V1__chat.sql', 170739436, 'postgres', '2026-11-30 01:41:51.77222', 264, true);
INSERT INTO public.flyway_schema_history VALUES (2, '2', 'log home', 'SQL', 'V2__log_home.sql', 2136160540, 'postgres', '2026-11-30 01:41:52.284231', 4, true);
INSERT INTO public.flyway_schema_history VALUES (3, '3', 'room members', 'SQL', 'V3__room_members.sql', 1624445123, 'postgres', '2026-11-30 01:41:52.351033', 4, true);
INSERT INTO public.flyway_schema_history VALUES (4, '4', 'facts', 'SQL', 'V4__facts.sql', -1705941687, 'postgres', '2026-11-30 01:41:52.376854', 47, true);
INSERT INTO public.flyway_schema_history VALUES (5, '5', 'write probe', 'SQL', 'V5__write_probe.sql', -1904183747, 'postgres', '2026-11-30 01:41:52.54431', 16, true);
INSERT INTO public.flyway_schema_history VALUES (6, '6', 'message changes', 'SQL', 'V6__message_changes.sql', 1937100821, 'postgres', '2026-11-30 01:41:52.572355', 9, true);
INSERT INTO public.flyway_schema_history VALUES (7, '7', 'reactions', 'SQL', 'V7__reactions.sql', -129119421, 'postgres', '2026-11-30 01:41:52.592248', 39, true);
INSERT INTO public.flyway_schema_history VALUES (8, '8', 'threads', 'SQL', 'V8__threads.sql', -1678360226, 'postgres', '2026-11-30 01:41:52.659772', 18, true);
INSERT INTO public.flyway_schema_history VALUES (9, '9', 'pins', 'SQL', 'V9__pins.sql', 1923831687, 'postgres', '2026-11-30 01:41:52.70977', 11, true);



INSERT INTO public.log_head VALUES (1, '573e291ceece4d249ae5ccdfac65f230', 1, 45, 1796002916950, '');



INSERT INTO public.membership VALUES ('ruth', 'general', 2, 0, 'OWNER', 1796002914373, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'ann~bob', 20, 0, 'MEMBER', 1796002915546, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'general', 5, 0, 'MEMBER', 1796002915166, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'general', 8, 0, 'MEMBER', 1796002915269, 5, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'den', 14, 0, 'OWNER', 1796002915426, 2, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'den', 16, 0, 'MEMBER', 1796002915489, 3, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'den', 15, 0, 'MODERATOR', 1796002915466, 0, 'NOTHING', 1);
INSERT INTO public.membership VALUES ('eve', 'general', 11, 0, 'MEMBER', 1796002915348, 4, 'MENTIONS', 0);
INSERT INTO public.membership VALUES ('ann', 'ann~bob', 19, 0, 'MEMBER', 1796002915546, 1, 'ALL', 0);



INSERT INTO public.mention VALUES (34, 0, 'ann', 'general', 4);
INSERT INTO public.mention VALUES (21, 0, 'bob', 'general', 1);
INSERT INTO public.mention VALUES (21, 1, 'eve', 'general', 1);



INSERT INTO public.message VALUES (24, 'general', 2, 'bob', '', '1d817002-30c9-45f1-90c0-f8030c6ee40c', 0, 1796002915917, 25, 0, NULL, NULL, 'bob', 1796002916021, '', '089108f0008032a5643198f63968d6434992175fd84d6f396a8a91d9e4ad5ee4', 0, NULL, NULL, 0, NULL, NULL);
INSERT INTO public.message VALUES (26, 'den', 1, 'eve', '', '63e68c94-7108-4bb8-b0d4-466233aaeda5', 0, 1796002916044, 27, 0, NULL, NULL, 'bob', 1796002916130, 'It''s "off" topic', 'ed7e9fe4be253af7b2377b815e3129d76bbb082dd13e2f3704345bfd4a98f03d', 0, NULL, NULL, 0, NULL, NULL);
INSERT INTO public.message VALUES (33, 'general', 3, 'bob', 'An answer', '0ff2598d-68de-4989-b8f3-794b85bdc2b3', 21, 1796002916581, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, 21, 0, NULL, NULL);
INSERT INTO public.message VALUES (34, 'general', 4, 'eve', 'An answer to the answer, @ann', '05ac6ed9-c3ef-4a7b-bd31-c70d085ac2ce', 33, 1796002916600, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, 21, 0, NULL, NULL);
INSERT INTO public.message VALUES (35, 'general', 5, 'bob', '', '36f50481-a57d-499a-b93c-4f9c4b18d292', 21, 1796002916645, 36, 0, NULL, NULL, 'bob', 1796002916670, '', '7f7fc2ea06bb9ee6bcebf9ce8b870ee1f3f132638d735010f06febbab9351fed', 0, NULL, 21, 0, NULL, NULL);
INSERT INTO public.message VALUES (21, 'general', 1, 'ann', 'The third text \   <&>, for @bob and @eve', '96192588-0950-4fe2-aa06-dd5018bd80ba', 0, 1796002915752, 23, 2, 'ann', 1796002915893, NULL, NULL, NULL, 'a2acc24a10fbb0b821ef9bb8ef87c8521c510b0aa7c8c77558551fec30615060', 37, '👍 2 bob eve
🎉 1 eve', NULL, 2, 1796002916700, 'ruth');
INSERT INTO public.message VALUES (38, 'den', 2, 'ann', 'Pinned for a moment', 'f8286a95-89d0-432b-aef8-1cc13b624602', 0, 1796002916730, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 40, NULL, NULL, 0, NULL, NULL);
INSERT INTO public.message VALUES (41, 'den', 3, 'eve', 'Pinned by the moderator', 'e5cbe318-0a1f-413e-9645-4609812020c9', 0, 1796002916802, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 42, NULL, NULL, 0, 1796002916820, 'bob');
INSERT INTO public.message VALUES (45, 'ann~bob', 1, 'ann', 'Between the two of us', 'b9a85807-67eb-4690-9d7d-30d2b62616a8', 0, 1796002916950, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL);



INSERT INTO public.message_revision VALUES (21, 0, 'The first text, for @bob', 1796002915752, 'ann');
INSERT INTO public.message_revision VALUES (21, 1, 'The second text, for @eve', 1796002915852, 'ann');



INSERT INTO public.reaction VALUES (21, '👍', 'bob', 28);
INSERT INTO public.reaction VALUES (21, '👍', 'eve', 29);
INSERT INTO public.reaction VALUES (21, '🎉', 'eve', 30);



INSERT INTO public.room VALUES ('general', 'General', '', 'PUBLIC', 0, 1796002912000, 5, 1796002916645, 1);
INSERT INTO public.room VALUES ('den', 'The den 🐻', 'it''s "quoted" \ <b>&amp;</b>', 'PRIVATE', 0, 1796002915426, 3, 1796002916802, 1);
INSERT INTO public.room VALUES ('ann~bob', '', '', 'DIRECT', 0, 1796002915546, 1, 1796002916950, 0);



INSERT INTO public.session VALUES ('s9MDJMimjTN-', 'db6e2245a83a84e89cf8b3816ec91013e76ce0c5a444407cffc13e81db666a5d', 'ruth', 'desk of ruth', '127.0.0.1', 1796002914361, 32503680000000, 1796002914361);
INSERT INTO public.session VALUES ('TucycdU3K7XM', '0c133226c9cc4ae5dd7dc8b4b0c081b15f28e18491184e4405967ae54e19bc82', 'ann', 'desk of ann', '127.0.0.1', 1796002915164, 32503680000000, 1796002915164);
INSERT INTO public.session VALUES ('siawKDLGTrJC', '91896a0bad3355452dacf3099366f0c05b68fd684396e9041ece4bc270d5df5b', 'bob', 'desk of bob', '127.0.0.1', 1796002915268, 32503680000000, 1796002915268);
INSERT INTO public.session VALUES ('_BJQLAkOEcCU', '540dba4b4e8801205551299153d21e563d630fc9c901ba04306642dad5be5de0', 'eve', 'desk of eve', '127.0.0.1', 1796002915346, 32503680000000, 1796002915346);






ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (username);



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



ALTER TABLE ONLY public.room
    ADD CONSTRAINT room_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_token_hash_key UNIQUE (token_hash);



ALTER TABLE ONLY public.write_probe
    ADD CONSTRAINT write_probe_pkey PRIMARY KEY (only_row);



CREATE INDEX event_message ON public.event USING btree (message_id) WHERE (message_id IS NOT NULL);



CREATE INDEX event_stream ON public.event USING btree (stream, seq);



CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);



CREATE UNIQUE INDEX membership_present ON public.membership USING btree (username, room) WHERE (to_seq = 0);



CREATE INDEX membership_room ON public.membership USING btree (room, role) WHERE (to_seq = 0);



CREATE INDEX mention_unread ON public.mention USING btree (username, room, number);



CREATE INDEX message_pinned ON public.message USING btree (room, number) WHERE (pinned_at IS NOT NULL);



CREATE INDEX message_thread ON public.message USING btree (thread_root, number) WHERE (thread_root IS NOT NULL);



CREATE INDEX reaction_order ON public.reaction USING btree (message_id, emoji, seq);



CREATE INDEX session_username ON public.session USING btree (username);



CREATE TRIGGER log_head_moved AFTER UPDATE OF seq ON public.log_head FOR EACH ROW EXECUTE FUNCTION public.tell_log_head();



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



ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_username_fkey FOREIGN KEY (username) REFERENCES public.account(username);




