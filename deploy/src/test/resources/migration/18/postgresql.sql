




CREATE FUNCTION public.audit_entry_is_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.number <= (SELECT floor_number FROM audit_head) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'entries of the audit log are not changed, and deleted by pruning only';
END;
$$;



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
    must_change_password integer DEFAULT 0 NOT NULL,
    auditor integer DEFAULT 0 NOT NULL,
    service integer DEFAULT 0 NOT NULL
);



CREATE TABLE public.audit_entry (
    number bigint NOT NULL,
    at bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    operation text NOT NULL COLLATE pg_catalog."C",
    outcome text NOT NULL COLLATE pg_catalog."C",
    actor text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    room text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    before_values text NOT NULL,
    after_values text NOT NULL,
    times bigint NOT NULL,
    previous text NOT NULL COLLATE pg_catalog."C",
    hash text NOT NULL COLLATE pg_catalog."C"
);



CREATE TABLE public.audit_export (
    target text NOT NULL COLLATE pg_catalog."C",
    number bigint NOT NULL
);



CREATE TABLE public.audit_head (
    number bigint NOT NULL,
    hash text NOT NULL COLLATE pg_catalog."C",
    floor_number bigint NOT NULL,
    floor_hash text NOT NULL COLLATE pg_catalog."C"
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



CREATE TABLE public.file (
    id text NOT NULL COLLATE pg_catalog."C",
    room text NOT NULL COLLATE pg_catalog."C",
    owner text NOT NULL COLLATE pg_catalog."C",
    client_upload_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    begun_at bigint NOT NULL,
    attachment text,
    message_id bigint
);



CREATE TABLE public.file_garbage (
    id text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL
);



CREATE TABLE public.file_part (
    file_id text NOT NULL COLLATE pg_catalog."C",
    start bigint NOT NULL,
    content bytea NOT NULL
);
ALTER TABLE ONLY public.file_part ALTER COLUMN content SET STORAGE EXTERNAL;



CREATE TABLE public.file_usage (
    bytes bigint NOT NULL
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
    author_only integer DEFAULT 0 NOT NULL,
    attachments text
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
    used_at bigint DEFAULT 0 NOT NULL,
    scope text DEFAULT ''::text NOT NULL
);



CREATE TABLE public.write_probe (
    only_row integer NOT NULL,
    filling bytea NOT NULL,
    CONSTRAINT write_probe_only_row_check CHECK ((only_row = 1))
);



INSERT INTO public.account VALUES ('ruth', 'ruth''s "name" \ 🦊', 1, 1796003776723, 0, 0, 0, 0);
INSERT INTO public.account VALUES ('eve', 'eve''s "name" \ 🦊', 0, 1796003777644, 0, 0, 0, 0);
INSERT INTO public.account VALUES ('made', 'Made by ruth', 0, 1796003785266, 0, 1, 0, 0);
INSERT INTO public.account VALUES ('gone', 'gone''s "name" \ 🦊', 0, 1796003785150, 1, 0, 0, 0);
INSERT INTO public.account VALUES ('ann', 'ann''s "name" \ 🦊', 1, 1796003777481, 0, 0, 0, 0);
INSERT INTO public.account VALUES ('bob', 'bob''s "name" \ 🦊', 0, 1796003777571, 0, 0, 1, 0);
INSERT INTO public.account VALUES ('robot', 'The robot', 0, 1796003787866, 0, 0, 0, 1);



INSERT INTO public.audit_entry VALUES (1, 1796003776723, 'ACCOUNT_CREATED', 'Register', '', 'ruth', '127.0.0.1', '', 'ruth', '', '{"displayName":"ruth''s \"name\" \\ 🦊","administrator":"true"}', 1, '', '306cf29ccb86a37b85048ce71f47ad1ba70e564625f97f12234817a9ba3b1852');
INSERT INTO public.audit_entry VALUES (2, 1796003776723, 'SESSION_OPENED', 'Register', '', 'ruth', '127.0.0.1', '', 'ruth', '', '{"session":"nJOoj6NICS2J","clientName":"desk of ruth"}', 1, '306cf29ccb86a37b85048ce71f47ad1ba70e564625f97f12234817a9ba3b1852', '12b2c2f3048c73588f0699cc548ed9729eb6b87a018a291f01c9205282280a61');
INSERT INTO public.audit_entry VALUES (3, 1796003777481, 'ACCOUNT_CREATED', 'Register', '', 'ann', '127.0.0.1', '', 'ann', '', '{"displayName":"ann''s \"name\" \\ 🦊","administrator":"false"}', 1, '12b2c2f3048c73588f0699cc548ed9729eb6b87a018a291f01c9205282280a61', '6fe1b1b6424bb43367d22fcfdee95e0548c4a65766d349510f7c9ddb029b9303');
INSERT INTO public.audit_entry VALUES (4, 1796003777481, 'SESSION_OPENED', 'Register', '', 'ann', '127.0.0.1', '', 'ann', '', '{"session":"zmDL1d8N7AlB","clientName":"desk of ann"}', 1, '6fe1b1b6424bb43367d22fcfdee95e0548c4a65766d349510f7c9ddb029b9303', '57bd5986201b82d21cdfb29a705e7348c3b60f9cbd0b215fc01f99ddeb6fc7da');
INSERT INTO public.audit_entry VALUES (5, 1796003777571, 'ACCOUNT_CREATED', 'Register', '', 'bob', '127.0.0.1', '', 'bob', '', '{"displayName":"bob''s \"name\" \\ 🦊","administrator":"false"}', 1, '57bd5986201b82d21cdfb29a705e7348c3b60f9cbd0b215fc01f99ddeb6fc7da', 'ec98d098a72e05b0140bc3a84fd39b07ce983410f846571dec408eaf2706a2a6');
INSERT INTO public.audit_entry VALUES (6, 1796003777571, 'SESSION_OPENED', 'Register', '', 'bob', '127.0.0.1', '', 'bob', '', '{"session":"D_PDKwSVaX41","clientName":"desk of bob"}', 1, 'ec98d098a72e05b0140bc3a84fd39b07ce983410f846571dec408eaf2706a2a6', '747bf2820ffa1b84ee12700fbe8fa1fb0348a8352493cd9c2f6776e41ef6a3ae');
INSERT INTO public.audit_entry VALUES (7, 1796003777644, 'ACCOUNT_CREATED', 'Register', '', 'eve', '127.0.0.1', '', 'eve', '', '{"displayName":"eve''s \"name\" \\ 🦊","administrator":"false"}', 1, '747bf2820ffa1b84ee12700fbe8fa1fb0348a8352493cd9c2f6776e41ef6a3ae', 'f914877cc1ed4b62b8133711b87615ed276c999b59f3e96fd8919ead65de1063');
INSERT INTO public.audit_entry VALUES (8, 1796003777644, 'SESSION_OPENED', 'Register', '', 'eve', '127.0.0.1', '', 'eve', '', '{"session":"BzTvGkByq2pJ","clientName":"desk of eve"}', 1, 'f914877cc1ed4b62b8133711b87615ed276c999b59f3e96fd8919ead65de1063', 'e2ade01805ae750d47184ef541662808429f258e94434011a34b11bdcf8d903c');
INSERT INTO public.audit_entry VALUES (9, 1796003777848, 'MEMBER_JOINED', 'InviteMember', '', 'ann', '127.0.0.1', 'den', 'bob', '', '{"role":"MEMBER"}', 1, 'e2ade01805ae750d47184ef541662808429f258e94434011a34b11bdcf8d903c', 'c640c1237ad17e139c06dc719f3121be74452027e30131d0418bbbb1d2419d2c');
INSERT INTO public.audit_entry VALUES (10, 1796003777968, 'MEMBER_JOINED', 'InviteMember', '', 'ann', '127.0.0.1', 'den', 'eve', '', '{"role":"MEMBER"}', 1, 'c640c1237ad17e139c06dc719f3121be74452027e30131d0418bbbb1d2419d2c', 'ed0d1d31863fc4aad9072e2f8d1cfc94fcf87aa6603fc2034df9b9ed337cf167');
INSERT INTO public.audit_entry VALUES (11, 1796003778094, 'ROLE_CHANGED', 'SetMemberRole', '', 'ann', '127.0.0.1', 'den', 'bob', '{"role":"MEMBER"}', '{"role":"MODERATOR"}', 1, 'ed0d1d31863fc4aad9072e2f8d1cfc94fcf87aa6603fc2034df9b9ed337cf167', 'e01a517cab7b7d5cb25b734741f4132a0dc311c7fad965405a15430fe16759a3');
INSERT INTO public.audit_entry VALUES (12, 1796003778221, 'MEMBER_JOINED', 'OpenDirect', '', 'ann', '127.0.0.1', 'ann~bob', 'bob', '', '{"role":"MEMBER"}', 1, 'e01a517cab7b7d5cb25b734741f4132a0dc311c7fad965405a15430fe16759a3', 'f874fb94b96463ea366f162e25e3775e655d4d6dc4615f94461e2a1a8425c5b9');
INSERT INTO public.audit_entry VALUES (13, 1796003779798, 'MESSAGE_DELETED', 'DeleteMessage', '', 'bob', '127.0.0.1', 'den', 'eve', '{"message":"26","number":"1"}', '', 1, 'f874fb94b96463ea366f162e25e3775e655d4d6dc4615f94461e2a1a8425c5b9', '75cfb529a43ac5afdaa678f1f6cafaece6a0842e0f9e3d8db7cea8d711edaeea');
INSERT INTO public.audit_entry VALUES (14, 1796003783980, 'MEMBER_LEFT', 'RemoveMember', '', 'ann', '127.0.0.1', 'club', 'eve', '', '', 1, '75cfb529a43ac5afdaa678f1f6cafaece6a0842e0f9e3d8db7cea8d711edaeea', '7abe62b0949737ff49f2b87a0bc9b543cbd2a33c34f0edfecc86f8797adf1950');
INSERT INTO public.audit_entry VALUES (15, 1796003783980, 'MEMBER_BANNED', 'RemoveMember', '', 'ann', '127.0.0.1', 'club', 'eve', '', '', 1, '7abe62b0949737ff49f2b87a0bc9b543cbd2a33c34f0edfecc86f8797adf1950', 'cd8f89f818daa4c5b1459f27287a88c05e9120ab29ef638fbcc56fe9a53f74c0');
INSERT INTO public.audit_entry VALUES (16, 1796003784236, 'MEMBER_LEFT', 'RemoveMember', '', 'ann', '127.0.0.1', 'club', 'bob', '', '', 1, 'cd8f89f818daa4c5b1459f27287a88c05e9120ab29ef638fbcc56fe9a53f74c0', '010a9a45ef9d38225f1fbdc8cb3eec2f984d9e28b72cbb021e3586e5017bc7e2');
INSERT INTO public.audit_entry VALUES (17, 1796003784236, 'MEMBER_BANNED', 'RemoveMember', '', 'ann', '127.0.0.1', 'club', 'bob', '', '', 1, '010a9a45ef9d38225f1fbdc8cb3eec2f984d9e28b72cbb021e3586e5017bc7e2', '9975d0c562815dd71adce57b8d70276aa6d6dc22da16a2d2e928291728fbd83a');
INSERT INTO public.audit_entry VALUES (18, 1796003784368, 'MEMBER_UNBANNED', 'UnbanMember', '', 'ann', '127.0.0.1', 'club', 'bob', '', '', 1, '9975d0c562815dd71adce57b8d70276aa6d6dc22da16a2d2e928291728fbd83a', '2fc1c9a2be3d3b5a478f4af32841a7b3e07ac45a22fa95f800aeff8c22034814');
INSERT INTO public.audit_entry VALUES (19, 1796003784715, 'ROOM_UPDATED', 'UpdateRoom', '', 'ann', '127.0.0.1', 'news', '', '{"postingRole":"MEMBER"}', '{"postingRole":"MODERATOR"}', 1, '2fc1c9a2be3d3b5a478f4af32841a7b3e07ac45a22fa95f800aeff8c22034814', '546524057321bb3e27b2c84824dea0746c20820d3e64d5f9317ee848c77f1f49');
INSERT INTO public.audit_entry VALUES (20, 1796003785150, 'ACCOUNT_CREATED', 'Register', '', 'gone', '127.0.0.1', '', 'gone', '', '{"displayName":"gone''s \"name\" \\ 🦊","administrator":"false"}', 1, '546524057321bb3e27b2c84824dea0746c20820d3e64d5f9317ee848c77f1f49', '3a9dc1bd06cb21014eb3c9cb3b93dec9cf3428b291952f7dc437fd5901868d7e');
INSERT INTO public.audit_entry VALUES (21, 1796003785150, 'SESSION_OPENED', 'Register', '', 'gone', '127.0.0.1', '', 'gone', '', '{"session":"hgUnz062CeEb","clientName":"desk of gone"}', 1, '3a9dc1bd06cb21014eb3c9cb3b93dec9cf3428b291952f7dc437fd5901868d7e', '682e0e09c60694808ef5fa3f689ffbfe80a3e06ae106a8fc81c87efce498aa2d');
INSERT INTO public.audit_entry VALUES (22, 1796003785266, 'ACCOUNT_CREATED', 'CreateAccount', '', 'ruth', '127.0.0.1', '', 'made', '', '{"displayName":"Made by ruth","administrator":"false"}', 1, '682e0e09c60694808ef5fa3f689ffbfe80a3e06ae106a8fc81c87efce498aa2d', '68c11e2d36ac6378f53177c2e289890c71e23468a423fadd3a971d7d80d96ca3');
INSERT INTO public.audit_entry VALUES (23, 1796003785266, 'MEMBER_JOINED', 'CreateAccount', '', 'ruth', '127.0.0.1', 'general', 'made', '', '{"role":"MEMBER"}', 1, '68c11e2d36ac6378f53177c2e289890c71e23468a423fadd3a971d7d80d96ca3', 'e94e0687efb3d26c3e6d30532863dd67c911c9af39b382e39b0866db1fb00970');
INSERT INTO public.audit_entry VALUES (24, 1796003785332, 'ACCOUNT_UPDATED', 'DeactivateAccount', '', 'ruth', '127.0.0.1', '', 'gone', '{"active":"true"}', '{"active":"false"}', 1, 'e94e0687efb3d26c3e6d30532863dd67c911c9af39b382e39b0866db1fb00970', '414fc85aa5ff5c7f4ef354bd959ea8ad6f1a88dc08641b0f17eb1f5c1c441ace');
INSERT INTO public.audit_entry VALUES (25, 1796003785332, 'SESSION_CLOSED', 'DeactivateAccount', '', 'ruth', '127.0.0.1', '', 'gone', '{"session":"hgUnz062CeEb"}', '', 1, '414fc85aa5ff5c7f4ef354bd959ea8ad6f1a88dc08641b0f17eb1f5c1c441ace', 'aa607a71e27e5eeab72781c565648091b26a5fcf92f2edcfcb4937efb268c416');
INSERT INTO public.audit_entry VALUES (26, 1796003785408, 'ACCOUNT_UPDATED', 'SetAdministrator', '', 'ruth', '127.0.0.1', '', 'ann', '{"administrator":"false"}', '{"administrator":"true"}', 1, 'aa607a71e27e5eeab72781c565648091b26a5fcf92f2edcfcb4937efb268c416', '6063556effc6ee30e590e1ada2814369d6d86c3a9a78bbad4791d66a2ec84d9b');
INSERT INTO public.audit_entry VALUES (27, 1796003786128, 'REPORT_RESOLVED', 'ResolveReport', '', 'ruth', '127.0.0.1', '', 'ann', '', '{"message":"65","resolution":"We \"talked\""}', 1, '6063556effc6ee30e590e1ada2814369d6d86c3a9a78bbad4791d66a2ec84d9b', 'e06e448f44707267eb6ce295cab36b865863560c673bedfd9e9e622246a00d63');
INSERT INTO public.audit_entry VALUES (28, 1796003786859, 'ROOM_UPDATED', 'ArchiveRoom', '', 'ruth', '127.0.0.1', 'old', '', '{"archived":"false"}', '{"archived":"true"}', 1, 'e06e448f44707267eb6ce295cab36b865863560c673bedfd9e9e622246a00d63', '228448bb4c5c47b2c04481d7ce4cdaf56eb121f9407eadb827c295a8bb4909d1');
INSERT INTO public.audit_entry VALUES (29, 1796003786878, 'ROLE_CHANGED', 'SetRoomOwner', '', 'ruth', '127.0.0.1', 'den', 'bob', '{"role":"MODERATOR"}', '{"role":"OWNER"}', 1, '228448bb4c5c47b2c04481d7ce4cdaf56eb121f9407eadb827c295a8bb4909d1', 'ec854412e418df26f8d9a0b4f77d9c0d488c811edeb141221eec52d60141908e');
INSERT INTO public.audit_entry VALUES (30, 1796003787776, 'ACCOUNT_UPDATED', 'SetAuditor', '', 'ruth', '127.0.0.1', '', 'bob', '{"auditor":"false"}', '{"auditor":"true"}', 1, 'ec854412e418df26f8d9a0b4f77d9c0d488c811edeb141221eec52d60141908e', '757bd2bff4ca6db5565ca686f396dc13a774f1cfea9a7c653cc2485672f62bd0');
INSERT INTO public.audit_entry VALUES (31, 1796003787866, 'ACCOUNT_CREATED', 'CreateServiceAccount', '', 'ruth', '127.0.0.1', '', 'robot', '', '{"displayName":"The robot","administrator":"false","service":"true"}', 1, '757bd2bff4ca6db5565ca686f396dc13a774f1cfea9a7c653cc2485672f62bd0', '9d5a7029b54f32715560336dfda072673fd50562028a51d2df857e5b3e7f0719');
INSERT INTO public.audit_entry VALUES (32, 1796003787866, 'MEMBER_JOINED', 'CreateServiceAccount', '', 'ruth', '127.0.0.1', 'general', 'robot', '', '{"role":"MEMBER"}', 1, '9d5a7029b54f32715560336dfda072673fd50562028a51d2df857e5b3e7f0719', 'b368d9fd7adcbd7502791d8cc874c8d236e36839cd391658e081aceb0c2179b9');
INSERT INTO public.audit_entry VALUES (33, 1796003788049, 'SESSION_OPENED', 'CreateServiceToken', '', 'ruth', '127.0.0.1', '', 'robot', '', '{"session":"lEscUeKGNyNF","clientName":"nightly job","scope":"post:*"}', 1, 'b368d9fd7adcbd7502791d8cc874c8d236e36839cd391658e081aceb0c2179b9', 'e8f83e0ee9bbce5137279e1ea7bfd3900705d16261965bc879005d93ed7a68bc');






INSERT INTO public.audit_head VALUES (33, 'e8f83e0ee9bbce5137279e1ea7bfd3900705d16261965bc879005d93ed7a68bc', 0, '');



INSERT INTO public.ban VALUES ('club', 'eve', 'ann', 1796003783980);



INSERT INTO public.block VALUES ('eve', 'bob', 1796003784900);



INSERT INTO public.credential VALUES ('ruth', '$argon2id$v=19$m=1024,t=1,p=1$42bgzwiimMlMG+fcEQ+wnA$4BmSYnyfUq+F2TUIj7ENmLy1PDjXHLdH7ZB3NtmiOXs');
INSERT INTO public.credential VALUES ('ann', '$argon2id$v=19$m=1024,t=1,p=1$V2n8oO9rHqDXQfjj75Vj5A$GF4KETEjCUV1/w7g+4lyyGsgQNHIM7oNRtIELKqs79A');
INSERT INTO public.credential VALUES ('bob', '$argon2id$v=19$m=1024,t=1,p=1$t0DrbLWwekcQUtsjhE5fnw$jqSjZwhifBenKsxUfpArmtHXe8DQQGeON19O8YR3jRc');
INSERT INTO public.credential VALUES ('eve', '$argon2id$v=19$m=1024,t=1,p=1$EQdAFIXk9DVQwuaYprn0YQ$ur+CbbF5qeW/r6rAwqeWxZnTsTcER83Vb05LymPoZM0');
INSERT INTO public.credential VALUES ('gone', '$argon2id$v=19$m=1024,t=1,p=1$RyuY7SG+LydTcR244qm6Jw$xrDlCg1jbae5ysy4tcKSgMC7XXTxJrLkMzAHByKzycs');
INSERT INTO public.credential VALUES ('made', '$argon2id$v=19$m=1024,t=1,p=1$uRZoIqJy1KBkRKZ/nnqpEA$r8xXvSVMSfFDDwRh1yP1J0b0MgmGvPpnESfq4JW/dro');



INSERT INTO public.event VALUES (1, 1796003776723, '', 'ACCOUNT_CREATED', 'ruth', '{"account":{"username":"ruth","displayName":"ruth''s \"name\" \\ 🦊","administrator":true,"createdAt":1796003776723,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}', NULL);
INSERT INTO public.event VALUES (2, 1796003776723, 'general', 'MEMBER_JOINED', 'ruth', '{"actor":"ruth","room":"general","username":"ruth","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (3, 1796003776723, '', 'SESSION_OPENED', 'ruth', '{"session":{"id":"nJOoj6NICS2J","tokenHash":"b02568687d2bc0f160ad077b9ac089d5d0703a1109cb8a96a93532fa6fab68fd","username":"ruth","clientName":"desk of ruth","address":"127.0.0.1","createdAt":1796003776663,"expiresAt":1798595776663,"usedAt":1796003776663,"scope":""}}', NULL);
INSERT INTO public.event VALUES (4, 1796003777481, '', 'ACCOUNT_CREATED', 'ann', '{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003777481,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}', NULL);
INSERT INTO public.event VALUES (5, 1796003777481, 'general', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"general","username":"ann","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (6, 1796003777481, '', 'SESSION_OPENED', 'ann', '{"session":{"id":"zmDL1d8N7AlB","tokenHash":"963db850dc32d05de7b3471f0b7383f5eb12b4b2a38fdca69c23247be181a676","username":"ann","clientName":"desk of ann","address":"127.0.0.1","createdAt":1796003777451,"expiresAt":1798595777451,"usedAt":1796003777451,"scope":""}}', NULL);
INSERT INTO public.event VALUES (7, 1796003777571, '', 'ACCOUNT_CREATED', 'bob', '{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003777571,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}', NULL);
INSERT INTO public.event VALUES (8, 1796003777571, 'general', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"general","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (9, 1796003777571, '', 'SESSION_OPENED', 'bob', '{"session":{"id":"D_PDKwSVaX41","tokenHash":"85ab8b5b2c9287cc53b413a15dabfa19175629f1be412e58cfcc04ee2901ce4b","username":"bob","clientName":"desk of bob","address":"127.0.0.1","createdAt":1796003777570,"expiresAt":1798595777570,"usedAt":1796003777570,"scope":""}}', NULL);
INSERT INTO public.event VALUES (10, 1796003777644, '', 'ACCOUNT_CREATED', 'eve', '{"account":{"username":"eve","displayName":"eve''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003777644,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}', NULL);
INSERT INTO public.event VALUES (11, 1796003777644, 'general', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"general","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (12, 1796003777644, '', 'SESSION_OPENED', 'eve', '{"session":{"id":"BzTvGkByq2pJ","tokenHash":"0035a263c22f35fc0f30660d6013eaf7ae7c05e817db2f11d2c2a2fa5fd73127","username":"eve","clientName":"desk of eve","address":"127.0.0.1","createdAt":1796003777633,"expiresAt":1798595777633,"usedAt":1796003777633,"scope":""}}', NULL);
INSERT INTO public.event VALUES (13, 1796003777814, 'den', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"den","title":"The den 🐻","topic":"it''s \"quoted\" \\ <b>&amp;</b>","visibility":"PRIVATE","archived":false,"createdAt":1796003777814,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (14, 1796003777814, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (15, 1796003777848, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (16, 1796003777968, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (17, 1796003778094, 'den', 'ROLE_CHANGED', 'ann', '{"actor":"ann","room":"den","username":"bob","role":"MODERATOR"}', NULL);
INSERT INTO public.event VALUES (18, 1796003778221, 'ann~bob', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"ann~bob","title":"","topic":"","visibility":"DIRECT","archived":false,"createdAt":1796003778221,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (19, 1796003778221, 'ann~bob', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"ann~bob","username":"ann","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (20, 1796003778221, 'ann~bob', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"ann~bob","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (21, 1796003778597, 'general', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (22, 1796003778885, 'general', 'MESSAGE_EDITED', 'ann', '{}', 21);
INSERT INTO public.event VALUES (23, 1796003779051, 'general', 'MESSAGE_EDITED', 'ann', '{}', 21);
INSERT INTO public.event VALUES (24, 1796003779158, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (25, 1796003779517, 'general', 'MESSAGE_DELETED', 'bob', '{}', 24);
INSERT INTO public.event VALUES (26, 1796003779640, 'den', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (27, 1796003779798, 'den', 'MESSAGE_DELETED', 'bob', '{}', 26);
INSERT INTO public.event VALUES (28, 1796003780874, 'general', 'REACTION_ADDED', 'bob', '{"emoji":"👍"}', 21);
INSERT INTO public.event VALUES (29, 1796003781348, 'general', 'REACTION_ADDED', 'eve', '{"emoji":"👍"}', 21);
INSERT INTO public.event VALUES (30, 1796003781443, 'general', 'REACTION_ADDED', 'eve', '{"emoji":"🎉"}', 21);
INSERT INTO public.event VALUES (31, 1796003781792, 'general', 'REACTION_ADDED', 'ann', '{"emoji":"❤️"}', 21);
INSERT INTO public.event VALUES (32, 1796003781852, 'general', 'REACTION_REMOVED', 'ann', '{"emoji":"❤️"}', 21);
INSERT INTO public.event VALUES (33, 1796003782009, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (34, 1796003782076, 'general', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (35, 1796003782131, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (36, 1796003782248, 'general', 'MESSAGE_DELETED', 'bob', '{}', 35);
INSERT INTO public.event VALUES (37, 1796003782282, 'general', 'MESSAGE_PINNED', 'ruth', '{"pinnedCount":1}', 21);
INSERT INTO public.event VALUES (38, 1796003782316, 'den', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (39, 1796003782352, 'den', 'MESSAGE_PINNED', 'ann', '{"pinnedCount":1}', 38);
INSERT INTO public.event VALUES (40, 1796003782459, 'den', 'MESSAGE_UNPINNED', 'ann', '{"pinnedCount":0}', 38);
INSERT INTO public.event VALUES (41, 1796003782703, 'den', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (42, 1796003782816, 'den', 'MESSAGE_PINNED', 'bob', '{"pinnedCount":1}', 41);
INSERT INTO public.event VALUES (43, 1796003782859, '@bob', 'ROOM_PREFERENCES_SET', 'bob', '{"room":"den","username":"bob","notifications":"NOTHING","favourite":true}', NULL);
INSERT INTO public.event VALUES (44, 1796003783086, '@eve', 'ROOM_PREFERENCES_SET', 'eve', '{"room":"general","username":"eve","notifications":"MENTIONS","favourite":false}', NULL);
INSERT INTO public.event VALUES (45, 1796003783280, 'ann~bob', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (46, 1796003783543, 'club', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"club","title":"The club","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003783543,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (47, 1796003783543, 'club', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"club","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (48, 1796003783652, 'club', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"club","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (49, 1796003783696, 'club', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"club","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (50, 1796003783896, 'club', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (51, 1796003783980, 'club', 'MEMBER_LEFT', 'ann', '{"actor":"ann","room":"club","username":"eve"}', NULL);
INSERT INTO public.event VALUES (52, 1796003783980, 'club', 'MEMBER_BANNED', 'ann', '{"actor":"ann","room":"club","username":"eve"}', NULL);
INSERT INTO public.event VALUES (53, 1796003784236, 'club', 'MEMBER_LEFT', 'ann', '{"actor":"ann","room":"club","username":"bob"}', NULL);
INSERT INTO public.event VALUES (54, 1796003784236, 'club', 'MEMBER_BANNED', 'ann', '{"actor":"ann","room":"club","username":"bob"}', NULL);
INSERT INTO public.event VALUES (55, 1796003784368, 'club', 'MEMBER_UNBANNED', 'ann', '{"actor":"ann","room":"club","username":"bob"}', NULL);
INSERT INTO public.event VALUES (56, 1796003784508, 'news', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003784508,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (57, 1796003784508, 'news', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"news","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (58, 1796003784590, 'news', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"news","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (59, 1796003784659, 'news', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"news","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (60, 1796003784715, 'news', 'ROOM_UPDATED', 'ann', '{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003784508,"postingRole":"MODERATOR"}}', NULL);
INSERT INTO public.event VALUES (61, 1796003784823, 'news', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (62, 1796003784900, '@eve', 'USER_BLOCKED', 'eve', '{"username":"eve","blocked":"bob"}', NULL);
INSERT INTO public.event VALUES (63, 1796003784958, '@eve', 'USER_BLOCKED', 'eve', '{"username":"eve","blocked":"ann"}', NULL);
INSERT INTO public.event VALUES (64, 1796003785019, '@eve', 'USER_UNBLOCKED', 'eve', '{"username":"eve","blocked":"ann"}', NULL);
INSERT INTO public.event VALUES (65, 1796003785045, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (66, 1796003785068, '', 'MESSAGE_REPORTED', 'ann', '{"actor":"ann","messageId":65,"reason":"It is \"rude\" <&>"}', NULL);
INSERT INTO public.event VALUES (67, 1796003785068, '@ruth', 'REPORT_RECEIVED', 'ann', '{"recipient":"ruth","actor":"ann","room":"general","messageId":65,"number":6,"reason":"It is \"rude\" <&>"}', NULL);
INSERT INTO public.event VALUES (68, 1796003785112, '', 'MESSAGE_REPORTED', 'ruth', '{"actor":"ruth","messageId":65,"reason":"Second report"}', NULL);
INSERT INTO public.event VALUES (69, 1796003785112, '@ruth', 'REPORT_RECEIVED', 'ruth', '{"recipient":"ruth","actor":"ruth","room":"general","messageId":65,"number":6,"reason":"Second report"}', NULL);
INSERT INTO public.event VALUES (70, 1796003785150, '', 'ACCOUNT_CREATED', 'gone', '{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003785150,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}', NULL);
INSERT INTO public.event VALUES (71, 1796003785150, 'general', 'MEMBER_JOINED', 'gone', '{"actor":"gone","room":"general","username":"gone","role":"MEMBER","readNumber":6}', NULL);
INSERT INTO public.event VALUES (72, 1796003785150, '', 'SESSION_OPENED', 'gone', '{"session":{"id":"hgUnz062CeEb","tokenHash":"f6daa4e0e6a63baf4c95e900a28e74a311dde1a906be4d04c621fcb17173b84a","username":"gone","clientName":"desk of gone","address":"127.0.0.1","createdAt":1796003785146,"expiresAt":1798595785146,"usedAt":1796003785146,"scope":""}}', NULL);
INSERT INTO public.event VALUES (73, 1796003785200, 'general', 'MESSAGE_POSTED', 'gone', '{}', NULL);
INSERT INTO public.event VALUES (74, 1796003785266, '', 'ACCOUNT_CREATED', 'ruth', '{"account":{"username":"made","displayName":"Made by ruth","administrator":false,"createdAt":1796003785266,"deactivated":false,"mustChangePassword":true,"auditor":false,"service":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (75, 1796003785266, 'general', 'MEMBER_JOINED', 'ruth', '{"actor":"ruth","room":"general","username":"made","role":"MEMBER","readNumber":7}', NULL);
INSERT INTO public.event VALUES (76, 1796003785332, '*', 'ACCOUNT_UPDATED', 'ruth', '{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003785150,"deactivated":true,"mustChangePassword":false,"auditor":false,"service":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (77, 1796003785332, '', 'SESSION_CLOSED', 'ruth', '{"username":"gone","sessionId":"hgUnz062CeEb","by":"ruth"}', NULL);
INSERT INTO public.event VALUES (78, 1796003785408, '*', 'ACCOUNT_UPDATED', 'ruth', '{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":true,"createdAt":1796003777481,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (79, 1796003786128, '', 'REPORT_RESOLVED', 'ruth', '{"actor":"ruth","messageId":65,"reporter":"ann","resolution":"We \"talked\""}', NULL);
INSERT INTO public.event VALUES (80, 1796003786830, 'old', 'ROOM_CREATED', 'bob', '{"actor":"bob","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003786830,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (81, 1796003786830, 'old', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"old","username":"bob","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (82, 1796003786859, 'old', 'ROOM_UPDATED', 'ruth', '{"actor":"ruth","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":true,"createdAt":1796003786830,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (83, 1796003786878, 'den', 'ROLE_CHANGED', 'ruth', '{"actor":"ruth","room":"den","username":"bob","role":"OWNER"}', NULL);
INSERT INTO public.event VALUES (84, 1796003786937, '@bob', 'PRESENCE_SET', 'bob', '{"chosen":{"username":"bob","status":"BUSY","text":"In a meeting 🗓","until":0}}', NULL);
INSERT INTO public.event VALUES (85, 1796003787635, 'den', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (86, 1796003787776, '*', 'ACCOUNT_UPDATED', 'ruth', '{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003777571,"deactivated":false,"mustChangePassword":false,"auditor":true,"service":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (87, 1796003787866, '', 'ACCOUNT_CREATED', 'ruth', '{"account":{"username":"robot","displayName":"The robot","administrator":false,"createdAt":1796003787866,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":true},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (88, 1796003787866, 'general', 'MEMBER_JOINED', 'ruth', '{"actor":"ruth","room":"general","username":"robot","role":"MEMBER","readNumber":7}', NULL);
INSERT INTO public.event VALUES (89, 1796003788049, '', 'SESSION_OPENED', 'ruth', '{"session":{"id":"lEscUeKGNyNF","tokenHash":"7724681791cbd0b2ec59aa1d992dae3acf49fbd5aabf12bb6c3e708e7fb3a671","username":"robot","clientName":"nightly job","address":"","createdAt":1796003788027,"expiresAt":253402214400000,"usedAt":1796003788027,"scope":"post:*"},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (90, 1796003788227, '', 'SESSION_RENEWED', 'robot', '{"username":"robot","sessionId":"lEscUeKGNyNF","usedAt":1796003788220,"expiresAt":253402214400000}', NULL);
INSERT INTO public.event VALUES (91, 1796003788296, 'general', 'MESSAGE_POSTED', 'robot', '{}', NULL);



INSERT INTO public.file VALUES ('4b0b0d020bf26eed4ee713848fd69e89', 'den', 'ann', 'upload-1', 'note é.txt', 38, 'ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d', 1796003786998, '{"id":"4b0b0d020bf26eed4ee713848fd69e89","name":"note é.txt","mediaType":"text/plain","size":38,"sha256":"ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d","picture":{"width":0,"height":0},"thumbnail":{"width":0,"height":0},"scan":""}', 85);






INSERT INTO public.file_part VALUES ('4b0b0d020bf26eed4ee713848fd69e89', 0, '\x412066696c65206f6620616e206561726c6965722076657273696f6e2e0ac3a920f09f9a800a');



INSERT INTO public.file_usage VALUES (38);



INSERT INTO public.flyway_schema_history VALUES (1, '1', 'chat', 'SQL', 'V1__chat.sql', 170739436, 'postgres', '2026-11-30 01:56:09.599685', 316, true);
INSERT INTO public.flyway_schema_history VALUES (2, '2', 'log home', 'SQL', 'V2__log_home.sql', 2136160540, 'postgres', '2026-11-30 01:56:10.151613', 29, true);
INSERT INTO public.flyway_schema_history VALUES (3, '3', 'room members', 'SQL', 'V3__room_members.sql', 1624445123, 'postgres', '2026-11-30 01:56:10.326869', 40, true);
INSERT INTO public.flyway_schema_history VALUES (4, '4', 'facts', 'SQL', 'V4__facts.sql', -1705941687, 'postgres', '2026-11-30 01:56:10.559944', 722, true);
INSERT INTO public.flyway_schema_history VALUES (5, '5', 'write probe', 'SQL', 'V5__write_probe.sql', -1904183747, 'postgres', '2026-11-30 01:56:11.608619', 75, true);
INSERT INTO public.flyway_schema_history VALUES (6, '6', 'message changes', 'SQL', 'V6__message_changes.sql', 1937100821, 'postgres', '2026-11-30 01:56:11.927972', 81, true);
INSERT INTO public.flyway_schema_history VALUES (7, '7', 'reactions', 'SQL', 'V7__reactions.sql', -129119421, 'postgres', '2026-11-30 01:56:12.039618', 15, true);
INSERT INTO public.flyway_schema_history VALUES (8, '8', 'threads', 'SQL', 'V8__threads.sql', -1678360226, 'postgres', '2026-11-30 01:56:12.064337', 33, true);
INSERT INTO public.flyway_schema_history VALUES (9, '9', 'pins', 'SQL', 'V9__pins.sql', 1923831687, 'postgres', '2026-11-30 01:56:12.190241', 45, true);
INSERT INTO public.flyway_schema_history VALUES (10, '10', 'bans', 'SQL', 'V10__bans.sql', -599972674, 'postgres', '2026-11-30 01:56:12.259672', 17, true);
INSERT INTO public.flyway_schema_history VALUES (11, '11', 'announcements', 'SQL', 'V11__announcements.sql', -642269856, 'postgres', '2026-11-30 01:56:12.285933', 15, true);
INSERT INTO public.flyway_schema_history VALUES (12, '12', 'blocks', 'SQL', 'V12__blocks.sql', -1413765085, 'postgres', '2026-11-30 01:56:12.412673', 255, true);
INSERT INTO public.flyway_schema_history VALUES (13, '13', 'reports', 'SQL', 'V13__reports.sql', 1978935613, 'postgres', '2026-11-30 01:56:12.693541', 250, true);
INSERT INTO public.flyway_schema_history VALUES (14, '14', 'presence', 'SQL', 'V14__presence.sql', -2069297617, 'postgres', '2026-11-30 01:56:13.105929', 99, true);
INSERT INTO public.flyway_schema_history VALUES (15, '15', 'administration', 'SQL', 'V15__administration.sql', -653537238, 'postgres', '2026-11-30 01:56:13.228981', 240, true);
INSERT INTO public.flyway_schema_history VALUES (16, '16', 'files', 'SQL', 'V16__files.sql', -1489367422, 'postgres', '2026-11-30 01:56:13.524365', 130, true);
INSERT INTO public.flyway_schema_history VALUES (17, '17', 'audit', 'SQL', 'V17__audit.sql', 1008111702, 'postgres', '2026-11-30 01:56:13.733709', 113, true);
INSERT INTO public.flyway_schema_history VALUES (18, '18', 'service accounts', 'SQL', 'V18__service_accounts.sql', 276917774, 'postgres', '2026-11-30 01:56:13.886638', 43, true);



INSERT INTO public.log_head VALUES (1, '7afc225caae848c5913e95e57665d349', 1, 91, 1796003788296, '');



INSERT INTO public.membership VALUES ('ruth', 'general', 2, 0, 'OWNER', 1796003776723, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'ann~bob', 20, 0, 'MEMBER', 1796003778221, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'general', 5, 0, 'MEMBER', 1796003777481, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'den', 16, 0, 'MEMBER', 1796003777968, 3, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'general', 11, 0, 'MEMBER', 1796003777644, 4, 'MENTIONS', 0);
INSERT INTO public.membership VALUES ('ann', 'ann~bob', 19, 0, 'MEMBER', 1796003778221, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'club', 47, 0, 'OWNER', 1796003783543, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'club', 49, 51, 'MEMBER', 1796003783696, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'club', 48, 53, 'MEMBER', 1796003783652, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'news', 58, 0, 'MEMBER', 1796003784590, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'news', 59, 0, 'MEMBER', 1796003784659, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'news', 57, 0, 'OWNER', 1796003784508, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'general', 8, 0, 'MEMBER', 1796003777571, 6, 'ALL', 0);
INSERT INTO public.membership VALUES ('gone', 'general', 71, 0, 'MEMBER', 1796003785150, 7, 'ALL', 0);
INSERT INTO public.membership VALUES ('made', 'general', 75, 0, 'MEMBER', 1796003785266, 7, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'old', 81, 0, 'OWNER', 1796003786830, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'den', 15, 0, 'OWNER', 1796003777848, 0, 'NOTHING', 1);
INSERT INTO public.membership VALUES ('ann', 'den', 14, 0, 'OWNER', 1796003777814, 4, 'ALL', 0);
INSERT INTO public.membership VALUES ('robot', 'general', 88, 0, 'MEMBER', 1796003787866, 8, 'ALL', 0);



INSERT INTO public.mention VALUES (34, 0, 'ann', 'general', 4);
INSERT INTO public.mention VALUES (21, 0, 'bob', 'general', 1);
INSERT INTO public.mention VALUES (21, 1, 'eve', 'general', 1);
INSERT INTO public.mention VALUES (91, 0, 'bob', 'general', 8);



INSERT INTO public.message VALUES (85, 'den', 4, 'ann', 'See the file', '5eac9b8a-65cb-4496-9250-fc568192d33a', 0, 1796003787635, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, '[{"id":"4b0b0d020bf26eed4ee713848fd69e89","name":"note é.txt","mediaType":"text/plain","size":38,"sha256":"ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d","picture":{"width":0,"height":0},"thumbnail":{"width":0,"height":0},"scan":""}]');
INSERT INTO public.message VALUES (91, 'general', 8, 'robot', 'Posted by a program, for @bob', '2603ed5b-327e-4c03-817a-e34b12d58e84', 0, 1796003788296, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (24, 'general', 2, 'bob', '', '05fc56d3-2e4b-4da8-9fbe-a11245e6b0fa', 0, 1796003779158, 25, 0, NULL, NULL, 'bob', 1796003779517, '', '59c2e9f00eb5ff50e2e69cabf321af9680c2c56862d597d1e85fbcf093492ef9', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (26, 'den', 1, 'eve', '', '91e5aee1-449b-46f1-96a2-0c99c0274af9', 0, 1796003779640, 27, 0, NULL, NULL, 'bob', 1796003779798, 'It''s "off" topic', '23439050e57af651786493ddb4b019519dbb1f782873244c25538f3f67c5c8cd', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (33, 'general', 3, 'bob', 'An answer', 'a93dc99d-43f2-4e73-97c7-15d4cbf328e6', 21, 1796003782009, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, 21, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (34, 'general', 4, 'eve', 'An answer to the answer, @ann', '3ab9440e-9bea-4fce-ba25-6eb698d5b477', 33, 1796003782076, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, 21, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (35, 'general', 5, 'bob', '', 'df6a22ac-5d2d-43be-9e6c-27b03cb9635c', 21, 1796003782131, 36, 0, NULL, NULL, 'bob', 1796003782248, '', '4654b8527b928126ecce24691f057d4cc10098eee77c0820536998d4f6256447', 0, NULL, 21, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (21, 'general', 1, 'ann', 'The third text \   <&>, for @bob and @eve', '43736089-40aa-4256-b526-8ff7d305b8be', 0, 1796003778597, 23, 2, 'ann', 1796003779051, NULL, NULL, NULL, 'ed59cb9ab602902dd672336a2516ed539794cd83eee5959f9a2f2174031f48cf', 37, '👍 2 bob eve
🎉 1 eve', NULL, 2, 1796003782282, 'ruth', 0, 0, NULL);
INSERT INTO public.message VALUES (38, 'den', 2, 'ann', 'Pinned for a moment', '4e570449-5baf-461d-9838-fa76d272e866', 0, 1796003782316, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 40, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (41, 'den', 3, 'eve', 'Pinned by the moderator', '8a4b06cb-2ddf-4245-8f0e-77051652e10f', 0, 1796003782703, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 42, NULL, NULL, 0, 1796003782816, 'bob', 0, 0, NULL);
INSERT INTO public.message VALUES (45, 'ann~bob', 1, 'ann', 'Between the two of us', '5b4914de-0645-4c86-9086-9f6f74b60163', 0, 1796003783280, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (50, 'club', 1, 'eve', 'My only message here', '9a2e46cf-7453-4f5d-9df2-3e892ccf7aff', 0, 1796003783896, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (61, 'news', 1, 'ann', 'For everybody: @room', '1fd4223c-47e8-4f41-b5c2-aa7ee2ee5085', 0, 1796003784823, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 1, 0, NULL);
INSERT INTO public.message VALUES (65, 'general', 6, 'bob', 'Something rude to @eve', '9d8cbd1b-6793-4ffd-bc74-7c98df6cd93c', 0, 1796003785045, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (73, 'general', 7, 'gone', 'Before I was deactivated', '53cff01c-e846-41a2-beb1-cf3fc931dd4b', 0, 1796003785200, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);



INSERT INTO public.message_revision VALUES (21, 0, 'The first text, for @bob', 1796003778597, 'ann');
INSERT INTO public.message_revision VALUES (21, 1, 'The second text, for @eve', 1796003778885, 'ann');



INSERT INTO public.presence VALUES ('bob', 'BUSY', 'In a meeting 🗓', 0);



INSERT INTO public.reaction VALUES (21, '👍', 'bob', 28);
INSERT INTO public.reaction VALUES (21, '👍', 'eve', 29);
INSERT INTO public.reaction VALUES (21, '🎉', 'eve', 30);



INSERT INTO public.report VALUES (65, 'ruth', 'Second report', 1796003785112, NULL, NULL, NULL);
INSERT INTO public.report VALUES (65, 'ann', 'It is "rude" <&>', 1796003785068, 'ruth', 'We "talked"', 1796003786128);



INSERT INTO public.room VALUES ('ann~bob', '', '', 'DIRECT', 0, 1796003778221, 1, 1796003783280, 0, 'MEMBER');
INSERT INTO public.room VALUES ('club', 'The club', '', 'PUBLIC', 0, 1796003783543, 1, 1796003783896, 0, 'MEMBER');
INSERT INTO public.room VALUES ('news', 'News', '', 'PUBLIC', 0, 1796003784508, 1, 1796003784823, 0, 'MODERATOR');
INSERT INTO public.room VALUES ('old', 'Old room', '', 'PUBLIC', 1, 1796003786830, 0, NULL, 0, 'MEMBER');
INSERT INTO public.room VALUES ('den', 'The den 🐻', 'it''s "quoted" \ <b>&amp;</b>', 'PRIVATE', 0, 1796003777814, 4, 1796003787635, 1, 'MEMBER');
INSERT INTO public.room VALUES ('general', 'General', '', 'PUBLIC', 0, 1796003770000, 8, 1796003788296, 1, 'MEMBER');



INSERT INTO public.session VALUES ('nJOoj6NICS2J', 'b02568687d2bc0f160ad077b9ac089d5d0703a1109cb8a96a93532fa6fab68fd', 'ruth', 'desk of ruth', '127.0.0.1', 1796003776663, 32503680000000, 1796003776663, '');
INSERT INTO public.session VALUES ('zmDL1d8N7AlB', '963db850dc32d05de7b3471f0b7383f5eb12b4b2a38fdca69c23247be181a676', 'ann', 'desk of ann', '127.0.0.1', 1796003777451, 32503680000000, 1796003777451, '');
INSERT INTO public.session VALUES ('D_PDKwSVaX41', '85ab8b5b2c9287cc53b413a15dabfa19175629f1be412e58cfcc04ee2901ce4b', 'bob', 'desk of bob', '127.0.0.1', 1796003777570, 32503680000000, 1796003777570, '');
INSERT INTO public.session VALUES ('BzTvGkByq2pJ', '0035a263c22f35fc0f30660d6013eaf7ae7c05e817db2f11d2c2a2fa5fd73127', 'eve', 'desk of eve', '127.0.0.1', 1796003777633, 32503680000000, 1796003777633, '');
INSERT INTO public.session VALUES ('lEscUeKGNyNF', '7724681791cbd0b2ec59aa1d992dae3acf49fbd5aabf12bb6c3e708e7fb3a671', 'robot', 'nightly job', '', 1796003788027, 32503680000000, 1796003788220, 'post:*');






ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (username);



ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (number);



ALTER TABLE ONLY public.audit_export
    ADD CONSTRAINT audit_export_pkey PRIMARY KEY (target);



ALTER TABLE ONLY public.ban
    ADD CONSTRAINT ban_pkey PRIMARY KEY (room, username);



ALTER TABLE ONLY public.block
    ADD CONSTRAINT block_pkey PRIMARY KEY (username, blocked);



ALTER TABLE ONLY public.credential
    ADD CONSTRAINT credential_pkey PRIMARY KEY (username);



ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (seq);



ALTER TABLE ONLY public.file_garbage
    ADD CONSTRAINT file_garbage_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.file
    ADD CONSTRAINT file_owner_client_upload_id_key UNIQUE (owner, client_upload_id);



ALTER TABLE ONLY public.file_part
    ADD CONSTRAINT file_part_pkey PRIMARY KEY (file_id, start);



ALTER TABLE ONLY public.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (id);



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



CREATE INDEX audit_entry_actor ON public.audit_entry USING btree (actor, number);



CREATE INDEX audit_entry_subject ON public.audit_entry USING btree (subject, number);



CREATE INDEX event_message ON public.event USING btree (message_id) WHERE (message_id IS NOT NULL);



CREATE INDEX event_stream ON public.event USING btree (stream, seq);



CREATE INDEX file_message ON public.file USING btree (message_id) WHERE (message_id IS NOT NULL);



CREATE INDEX file_unused ON public.file USING btree (begun_at) WHERE (message_id IS NULL);



CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);



CREATE UNIQUE INDEX membership_present ON public.membership USING btree (username, room) WHERE (to_seq = 0);



CREATE INDEX membership_room ON public.membership USING btree (room, role) WHERE (to_seq = 0);



CREATE INDEX mention_unread ON public.mention USING btree (username, room, number);



CREATE INDEX message_pinned ON public.message USING btree (room, number) WHERE (pinned_at IS NOT NULL);



CREATE INDEX message_thread ON public.message USING btree (thread_root, number) WHERE (thread_root IS NOT NULL);



CREATE INDEX message_to_all ON public.message USING btree (room, number) WHERE (mentions_all <> 0);



CREATE INDEX reaction_order ON public.reaction USING btree (message_id, emoji, seq);



CREATE INDEX session_username ON public.session USING btree (username);



CREATE TRIGGER audit_entry_is_kept BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION public.audit_entry_is_kept();



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



ALTER TABLE ONLY public.file
    ADD CONSTRAINT file_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.message(id);



ALTER TABLE ONLY public.file
    ADD CONSTRAINT file_owner_fkey FOREIGN KEY (owner) REFERENCES public.account(username);



ALTER TABLE ONLY public.file
    ADD CONSTRAINT file_room_fkey FOREIGN KEY (room) REFERENCES public.room(id);



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




