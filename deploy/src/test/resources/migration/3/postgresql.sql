




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
    password_hash text NOT NULL
);



CREATE TABLE public.event (
    seq bigint NOT NULL,
    at bigint NOT NULL,
    kind text NOT NULL,
    stream text NOT NULL COLLATE pg_catalog."C",
    actor text,
    subject text,
    role text,
    number bigint,
    title text,
    topic text,
    archived integer
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
    read_number bigint NOT NULL
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
    sent_at bigint NOT NULL
);



CREATE TABLE public.room (
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL,
    topic text NOT NULL,
    visibility text NOT NULL,
    archived integer NOT NULL,
    created_at bigint NOT NULL,
    last_number bigint NOT NULL,
    last_message_at bigint
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
    opened_seq bigint NOT NULL,
    closed_seq bigint NOT NULL
);



INSERT INTO public.account VALUES ('bob', 'בוב اختبار', 0, 1795887532668, '$argon2id$v=19$m=1024,t=1,p=1$aOXPj2hKE4Cblke0qIyD2g$WcvSGk9E5hboUi3MphSj8AS81l7gsSFI4U6ay/+QWiI');
INSERT INTO public.account VALUES ('dora', 'Dora ‮abc‬ <b>&amp;</b>', 0, 1795887533234, '$argon2id$v=19$m=1024,t=1,p=1$dDzdywd55r7hqzOMJDs1cA$j4nnHwQRnl+bE+quhKsjCVfBSLmC9ltflCGP9+NZ7rU');
INSERT INTO public.account VALUES ('eve', 'eve', 0, 1795887533331, '$argon2id$v=19$m=1024,t=1,p=1$p0CdUZo8KqzIjKx9ifgCQA$ota34/X5J3qzQ/4VJM7mhxe9yCcQnu+s256ycLcnQAQ');
INSERT INTO public.account VALUES ('ann', 'Änn O''Neil 👩‍👧 "\"', 0, 1795887531227, '$argon2id$v=19$m=1024,t=1,p=1$5l9utFW3i4RZ+QrHLLrvSQ$8EznrRGe7SIdNLchTwuAM9xn5u7IO9ufPylpgnH98v8');
INSERT INTO public.account VALUES ('carl', 'Carlé the 2nd', 0, 1795887533067, '$argon2id$v=19$m=1024,t=1,p=1$1HorU1yBhcBoMR5cb07ndw$jr0oZO6Xm6p2+YG9w6m33E63lq6tTAMjo2cqIVugWtE');
INSERT INTO public.account VALUES ('admin', 'The Administrator''s other name', 1, 1795887530306, '$argon2id$v=19$m=1024,t=1,p=1$aW5X+dkw4ZUhFm68OpMlfQ$T1EL+5lQsnRuAhsPe5X9rcup8kdUgtyOhCENd/g5qaA');



INSERT INTO public.event VALUES (14, 1795887532684, 'ACCOUNT_CREATED', '', NULL, 'bob', NULL, NULL, 'בוב اختبار', NULL, NULL);
INSERT INTO public.event VALUES (15, 1795887532684, 'MEMBER_JOINED', 'general', 'bob', 'bob', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (16, 1795887532684, 'SESSION_OPENED', '', 'bob', '7Xpfan_5d0Rd', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (17, 1795887532868, 'SESSION_OPENED', '', 'bob', 'D2pJTZGklal8', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (18, 1795887532953, 'PASSWORD_CHANGED', '', NULL, 'bob', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (19, 1795887532953, 'SESSION_CLOSED', '', 'bob', '7Xpfan_5d0Rd', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (20, 1795887533075, 'ACCOUNT_CREATED', '', NULL, 'carl', NULL, NULL, 'Carlé & "Co" \ 🦊', NULL, NULL);
INSERT INTO public.event VALUES (21, 1795887533075, 'MEMBER_JOINED', 'general', 'carl', 'carl', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (22, 1795887533075, 'SESSION_OPENED', '', 'carl', 'd7EKYTJRsYBq', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (23, 1795887533239, 'ACCOUNT_CREATED', '', NULL, 'dora', NULL, NULL, 'Dora ‮abc‬ <b>&amp;</b>', NULL, NULL);
INSERT INTO public.event VALUES (24, 1795887533239, 'MEMBER_JOINED', 'general', 'dora', 'dora', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (25, 1795887533239, 'SESSION_OPENED', '', 'dora', 'IW3RilqcR6gy', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (26, 1795887533331, 'ACCOUNT_CREATED', '', NULL, 'eve', NULL, NULL, 'eve', NULL, NULL);
INSERT INTO public.event VALUES (27, 1795887533331, 'MEMBER_JOINED', 'general', 'eve', 'eve', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (28, 1795887533331, 'SESSION_OPENED', '', 'eve', 'ViZBmBXwbPdn', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (29, 1795887533414, 'ACCOUNT_UPDATED', '*', NULL, 'ann', NULL, NULL, 'Änn O''Neil 👩‍👧 "\"', NULL, NULL);
INSERT INTO public.event VALUES (30, 1795887533544, 'ACCOUNT_UPDATED', '*', NULL, 'carl', NULL, NULL, 'it''s {"displayName":null} 	  \u0041', NULL, NULL);
INSERT INTO public.event VALUES (31, 1795887533582, 'ACCOUNT_UPDATED', '*', NULL, 'carl', NULL, NULL, 'Carlé the 2nd', NULL, NULL);
INSERT INTO public.event VALUES (32, 1795887533679, 'SESSION_OPENED', '', 'ann', 'noBzI0LHvLWn', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (33, 1795887533798, 'SESSION_CLOSED', '', 'ann', 'noBzI0LHvLWn', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (34, 1795887533895, 'SESSION_OPENED', '', 'ann', '9925l-djig41', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (35, 1795887533935, 'SESSION_CLOSED', '', 'ann', '9925l-djig41', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (36, 1795887533991, 'SESSION_OPENED', '', 'eve', 'HNc1glEaq6YW', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (37, 1795887534101, 'ROOM_CREATED', 'hostile', 'ann', NULL, NULL, NULL, 'it''s "quoted" \ \n \u0041 {"a":[null,true]} <b>&amp;</b> ]]> %s ${x} $1 ?1 :a ''); DROP TABLE event;-', 'it''s "quoted" \ \n \u0041 {"a":[null,true]} <b>&amp;</b> ]]> %s ${x} $1 ?1 :a ''); DROP TABLE event;--	tabnext line paragraph ‮abc‬ ﻿ � é é 👩‍👩‍👧 𝄞', 0);
INSERT INTO public.event VALUES (38, 1795887534101, 'MEMBER_JOINED', 'hostile', 'ann', 'ann', 'OWNER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (39, 1795887534150, 'ROOM_CREATED', 'den', 'ann', NULL, NULL, NULL, 'den', '', 0);
INSERT INTO public.event VALUES (40, 1795887534150, 'MEMBER_JOINED', 'den', 'ann', 'ann', 'OWNER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (41, 1795887534216, 'ROOM_CREATED', 'handed-over', 'bob', NULL, NULL, NULL, 'Handed over 🔑', 'Owner''s "topic"
in two lines', 0);
INSERT INTO public.event VALUES (42, 1795887534216, 'MEMBER_JOINED', 'handed-over', 'bob', 'bob', 'OWNER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (43, 1795887534339, 'ROOM_CREATED', 'deserted', 'carl', NULL, NULL, NULL, 'Nobody''s', '', 0);
INSERT INTO public.event VALUES (44, 1795887534339, 'MEMBER_JOINED', 'deserted', 'carl', 'carl', 'OWNER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (45, 1795887534513, 'ROOM_CREATED', 'empty-topic', 'dora', NULL, NULL, NULL, 'Had a topic', 'which goes', 0);
INSERT INTO public.event VALUES (46, 1795887534513, 'MEMBER_JOINED', 'empty-topic', 'dora', 'dora', 'OWNER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (47, 1795887534667, 'ROOM_CREATED', 'system', 'admin', NULL, NULL, NULL, 'A name that may be reserved later', '', 0);
INSERT INTO public.event VALUES (48, 1795887534667, 'MEMBER_JOINED', 'system', 'admin', 'admin', 'OWNER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (49, 1795887534810, 'ROOM_CREATED', 'ann~bob', 'ann', NULL, NULL, NULL, '', '', 0);
INSERT INTO public.event VALUES (50, 1795887534810, 'MEMBER_JOINED', 'ann~bob', 'ann', 'ann', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (51, 1795887534810, 'MEMBER_JOINED', 'ann~bob', 'ann', 'bob', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (52, 1795887534915, 'ROOM_CREATED', 'ann~dora', 'dora', NULL, NULL, NULL, '', '', 0);
INSERT INTO public.event VALUES (53, 1795887534915, 'MEMBER_JOINED', 'ann~dora', 'dora', 'dora', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (54, 1795887534915, 'MEMBER_JOINED', 'ann~dora', 'dora', 'ann', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (55, 1795887535019, 'ROOM_UPDATED', 'hostile', 'ann', NULL, NULL, NULL, ' %s ${x} $1 ?1 :a ''); DROP TABLE event;--	tabnext line paragraph ‮abc', 'it''s "quoted" \ \n \u0041 {"a":[null,true]} <b>&amp;</b> ]]> %s ${x} $1 ?1 :a ''); DROP TABLE event;--	tabnext line paragraph ‮abc‬ ﻿ � é é 👩‍👩‍👧 𝄞', 0);
INSERT INTO public.event VALUES (56, 1795887535082, 'ROOM_UPDATED', 'hostile', 'ann', NULL, NULL, NULL, ' %s ${x} $1 ?1 :a ''); DROP TABLE event;--	tabnext line paragraph ‮abc', '
-	tabnext line paragraph ‮abc‬ ﻿ � é é 👩‍👩‍👧 𝄞

end ', 0);
INSERT INTO public.event VALUES (57, 1795887535122, 'ROOM_UPDATED', 'empty-topic', 'dora', NULL, NULL, NULL, 'Had a topic', '', 0);
INSERT INTO public.event VALUES (58, 1795887535551, 'ROOM_UPDATED', 'den', 'ann', NULL, NULL, NULL, 'Dén 🚀', 'null', 0);
INSERT INTO public.event VALUES (59, 1795887535631, 'ROOM_UPDATED', 'system', 'admin', NULL, NULL, NULL, 'A name that may be reserved later', '', 1);
INSERT INTO public.event VALUES (60, 1795887535708, 'ROOM_UPDATED', 'system', 'admin', NULL, NULL, NULL, 'Archived and back', '', 0);
INSERT INTO public.event VALUES (61, 1795887535752, 'ROOM_UPDATED', 'general', 'admin', NULL, NULL, NULL, 'General', 'For all of us: 👋', 0);
INSERT INTO public.event VALUES (62, 1795887535963, 'MEMBER_JOINED', 'hostile', 'bob', 'bob', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (63, 1795887536090, 'MEMBER_JOINED', 'hostile', 'carl', 'carl', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (64, 1795887536194, 'MEMBER_JOINED', 'hostile', 'dora', 'dora', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (65, 1795887536271, 'MEMBER_JOINED', 'hostile', 'eve', 'eve', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (66, 1795887536457, 'MEMBER_JOINED', 'den', 'ann', 'carl', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (67, 1795887536545, 'MEMBER_JOINED', 'den', 'ann', 'eve', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (68, 1795887536580, 'ROLE_CHANGED', 'den', 'ann', 'carl', 'MODERATOR', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (69, 1795887536612, 'MESSAGE_POSTED', 'den', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (70, 1795887536654, 'MEMBER_LEFT', 'den', 'carl', 'carl', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (71, 1795887536680, 'MEMBER_JOINED', 'den', 'ann', 'carl', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (72, 1795887536737, 'MEMBER_LEFT', 'den', 'ann', 'eve', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (73, 1795887536798, 'MEMBER_JOINED', 'handed-over', 'bob', 'dora', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (74, 1795887536843, 'ROLE_CHANGED', 'handed-over', 'bob', 'dora', 'OWNER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (75, 1795887536887, 'MESSAGE_POSTED', 'handed-over', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (76, 1795887536980, 'MEMBER_LEFT', 'handed-over', 'bob', 'bob', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (77, 1795887537164, 'MEMBER_JOINED', 'handed-over', 'dora', 'eve', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (78, 1795887537269, 'ROLE_CHANGED', 'handed-over', 'dora', 'eve', 'MODERATOR', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (79, 1795887537350, 'ROLE_CHANGED', 'handed-over', 'dora', 'eve', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (80, 1795887537451, 'MESSAGE_POSTED', 'deserted', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (81, 1795887537539, 'MEMBER_LEFT', 'deserted', 'carl', 'carl', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (82, 1795887537693, 'MEMBER_JOINED', 'system', 'bob', 'bob', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (83, 1795887537824, 'ROLE_CHANGED', 'system', 'admin', 'bob', 'OWNER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (84, 1795887537951, 'MEMBER_LEFT', 'system', 'bob', 'bob', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (85, 1795887538085, 'MEMBER_JOINED', 'system', 'bob', 'bob', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (86, 1795887538219, 'MEMBER_JOINED', 'attic', 'eve', 'eve', 'MEMBER', NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (87, 1795887538335, 'MESSAGE_POSTED', 'attic', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (88, 1795887538463, 'ROOM_UPDATED', 'attic', 'ann', NULL, NULL, NULL, 'Attic', 'Made before the log begins', 1);
INSERT INTO public.event VALUES (89, 1795887538579, 'MESSAGE_POSTED', 'hostile', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (90, 1795887538750, 'MEMBER_LEFT', 'hostile', 'eve', 'eve', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (91, 1795887538954, 'MESSAGE_POSTED', 'general', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (92, 1795887539012, 'MESSAGE_POSTED', 'general', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (93, 1795887539077, 'MESSAGE_POSTED', 'general', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (94, 1795887539135, 'MESSAGE_POSTED', 'hostile', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (95, 1795887539186, 'MESSAGE_POSTED', 'hostile', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (96, 1795887539280, 'MESSAGE_POSTED', 'hostile', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (97, 1795887539363, 'MESSAGE_POSTED', 'hostile', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (98, 1795887539491, 'MESSAGE_POSTED', 'general', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (99, 1795887539586, 'MESSAGE_POSTED', 'ann~bob', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (100, 1795887539732, 'MESSAGE_POSTED', 'ann~bob', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (101, 1795887539851, 'MESSAGE_POSTED', 'ann~bob', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (102, 1795887539899, 'MESSAGE_POSTED', 'ann~dora', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (103, 1795887539957, 'MESSAGE_POSTED', 'handed-over', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (104, 1795887540174, 'MESSAGE_POSTED', 'handed-over', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (105, 1795887540295, 'MESSAGE_POSTED', 'den', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (106, 1795887540418, 'MESSAGE_POSTED', 'den', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (107, 1795887540507, 'MESSAGE_POSTED', 'den', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (108, 1795887540611, 'MESSAGE_POSTED', 'den', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (109, 1795887540643, 'MESSAGE_POSTED', 'den', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (110, 1795887540665, 'MESSAGE_POSTED', 'den', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (111, 1795887540701, 'MESSAGE_POSTED', 'den', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.event VALUES (112, 1795887540823, 'READ_MARKED', '@ann', 'ann', 'general', NULL, 2, NULL, NULL, NULL);
INSERT INTO public.event VALUES (113, 1795887541154, 'READ_MARKED', '@ann', 'ann', 'general', NULL, 4, NULL, NULL, NULL);
INSERT INTO public.event VALUES (114, 1795887541272, 'READ_MARKED', '@bob', 'bob', 'ann~bob', NULL, 1, NULL, NULL, NULL);
INSERT INTO public.event VALUES (115, 1795887541375, 'READ_MARKED', '@carl', 'carl', 'hostile', NULL, 2, NULL, NULL, NULL);
INSERT INTO public.event VALUES (116, 1795887541538, 'READ_MARKED', '@dora', 'dora', 'handed-over', NULL, 1, NULL, NULL, NULL);
INSERT INTO public.event VALUES (117, 1795887541685, 'ACCOUNT_UPDATED', '*', NULL, 'admin', NULL, NULL, 'The Administrator''s other name', NULL, NULL);
INSERT INTO public.event VALUES (118, 1795887541827, 'MESSAGE_POSTED', 'system', NULL, NULL, NULL, NULL, NULL, NULL, NULL);



INSERT INTO public.flyway_schema_history VALUES (1, '1', 'chat', 'SQL', 'V1__chat.sql', 170739436, 'postgres', '2026-11-28 17:38:44.627315', 301, true);
INSERT INTO public.flyway_schema_history VALUES (2, '2', 'log home', 'SQL', 'V2__log_home.sql', 2136160540, 'postgres', '2026-11-28 17:38:45.458198', 121, true);
INSERT INTO public.flyway_schema_history VALUES (3, '3', 'room members', 'SQL', 'V3__room_members.sql', 1624445123, 'postgres', '2026-11-28 17:38:45.748402', 55, true);



INSERT INTO public.log_head VALUES (1, '82989f31e6f648cc85d410c401787300', 14, 118, 1795887541827, '');



INSERT INTO public.membership VALUES ('admin', 'general', 2, 0, 'OWNER', 1795887530366, 0);
INSERT INTO public.membership VALUES ('ann', 'attic', 8, 0, 'OWNER', 1795887531326, 0);
INSERT INTO public.membership VALUES ('bob', 'general', 15, 0, 'MEMBER', 1795887532684, 1);
INSERT INTO public.membership VALUES ('carl', 'general', 21, 0, 'MEMBER', 1795887533075, 1);
INSERT INTO public.membership VALUES ('dora', 'general', 24, 0, 'MEMBER', 1795887533239, 1);
INSERT INTO public.membership VALUES ('eve', 'general', 27, 0, 'MEMBER', 1795887533331, 1);
INSERT INTO public.membership VALUES ('ann', 'hostile', 38, 0, 'OWNER', 1795887534101, 0);
INSERT INTO public.membership VALUES ('ann', 'den', 40, 0, 'OWNER', 1795887534150, 0);
INSERT INTO public.membership VALUES ('dora', 'empty-topic', 46, 0, 'OWNER', 1795887534513, 0);
INSERT INTO public.membership VALUES ('admin', 'system', 48, 0, 'OWNER', 1795887534667, 0);
INSERT INTO public.membership VALUES ('ann', 'ann~bob', 50, 0, 'MEMBER', 1795887534810, 0);
INSERT INTO public.membership VALUES ('dora', 'ann~dora', 53, 0, 'MEMBER', 1795887534915, 0);
INSERT INTO public.membership VALUES ('ann', 'ann~dora', 54, 0, 'MEMBER', 1795887534915, 0);
INSERT INTO public.membership VALUES ('bob', 'hostile', 62, 0, 'MEMBER', 1795887535963, 0);
INSERT INTO public.membership VALUES ('dora', 'hostile', 64, 0, 'MEMBER', 1795887536194, 0);
INSERT INTO public.membership VALUES ('carl', 'den', 66, 70, 'MODERATOR', 1795887536457, 0);
INSERT INTO public.membership VALUES ('carl', 'den', 71, 0, 'MEMBER', 1795887536680, 1);
INSERT INTO public.membership VALUES ('eve', 'den', 67, 72, 'MEMBER', 1795887536545, 0);
INSERT INTO public.membership VALUES ('bob', 'handed-over', 42, 76, 'OWNER', 1795887534216, 0);
INSERT INTO public.membership VALUES ('eve', 'handed-over', 77, 0, 'MEMBER', 1795887537164, 1);
INSERT INTO public.membership VALUES ('carl', 'deserted', 44, 81, 'OWNER', 1795887534339, 0);
INSERT INTO public.membership VALUES ('bob', 'system', 82, 84, 'OWNER', 1795887537693, 0);
INSERT INTO public.membership VALUES ('bob', 'system', 85, 0, 'MEMBER', 1795887538085, 0);
INSERT INTO public.membership VALUES ('eve', 'attic', 86, 0, 'MEMBER', 1795887538219, 1);
INSERT INTO public.membership VALUES ('eve', 'hostile', 65, 90, 'MEMBER', 1795887536271, 0);
INSERT INTO public.membership VALUES ('ann', 'general', 5, 0, 'MEMBER', 1795887531228, 4);
INSERT INTO public.membership VALUES ('bob', 'ann~bob', 51, 0, 'MEMBER', 1795887534810, 1);
INSERT INTO public.membership VALUES ('carl', 'hostile', 63, 0, 'MEMBER', 1795887536090, 2);
INSERT INTO public.membership VALUES ('dora', 'handed-over', 73, 0, 'OWNER', 1795887536798, 1);



INSERT INTO public.mention VALUES (9, 0, 'ann', 'attic', 1);
INSERT INTO public.mention VALUES (69, 0, 'ann', 'den', 1);
INSERT INTO public.mention VALUES (69, 1, 'eve', 'den', 1);
INSERT INTO public.mention VALUES (75, 0, 'dora', 'handed-over', 1);
INSERT INTO public.mention VALUES (91, 0, 'bob', 'general', 2);
INSERT INTO public.mention VALUES (91, 1, 'ann', 'general', 2);
INSERT INTO public.mention VALUES (91, 2, 'carl', 'general', 2);
INSERT INTO public.mention VALUES (92, 0, 'admin', 'general', 3);
INSERT INTO public.mention VALUES (93, 0, 'ann', 'general', 4);
INSERT INTO public.mention VALUES (95, 0, 'ann', 'hostile', 3);
INSERT INTO public.mention VALUES (95, 1, 'bob', 'hostile', 3);
INSERT INTO public.mention VALUES (95, 2, 'carl', 'hostile', 3);
INSERT INTO public.mention VALUES (95, 3, 'dora', 'hostile', 3);
INSERT INTO public.mention VALUES (99, 0, 'bob', 'ann~bob', 1);
INSERT INTO public.mention VALUES (104, 0, 'dora', 'handed-over', 3);
INSERT INTO public.mention VALUES (111, 0, 'carl', 'den', 8);
INSERT INTO public.mention VALUES (118, 0, 'bob', 'system', 1);



INSERT INTO public.message VALUES (9, 'attic', 1, 'ann', 'The first message of the attic, whose entry is forgotten. @ann', 'c04813b6-cfb0-493a-a04e-10928738a721', 0, 1795887531499);
INSERT INTO public.message VALUES (10, 'general', 1, 'admin', 'Welcome!', 'c6afc0cc-762d-4b84-aa1d-22150aa7806d', 0, 1795887531737);
INSERT INTO public.message VALUES (69, 'den', 1, 'carl', 'Said before I left, @ann and @eve', '61b220d5-adb7-4554-87e9-271c44616341', 0, 1795887536612);
INSERT INTO public.message VALUES (75, 'handed-over', 1, 'bob', 'Yours now, @dora', '24254f32-19f5-4ba3-9fa4-d31f39bd762b', 0, 1795887536887);
INSERT INTO public.message VALUES (80, 'deserted', 1, 'carl', 'Is anybody there?', '34d4c70f-43c6-4418-80d2-38a68f38ca43', 0, 1795887537451);
INSERT INTO public.message VALUES (87, 'attic', 2, 'eve', 'Soon to be archived', '6dcac9df-693a-42d5-a2a6-34e506f2cee9', 0, 1795887538335);
INSERT INTO public.message VALUES (89, 'hostile', 1, 'eve', 'My last words here, as ‮eve‬', 'b431c978-dc29-46fc-bd8a-9faa015f3b91', 0, 1795887538579);
INSERT INTO public.message VALUES (91, 'general', 2, 'admin', 'Line one
line two
line three

  @bob, @ann: what says
> @carl
last
', 'e1debd1f-f492-461c-a6c4-90818d5efe69', 0, 1795887538954);
INSERT INTO public.message VALUES (92, 'general', 3, 'bob', 'שלום @admin مرحبا', '11ac0423-76b3-41bb-a82b-c03775654b4a', 91, 1795887539012);
INSERT INTO public.message VALUES (93, 'general', 4, 'ann', '@ann speaks to herself, to @all and to @nobody', 'fd827731-921d-41b8-9843-64367290985a', 92, 1795887539077);
INSERT INTO public.message VALUES (94, 'hostile', 2, 'ann', 'it''s "quoted" \ \n \u0041 {"a":[null,true]} <b>&amp;</b> ]]> %s ${x} $1 ?1 :a ''); DROP TABLE event;--	tabnext line paragraph ‮abc‬ ﻿ � é é 👩‍👩‍👧 𝄞
it''s "quoted" \ \n \u0041 {"a":[null,true]} <b>&amp;</b> ]]> %s ${x} $1 ?1 :a ''); DROP TABLE event;--	tabnext line paragraph ‮abc‬ ﻿ � é é 👩‍👩‍👧 𝄞', '7b1d8b72-1f54-4069-92a7-dfa790182809', 0, 1795887539135);
INSERT INTO public.message VALUES (95, 'hostile', 3, 'dora', '@ann@ann@ann @bob @carl @dora @eve @admin', 'a6c10530-5ca6-4acb-91d7-be31e6313f5b', 0, 1795887539186);
INSERT INTO public.message VALUES (96, 'hostile', 4, 'bob', 'My client''s ids are odd.', 'it''s"\{}/<&>;--~', 0, 1795887539280);
INSERT INTO public.message VALUES (97, 'hostile', 5, 'carl', 'Mine too.', 'it''s"\{}/<&>;--~', 0, 1795887539363);
INSERT INTO public.message VALUES (98, 'general', 5, 'dora', '0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
0123456789abcd''"\é😀
', '81e9a29d-65b1-4907-af66-2345f9165007', 0, 1795887539491);
INSERT INTO public.message VALUES (99, 'ann~bob', 1, 'ann', 'Between the two of us, @bob', '2ff036ef-6fbb-484e-9a5f-914fa34f06be', 0, 1795887539586);
INSERT INTO public.message VALUES (100, 'ann~bob', 2, 'ann', '?', '3494327f-06fe-48d5-9e91-17a05812406b', 0, 1795887539732);
INSERT INTO public.message VALUES (101, 'ann~bob', 3, 'bob', '{}', '3245dba5-adb3-45a2-910d-e233385e12a9', 100, 1795887539851);
INSERT INTO public.message VALUES (102, 'ann~dora', 1, 'dora', 'null', '2c2cb5e8-c9df-4011-a02e-2eddf29687ce', 0, 1795887539899);
INSERT INTO public.message VALUES (103, 'handed-over', 2, 'dora', '0', 'ee93717e-5467-4402-b0df-4f7d66d75cf7', 0, 1795887539957);
INSERT INTO public.message VALUES (104, 'handed-over', 3, 'eve', 'Thanks, @dora & @bob', 'd0059cea-6936-4a4a-a7ec-47a8569b96e6', 103, 1795887540174);
INSERT INTO public.message VALUES (105, 'den', 2, 'carl', 'Number 1', 'af90afc9-4dc3-4abf-b9d8-fc8ac28a3f32', 0, 1795887540295);
INSERT INTO public.message VALUES (106, 'den', 3, 'carl', 'Number 2', '0508561d-c3fd-46b6-9614-5ef777f23992', 0, 1795887540418);
INSERT INTO public.message VALUES (107, 'den', 4, 'carl', 'Number 3', '1290da98-9880-4f1a-8993-78aca66188f9', 0, 1795887540507);
INSERT INTO public.message VALUES (108, 'den', 5, 'carl', 'Number 4', 'f8c069ab-8ea7-4fa8-9ce0-6b1efae3bf8f', 0, 1795887540611);
INSERT INTO public.message VALUES (109, 'den', 6, 'carl', 'Number 5', 'd57554aa-3166-4073-9cc7-01c59f15a105', 0, 1795887540643);
INSERT INTO public.message VALUES (110, 'den', 7, 'carl', 'Number 6', '538dfc35-8560-4f77-8825-e07872db2bfd', 0, 1795887540665);
INSERT INTO public.message VALUES (111, 'den', 8, 'ann', '@carl, that''s enough.', 'cddcd563-691b-48cd-8cea-5d6330eebd64', 0, 1795887540701);
INSERT INTO public.message VALUES (118, 'system', 1, 'admin', 'Not read by @bob', '7d3bed5f-32ab-464d-82e7-83cab3830a11', 0, 1795887541827);



INSERT INTO public.room VALUES ('general', 'General', 'For all of us: 👋', 'PUBLIC', 0, 1795887525000, 5, 1795887539491);
INSERT INTO public.room VALUES ('ann~bob', '', '', 'DIRECT', 0, 1795887534810, 3, 1795887539851);
INSERT INTO public.room VALUES ('empty-topic', 'Had a topic', '', 'PUBLIC', 0, 1795887534512, 0, NULL);
INSERT INTO public.room VALUES ('ann~dora', '', '', 'DIRECT', 0, 1795887534903, 1, 1795887539899);
INSERT INTO public.room VALUES ('handed-over', 'Handed over 🔑', 'Owner''s "topic"
in two lines', 'PRIVATE', 0, 1795887534216, 3, 1795887540174);
INSERT INTO public.room VALUES ('deserted', 'Nobody''s', '', 'PUBLIC', 0, 1795887534314, 1, 1795887537451);
INSERT INTO public.room VALUES ('attic', 'Attic', 'Made before the log begins', 'PUBLIC', 1, 1795887531326, 2, 1795887538335);
INSERT INTO public.room VALUES ('hostile', ' %s ${x} $1 ?1 :a ''); DROP TABLE event;--	tabnext line paragraph ‮abc', '
-	tabnext line paragraph ‮abc‬ ﻿ � é é 👩‍👩‍👧 𝄞

end ', 'PUBLIC', 0, 1795887534098, 5, 1795887539363);
INSERT INTO public.room VALUES ('den', 'Dén 🚀', 'null', 'PRIVATE', 0, 1795887534149, 8, 1795887540701);
INSERT INTO public.room VALUES ('system', 'Archived and back', '', 'PUBLIC', 0, 1795887534659, 1, 1795887541827);



INSERT INTO public.session VALUES ('3VG06e350rL0', '8ffd1fd2b9db073ccd90506a3118018b40429b522845adab6f70f0c5d442df7b', 'admin', 'desk', '127.0.0.1', 1795887530266, 32503680000000, 3, 0);
INSERT INTO public.session VALUES ('m8dFhzO2M5TN', 'e4923de44dd5fdfe68457837b15fe74e9467daa9baf47fc84f0d87da7d9d51b0', 'ann', 'phone', '127.0.0.1', 1795887531226, 32503680000000, 6, 0);
INSERT INTO public.session VALUES ('gzGtrBXGHTd5', '10430cb5996f07f6b400c118fac0084cf4c61d3c1186ecc9478b794d78aaf525', 'ann', 'expired', '127.0.0.1', 1795887532313, 1795887532313, 13, 0);
INSERT INTO public.session VALUES ('D2pJTZGklal8', 'ac666607fc07507e39d6d3f24603018215f32d9fa97fe4d604a747a9884fa713', 'bob', '\ 🖥', '127.0.0.1', 1795887532861, 32503680000000, 17, 0);
INSERT INTO public.session VALUES ('7Xpfan_5d0Rd', 'bbc3048daf8b65fd6d19c7bdb2bf39a42945033402dee476c29d0c64dcd62d2d', 'bob', 'bob''s "phone"', '127.0.0.1', 1795887532667, 32503680000000, 16, 19);
INSERT INTO public.session VALUES ('d7EKYTJRsYBq', 'f0087baaf7f6814eadeb5d8a0c0b749592333f344d13e882f0c1c0e427131c24', 'carl', '', '127.0.0.1', 1795887533042, 32503680000000, 22, 0);
INSERT INTO public.session VALUES ('IW3RilqcR6gy', '00920d8e812ce267659b0c605edd49a8ee6af51d312dd6cd942d61414d810808', 'dora', 'dora''s desk', '127.0.0.1', 1795887533233, 32503680000000, 25, 0);
INSERT INTO public.session VALUES ('ViZBmBXwbPdn', 'fcaa0333e21d5e665ff71f299dcc36038c223b51cb3d7ba0b8d3189d901c4e03', 'eve', 'eve', '127.0.0.1', 1795887533329, 32503680000000, 28, 0);
INSERT INTO public.session VALUES ('noBzI0LHvLWn', 'e2882cda97be44c1a62105c04d89d0cd75c20e5731f67c0895291970e1f43af2', 'ann', 'laptop', '127.0.0.1', 1795887533675, 32503680000000, 32, 33);
INSERT INTO public.session VALUES ('9925l-djig41', '3cd8857f9b627980636acc52bce77540be30c8a7680d17bb2466fcdb6c5062b0', 'ann', 'tablet', '127.0.0.1', 1795887533890, 32503680000000, 34, 35);
INSERT INTO public.session VALUES ('HNc1glEaq6YW', 'e350d0ef463a24353bcb72881d834d7803575d346caaaa3a24dfc5285d6af44c', 'eve', 'a second one, open', '127.0.0.1', 1795887533990, 32503680000000, 36, 0);



ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (username);



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



ALTER TABLE ONLY public.message
    ADD CONSTRAINT message_room_number_key UNIQUE (room, number);



ALTER TABLE ONLY public.room
    ADD CONSTRAINT room_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_token_hash_key UNIQUE (token_hash);



CREATE INDEX event_stream ON public.event USING btree (stream, seq);



CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);



CREATE UNIQUE INDEX membership_present ON public.membership USING btree (username, room) WHERE (to_seq = 0);



CREATE INDEX membership_room ON public.membership USING btree (room, role) WHERE (to_seq = 0);



CREATE INDEX mention_unread ON public.mention USING btree (username, room, number);



CREATE TRIGGER log_head_moved AFTER UPDATE OF seq ON public.log_head FOR EACH ROW EXECUTE FUNCTION public.tell_log_head();



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



ALTER TABLE ONLY public.message
    ADD CONSTRAINT message_room_fkey FOREIGN KEY (room) REFERENCES public.room(id);



ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_username_fkey FOREIGN KEY (username) REFERENCES public.account(username);




