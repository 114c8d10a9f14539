




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
    message_id bigint,
    cleaned_sha256 text
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



INSERT INTO public.account VALUES ('ruth', 'ruth''s "name" \ 🦊', 1, 1796003772492, 0, 0, 0, 0);
INSERT INTO public.account VALUES ('eve', 'eve''s "name" \ 🦊', 0, 1796003774420, 0, 0, 0, 0);
INSERT INTO public.account VALUES ('made', 'Made by ruth', 0, 1796003781339, 0, 1, 0, 0);
INSERT INTO public.account VALUES ('gone', 'gone''s "name" \ 🦊', 0, 1796003780873, 1, 0, 0, 0);
INSERT INTO public.account VALUES ('ann', 'ann''s "name" \ 🦊', 1, 1796003774256, 0, 0, 0, 0);
INSERT INTO public.account VALUES ('bob', 'bob''s "name" \ 🦊', 0, 1796003774345, 0, 0, 1, 0);
INSERT INTO public.account VALUES ('robot', 'The robot', 0, 1796003783498, 0, 0, 0, 1);



INSERT INTO public.audit_entry VALUES (1, 1796003772492, 'ACCOUNT_CREATED', 'Register', '', 'ruth', '127.0.0.1', '', 'ruth', '', '{"displayName":"ruth''s \"name\" \\ 🦊","administrator":"true"}', 1, '', '25f79c6cd44cb059c53f1dd7087486b9269a13e90ef05e01804ba35d878267e4');
INSERT INTO public.audit_entry VALUES (2, 1796003772492, 'SESSION_OPENED', 'Register', '', 'ruth', '127.0.0.1', '', 'ruth', '', '{"session":"3hdUeTPkyVja","clientName":"desk of ruth"}', 1, '25f79c6cd44cb059c53f1dd7087486b9269a13e90ef05e01804ba35d878267e4', '0409421b562e6fbe5c3cd85252e8c2fc132a547fa2a868cf047d2d0b7a35cad7');
INSERT INTO public.audit_entry VALUES (3, 1796003774256, 'ACCOUNT_CREATED', 'Register', '', 'ann', '127.0.0.1', '', 'ann', '', '{"displayName":"ann''s \"name\" \\ 🦊","administrator":"false"}', 1, '0409421b562e6fbe5c3cd85252e8c2fc132a547fa2a868cf047d2d0b7a35cad7', 'bee34755c5fae5b41f071a18c9ab03bd6760ed4e1c8561f12e001a2e35697e94');
INSERT INTO public.audit_entry VALUES (4, 1796003774256, 'SESSION_OPENED', 'Register', '', 'ann', '127.0.0.1', '', 'ann', '', '{"session":"_oc6NqG9zNUC","clientName":"desk of ann"}', 1, 'bee34755c5fae5b41f071a18c9ab03bd6760ed4e1c8561f12e001a2e35697e94', '6198e1981bb94eef4a2cb338e6e0b989a630c30b661ba7781317910ffc12d386');
INSERT INTO public.audit_entry VALUES (5, 1796003774345, 'ACCOUNT_CREATED', 'Register', '', 'bob', '127.0.0.1', '', 'bob', '', '{"displayName":"bob''s \"name\" \\ 🦊","administrator":"false"}', 1, '6198e1981bb94eef4a2cb338e6e0b989a630c30b661ba7781317910ffc12d386', 'd734cf6d06969b5d6ca39393c5fdafb7f4cb5f0a54bed1a85d512a2bca031abf');
INSERT INTO public.audit_entry VALUES (6, 1796003774345, 'SESSION_OPENED', 'Register', '', 'bob', '127.0.0.1', '', 'bob', '', '{"session":"eRdQlzaMWi5T","clientName":"desk of bob"}', 1, 'd734cf6d06969b5d6ca39393c5fdafb7f4cb5f0a54bed1a85d512a2bca031abf', '5543f4a86cce98ee4288cff117df9f1cfe55da3dec07bf93f060fd2f93482e12');
INSERT INTO public.audit_entry VALUES (7, 1796003774420, 'ACCOUNT_CREATED', 'Register', '', 'eve', '127.0.0.1', '', 'eve', '', '{"displayName":"eve''s \"name\" \\ 🦊","administrator":"false"}', 1, '5543f4a86cce98ee4288cff117df9f1cfe55da3dec07bf93f060fd2f93482e12', '4a789be7fd357aaa86e24cdb81e02b19c31414166079a9171c6be83b692733c9');
INSERT INTO public.audit_entry VALUES (8, 1796003774420, 'SESSION_OPENED', 'Register', '', 'eve', '127.0.0.1', '', 'eve', '', '{"session":"E3ZUsZldbLxQ","clientName":"desk of eve"}', 1, '4a789be7fd357aaa86e24cdb81e02b19c31414166079a9171c6be83b692733c9', 'd9a37e87f1df04869f62a58d5601e1ad5e9b9b8fc777c50b72a12945b1f70ffd');
INSERT INTO public.audit_entry VALUES (9, 1796003774755, 'MEMBER_JOINED', 'InviteMember', '', 'ann', '127.0.0.1', 'den', 'bob', '', '{"role":"MEMBER"}', 1, 'd9a37e87f1df04869f62a58d5601e1ad5e9b9b8fc777c50b72a12945b1f70ffd', '7744b7b92a273e0c78d3da1793cdad0e3986915bdc9e5deae1b481dfdb097c65');
INSERT INTO public.audit_entry VALUES (10, 1796003774834, 'MEMBER_JOINED', 'InviteMember', '', 'ann', '127.0.0.1', 'den', 'eve', '', '{"role":"MEMBER"}', 1, '7744b7b92a273e0c78d3da1793cdad0e3986915bdc9e5deae1b481dfdb097c65', '029dcc99514a6f7e6b06c0355972cfdf4daf5cb1ac1e5570128d8e28b54e074b');
INSERT INTO public.audit_entry VALUES (11, 1796003775003, 'ROLE_CHANGED', 'SetMemberRole', '', 'ann', '127.0.0.1', 'den', 'bob', '{"role":"MEMBER"}', '{"role":"MODERATOR"}', 1, '029dcc99514a6f7e6b06c0355972cfdf4daf5cb1ac1e5570128d8e28b54e074b', '7a86846919338aaa036b076c2ff5027f3983c972b0ce1e6056ca308120f51576');
INSERT INTO public.audit_entry VALUES (12, 1796003775066, 'MEMBER_JOINED', 'OpenDirect', '', 'ann', '127.0.0.1', 'ann~bob', 'bob', '', '{"role":"MEMBER"}', 1, '7a86846919338aaa036b076c2ff5027f3983c972b0ce1e6056ca308120f51576', 'cac5a91deb4c86d24602957218f6328a8ae152eb4c71e3cdcbd823070f79674d');
INSERT INTO public.audit_entry VALUES (13, 1796003775965, 'MESSAGE_DELETED', 'DeleteMessage', '', 'bob', '127.0.0.1', 'den', 'eve', '{"message":"26","number":"1"}', '', 1, 'cac5a91deb4c86d24602957218f6328a8ae152eb4c71e3cdcbd823070f79674d', 'f969cbc3fd1f30e18aff384bbac96ca3136934b12db812e77c7e7b9df95c5225');
INSERT INTO public.audit_entry VALUES (14, 1796003779415, 'MEMBER_LEFT', 'RemoveMember', '', 'ann', '127.0.0.1', 'club', 'eve', '', '', 1, 'f969cbc3fd1f30e18aff384bbac96ca3136934b12db812e77c7e7b9df95c5225', 'c26dfb45477208d8b77f89f099f0cd5cf03120f8274083a90fb1cea4e0a71153');
INSERT INTO public.audit_entry VALUES (15, 1796003779415, 'MEMBER_BANNED', 'RemoveMember', '', 'ann', '127.0.0.1', 'club', 'eve', '', '', 1, 'c26dfb45477208d8b77f89f099f0cd5cf03120f8274083a90fb1cea4e0a71153', '48ce82b5e88024d436f2d2c8de54d6ec555ae6d5864049f0f73abc4c7d79df7a');
INSERT INTO public.audit_entry VALUES (16, 1796003779491, 'MEMBER_LEFT', 'RemoveMember', '', 'ann', '127.0.0.1', 'club', 'bob', '', '', 1, '48ce82b5e88024d436f2d2c8de54d6ec555ae6d5864049f0f73abc4c7d79df7a', '375bebea3c7d0a605beeaf84471cef8c912446fdf60402cbb46de013f757849a');
INSERT INTO public.audit_entry VALUES (17, 1796003779491, 'MEMBER_BANNED', 'RemoveMember', '', 'ann', '127.0.0.1', 'club', 'bob', '', '', 1, '375bebea3c7d0a605beeaf84471cef8c912446fdf60402cbb46de013f757849a', 'f37eeed0434c051b899851a24687c429dd770ade0b1b7ada8b61f390a0331522');
INSERT INTO public.audit_entry VALUES (18, 1796003779612, 'MEMBER_UNBANNED', 'UnbanMember', '', 'ann', '127.0.0.1', 'club', 'bob', '', '', 1, 'f37eeed0434c051b899851a24687c429dd770ade0b1b7ada8b61f390a0331522', 'a3d7bd677416410e0c861046dd4945164be211ec9c3d1681703c94c98e713130');
INSERT INTO public.audit_entry VALUES (19, 1796003779971, 'ROOM_UPDATED', 'UpdateRoom', '', 'ann', '127.0.0.1', 'news', '', '{"postingRole":"MEMBER"}', '{"postingRole":"MODERATOR"}', 1, 'a3d7bd677416410e0c861046dd4945164be211ec9c3d1681703c94c98e713130', 'a2170786b354e2bb58dd7415d53abe3e7c67979606e2b07120204f37deb1f09c');
INSERT INTO public.audit_entry VALUES (20, 1796003780873, 'ACCOUNT_CREATED', 'Register', '', 'gone', '127.0.0.1', '', 'gone', '', '{"displayName":"gone''s \"name\" \\ 🦊","administrator":"false"}', 1, 'a2170786b354e2bb58dd7415d53abe3e7c67979606e2b07120204f37deb1f09c', 'c2896a904ce3b9e1270eec6ac2ddc8203437678cce702727fdcea3b97cba9fa9');
INSERT INTO public.audit_entry VALUES (21, 1796003780873, 'SESSION_OPENED', 'Register', '', 'gone', '127.0.0.1', '', 'gone', '', '{"session":"kzUI73RvtiZj","clientName":"desk of gone"}', 1, 'c2896a904ce3b9e1270eec6ac2ddc8203437678cce702727fdcea3b97cba9fa9', 'e3bc92472bacee443266be0ce30848c4a3bed635730a57ec257ef298c8e0dc40');
INSERT INTO public.audit_entry VALUES (22, 1796003781339, 'ACCOUNT_CREATED', 'CreateAccount', '', 'ruth', '127.0.0.1', '', 'made', '', '{"displayName":"Made by ruth","administrator":"false"}', 1, 'e3bc92472bacee443266be0ce30848c4a3bed635730a57ec257ef298c8e0dc40', 'bf326313a31c749a9db65679f5fdb38cc83e9588dc200deb32d45ef203f4b742');
INSERT INTO public.audit_entry VALUES (23, 1796003781339, 'MEMBER_JOINED', 'CreateAccount', '', 'ruth', '127.0.0.1', 'general', 'made', '', '{"role":"MEMBER"}', 1, 'bf326313a31c749a9db65679f5fdb38cc83e9588dc200deb32d45ef203f4b742', '486c825969551f158616c2cd05f8ac6bd9a4e36ef6f1420ea884396cea3018b2');
INSERT INTO public.audit_entry VALUES (24, 1796003781427, 'ACCOUNT_UPDATED', 'DeactivateAccount', '', 'ruth', '127.0.0.1', '', 'gone', '{"active":"true"}', '{"active":"false"}', 1, '486c825969551f158616c2cd05f8ac6bd9a4e36ef6f1420ea884396cea3018b2', '22c601688c09968871b56e728bf7aa84827b01f44df1f21cd08a7e25b605203a');
INSERT INTO public.audit_entry VALUES (25, 1796003781427, 'SESSION_CLOSED', 'DeactivateAccount', '', 'ruth', '127.0.0.1', '', 'gone', '{"session":"kzUI73RvtiZj"}', '', 1, '22c601688c09968871b56e728bf7aa84827b01f44df1f21cd08a7e25b605203a', '9cd4004b38813259d9f4e4fe2e98346887bb5d01a34d6b3cfeffd586acd899cb');
INSERT INTO public.audit_entry VALUES (26, 1796003781804, 'ACCOUNT_UPDATED', 'SetAdministrator', '', 'ruth', '127.0.0.1', '', 'ann', '{"administrator":"false"}', '{"administrator":"true"}', 1, '9cd4004b38813259d9f4e4fe2e98346887bb5d01a34d6b3cfeffd586acd899cb', '4ace5868a3366c3068633d2381ca270534e4a403979db40e6f35e3593ec02b84');
INSERT INTO public.audit_entry VALUES (27, 1796003782033, 'REPORT_RESOLVED', 'ResolveReport', '', 'ruth', '127.0.0.1', '', 'ann', '', '{"message":"65","resolution":"We \"talked\""}', 1, '4ace5868a3366c3068633d2381ca270534e4a403979db40e6f35e3593ec02b84', 'b1da83930d787181e654c193fc22e8e9a647bd529b4e93a37fdbab3dad29cfec');
INSERT INTO public.audit_entry VALUES (28, 1796003782174, 'ROOM_UPDATED', 'ArchiveRoom', '', 'ruth', '127.0.0.1', 'old', '', '{"archived":"false"}', '{"archived":"true"}', 1, 'b1da83930d787181e654c193fc22e8e9a647bd529b4e93a37fdbab3dad29cfec', '6b708c9484dbaae53957c2e47f52a2096064c0c49e79ffee9b51f9ab1c68121d');
INSERT INTO public.audit_entry VALUES (29, 1796003782269, 'ROLE_CHANGED', 'SetRoomOwner', '', 'ruth', '127.0.0.1', 'den', 'bob', '{"role":"MODERATOR"}', '{"role":"OWNER"}', 1, '6b708c9484dbaae53957c2e47f52a2096064c0c49e79ffee9b51f9ab1c68121d', '325524a76f43eee1f78485f5ea14f89c1904a0264d83b31024b9f9e764695beb');
INSERT INTO public.audit_entry VALUES (30, 1796003783440, 'ACCOUNT_UPDATED', 'SetAuditor', '', 'ruth', '127.0.0.1', '', 'bob', '{"auditor":"false"}', '{"auditor":"true"}', 1, '325524a76f43eee1f78485f5ea14f89c1904a0264d83b31024b9f9e764695beb', 'fd09628364a924d1ccd419c2f148362dabac085aadeaf551b00ec0b01836b408');
INSERT INTO public.audit_entry VALUES (31, 1796003783498, 'ACCOUNT_CREATED', 'CreateServiceAccount', '', 'ruth', '127.0.0.1', '', 'robot', '', '{"displayName":"The robot","administrator":"false","service":"true"}', 1, 'fd09628364a924d1ccd419c2f148362dabac085aadeaf551b00ec0b01836b408', '1b16705f2481d034b64c4b489398c4a28b8b6fd01a1f5457907ea00d65299832');
INSERT INTO public.audit_entry VALUES (32, 1796003783498, 'MEMBER_JOINED', 'CreateServiceAccount', '', 'ruth', '127.0.0.1', 'general', 'robot', '', '{"role":"MEMBER"}', 1, '1b16705f2481d034b64c4b489398c4a28b8b6fd01a1f5457907ea00d65299832', 'a997398bf7b1f1fb07d3bea1e1a2b4555ae54148507468fc899574e081060346');
INSERT INTO public.audit_entry VALUES (33, 1796003783528, 'SESSION_OPENED', 'CreateServiceToken', '', 'ruth', '127.0.0.1', '', 'robot', '', '{"session":"YK0rb5RqRW47","clientName":"nightly job","scope":"post:*"}', 1, 'a997398bf7b1f1fb07d3bea1e1a2b4555ae54148507468fc899574e081060346', '0266094fdc38224a0797a0a4a9810afce267d65d4f4871ee7b5d2cdea9ffd4a0');






INSERT INTO public.audit_head VALUES (33, '0266094fdc38224a0797a0a4a9810afce267d65d4f4871ee7b5d2cdea9ffd4a0', 0, '');



INSERT INTO public.ban VALUES ('club', 'eve', 'ann', 1796003779415);



INSERT INTO public.block VALUES ('eve', 'bob', 1796003780229);



INSERT INTO public.credential VALUES ('ruth', '$argon2id$v=19$m=1024,t=1,p=1$hXSjLGU5407X//Y5aakk0w$/X8YI0Ye2wacmlBAXiyIy5LwOeQYFcoVCj6SS3Ae30Q');
INSERT INTO public.credential VALUES ('ann', '$argon2id$v=19$m=1024,t=1,p=1$1FSaq7rcpA42lvHNuW+e8w$ZAjVtQpqLQPs+n2uwdrtB/K1tptHvGbhbNq9CrPIwQ0');
INSERT INTO public.credential VALUES ('bob', '$argon2id$v=19$m=1024,t=1,p=1$DJRuSdC0IoDmK4e1zLfnWA$y70q1rVhYqg4pUR516yAasrVoNRth32Kkth+xQVpgCs');
INSERT INTO public.credential VALUES ('eve', '$argon2id$v=19$m=1024,t=1,p=1$mcBNbM5MXLjsKNIBRDhFFg$jwykkX5cyk+DySfw5e/Vya7aTJmB7YIx8lLa6XhEBAI');
INSERT INTO public.credential VALUES ('gone', '$argon2id$v=19$m=1024,t=1,p=1$OfvvYfX+FOS+qQ4HZV7Kcg$SGtPRs99sbmzjzB0vLk9syhi7KsbhEcV2B8eUI5yMmg');
INSERT INTO public.credential VALUES ('made', '$argon2id$v=19$m=1024,t=1,p=1$YpwgkZNVHEOHP/dY9fYzTA$MobT7hrXQSC51as+UN5e7CSCUlS4oK8f6NlF0uAvCqA');



INSERT INTO public.event VALUES (1, 1796003772492, '', 'ACCOUNT_CREATED', 'ruth', '{"account":{"username":"ruth","displayName":"ruth''s \"name\" \\ 🦊","administrator":true,"createdAt":1796003772492,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}', NULL);
INSERT INTO public.event VALUES (2, 1796003772492, 'general', 'MEMBER_JOINED', 'ruth', '{"actor":"ruth","room":"general","username":"ruth","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (3, 1796003772492, '', 'SESSION_OPENED', 'ruth', '{"session":{"id":"3hdUeTPkyVja","tokenHash":"a7cf02d29026ceeda31fe05f94fa9f6717e07f15c6e80b4d0b7c7ebb1bb5fdc6","username":"ruth","clientName":"desk of ruth","address":"127.0.0.1","createdAt":1796003772482,"expiresAt":1798595772482,"usedAt":1796003772482,"scope":""}}', NULL);
INSERT INTO public.event VALUES (4, 1796003774256, '', 'ACCOUNT_CREATED', 'ann', '{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003774256,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}', NULL);
INSERT INTO public.event VALUES (5, 1796003774256, 'general', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"general","username":"ann","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (6, 1796003774256, '', 'SESSION_OPENED', 'ann', '{"session":{"id":"_oc6NqG9zNUC","tokenHash":"a70544b647001d49b0abe31a0366223a17d841ef775249a42fe4ab5b6ce2ee66","username":"ann","clientName":"desk of ann","address":"127.0.0.1","createdAt":1796003774256,"expiresAt":1798595774256,"usedAt":1796003774256,"scope":""}}', NULL);
INSERT INTO public.event VALUES (7, 1796003774345, '', 'ACCOUNT_CREATED', 'bob', '{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003774345,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}', NULL);
INSERT INTO public.event VALUES (8, 1796003774345, 'general', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"general","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (9, 1796003774345, '', 'SESSION_OPENED', 'bob', '{"session":{"id":"eRdQlzaMWi5T","tokenHash":"ef01063a6c1a35cd4243828ea18f55617f6434dd00a2b788fe419425de8f1425","username":"bob","clientName":"desk of bob","address":"127.0.0.1","createdAt":1796003774344,"expiresAt":1798595774344,"usedAt":1796003774344,"scope":""}}', NULL);
INSERT INTO public.event VALUES (10, 1796003774420, '', 'ACCOUNT_CREATED', 'eve', '{"account":{"username":"eve","displayName":"eve''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003774420,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}', NULL);
INSERT INTO public.event VALUES (11, 1796003774420, 'general', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"general","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (12, 1796003774420, '', 'SESSION_OPENED', 'eve', '{"session":{"id":"E3ZUsZldbLxQ","tokenHash":"e1a5ae9ef0631d1ba69ed1502e83eb6395c7dd2f20a1967473aa53690d9890cb","username":"eve","clientName":"desk of eve","address":"127.0.0.1","createdAt":1796003774420,"expiresAt":1798595774420,"usedAt":1796003774420,"scope":""}}', NULL);
INSERT INTO public.event VALUES (13, 1796003774574, 'den', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"den","title":"The den 🐻","topic":"it''s \"quoted\" \\ <b>&amp;</b>","visibility":"PRIVATE","archived":false,"createdAt":1796003774574,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (14, 1796003774574, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (15, 1796003774755, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (16, 1796003774834, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (17, 1796003775003, 'den', 'ROLE_CHANGED', 'ann', '{"actor":"ann","room":"den","username":"bob","role":"MODERATOR"}', NULL);
INSERT INTO public.event VALUES (18, 1796003775066, 'ann~bob', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"ann~bob","title":"","topic":"","visibility":"DIRECT","archived":false,"createdAt":1796003775066,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (19, 1796003775066, 'ann~bob', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"ann~bob","username":"ann","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (20, 1796003775066, 'ann~bob', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"ann~bob","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (21, 1796003775408, 'general', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (22, 1796003775540, 'general', 'MESSAGE_EDITED', 'ann', '{}', 21);
INSERT INTO public.event VALUES (23, 1796003775654, 'general', 'MESSAGE_EDITED', 'ann', '{}', 21);
INSERT INTO public.event VALUES (24, 1796003775769, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (25, 1796003775841, 'general', 'MESSAGE_DELETED', 'bob', '{}', 24);
INSERT INTO public.event VALUES (26, 1796003775897, 'den', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (27, 1796003775965, 'den', 'MESSAGE_DELETED', 'bob', '{}', 26);
INSERT INTO public.event VALUES (28, 1796003777004, 'general', 'REACTION_ADDED', 'bob', '{"emoji":"👍"}', 21);
INSERT INTO public.event VALUES (29, 1796003777164, 'general', 'REACTION_ADDED', 'eve', '{"emoji":"👍"}', 21);
INSERT INTO public.event VALUES (30, 1796003777304, 'general', 'REACTION_ADDED', 'eve', '{"emoji":"🎉"}', 21);
INSERT INTO public.event VALUES (31, 1796003777538, 'general', 'REACTION_ADDED', 'ann', '{"emoji":"❤️"}', 21);
INSERT INTO public.event VALUES (32, 1796003777644, 'general', 'REACTION_REMOVED', 'ann', '{"emoji":"❤️"}', 21);
INSERT INTO public.event VALUES (33, 1796003777784, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (34, 1796003777898, 'general', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (35, 1796003777999, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (36, 1796003778060, 'general', 'MESSAGE_DELETED', 'bob', '{}', 35);
INSERT INTO public.event VALUES (37, 1796003778110, 'general', 'MESSAGE_PINNED', 'ruth', '{"pinnedCount":1}', 21);
INSERT INTO public.event VALUES (38, 1796003778152, 'den', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (39, 1796003778223, 'den', 'MESSAGE_PINNED', 'ann', '{"pinnedCount":1}', 38);
INSERT INTO public.event VALUES (40, 1796003778316, 'den', 'MESSAGE_UNPINNED', 'ann', '{"pinnedCount":0}', 38);
INSERT INTO public.event VALUES (41, 1796003778578, 'den', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (42, 1796003778694, 'den', 'MESSAGE_PINNED', 'bob', '{"pinnedCount":1}', 41);
INSERT INTO public.event VALUES (43, 1796003778781, '@bob', 'ROOM_PREFERENCES_SET', 'bob', '{"room":"den","username":"bob","notifications":"NOTHING","favourite":true}', NULL);
INSERT INTO public.event VALUES (44, 1796003778958, '@eve', 'ROOM_PREFERENCES_SET', 'eve', '{"room":"general","username":"eve","notifications":"MENTIONS","favourite":false}', NULL);
INSERT INTO public.event VALUES (45, 1796003779027, 'ann~bob', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (46, 1796003779198, 'club', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"club","title":"The club","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003779198,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (47, 1796003779198, 'club', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"club","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (48, 1796003779260, 'club', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"club","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (49, 1796003779314, 'club', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"club","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (50, 1796003779358, 'club', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (51, 1796003779415, 'club', 'MEMBER_LEFT', 'ann', '{"actor":"ann","room":"club","username":"eve"}', NULL);
INSERT INTO public.event VALUES (52, 1796003779415, 'club', 'MEMBER_BANNED', 'ann', '{"actor":"ann","room":"club","username":"eve"}', NULL);
INSERT INTO public.event VALUES (53, 1796003779491, 'club', 'MEMBER_LEFT', 'ann', '{"actor":"ann","room":"club","username":"bob"}', NULL);
INSERT INTO public.event VALUES (54, 1796003779491, 'club', 'MEMBER_BANNED', 'ann', '{"actor":"ann","room":"club","username":"bob"}', NULL);
INSERT INTO public.event VALUES (55, 1796003779612, 'club', 'MEMBER_UNBANNED', 'ann', '{"actor":"ann","room":"club","username":"bob"}', NULL);
INSERT INTO public.event VALUES (56, 1796003779696, 'news', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003779696,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (57, 1796003779696, 'news', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"news","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (58, 1796003779808, 'news', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"news","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (59, 1796003779878, 'news', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"news","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (60, 1796003779971, 'news', 'ROOM_UPDATED', 'ann', '{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003779696,"postingRole":"MODERATOR"}}', NULL);
INSERT INTO public.event VALUES (61, 1796003780132, 'news', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (62, 1796003780229, '@eve', 'USER_BLOCKED', 'eve', '{"username":"eve","blocked":"bob"}', NULL);
INSERT INTO public.event VALUES (63, 1796003780328, '@eve', 'USER_BLOCKED', 'eve', '{"username":"eve","blocked":"ann"}', NULL);
INSERT INTO public.event VALUES (64, 1796003780449, '@eve', 'USER_UNBLOCKED', 'eve', '{"username":"eve","blocked":"ann"}', NULL);
INSERT INTO public.event VALUES (65, 1796003780530, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (66, 1796003780580, '', 'MESSAGE_REPORTED', 'ann', '{"actor":"ann","messageId":65,"reason":"It is \"rude\" <&>"}', NULL);
INSERT INTO public.event VALUES (67, 1796003780580, '@ruth', 'REPORT_RECEIVED', 'ann', '{"recipient":"ruth","actor":"ann","room":"general","messageId":65,"number":6,"reason":"It is \"rude\" <&>"}', NULL);
INSERT INTO public.event VALUES (68, 1796003780664, '', 'MESSAGE_REPORTED', 'ruth', '{"actor":"ruth","messageId":65,"reason":"Second report"}', NULL);
INSERT INTO public.event VALUES (69, 1796003780664, '@ruth', 'REPORT_RECEIVED', 'ruth', '{"recipient":"ruth","actor":"ruth","room":"general","messageId":65,"number":6,"reason":"Second report"}', NULL);
INSERT INTO public.event VALUES (70, 1796003780873, '', 'ACCOUNT_CREATED', 'gone', '{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003780873,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false}}', NULL);
INSERT INTO public.event VALUES (71, 1796003780873, 'general', 'MEMBER_JOINED', 'gone', '{"actor":"gone","room":"general","username":"gone","role":"MEMBER","readNumber":6}', NULL);
INSERT INTO public.event VALUES (72, 1796003780873, '', 'SESSION_OPENED', 'gone', '{"session":{"id":"kzUI73RvtiZj","tokenHash":"a74c2183275501df917fde2425491e5db357da3c7ba4986ec8f38c66f71d8194","username":"gone","clientName":"desk of gone","address":"127.0.0.1","createdAt":1796003780842,"expiresAt":1798595780842,"usedAt":1796003780842,"scope":""}}', NULL);
INSERT INTO public.event VALUES (73, 1796003781114, 'general', 'MESSAGE_POSTED', 'gone', '{}', NULL);
INSERT INTO public.event VALUES (74, 1796003781339, '', 'ACCOUNT_CREATED', 'ruth', '{"account":{"username":"made","displayName":"Made by ruth","administrator":false,"createdAt":1796003781339,"deactivated":false,"mustChangePassword":true,"auditor":false,"service":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (75, 1796003781339, 'general', 'MEMBER_JOINED', 'ruth', '{"actor":"ruth","room":"general","username":"made","role":"MEMBER","readNumber":7}', NULL);
INSERT INTO public.event VALUES (76, 1796003781427, '*', 'ACCOUNT_UPDATED', 'ruth', '{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003780873,"deactivated":true,"mustChangePassword":false,"auditor":false,"service":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (77, 1796003781427, '', 'SESSION_CLOSED', 'ruth', '{"username":"gone","sessionId":"kzUI73RvtiZj","by":"ruth"}', NULL);
INSERT INTO public.event VALUES (78, 1796003781804, '*', 'ACCOUNT_UPDATED', 'ruth', '{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":true,"createdAt":1796003774256,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (79, 1796003782033, '', 'REPORT_RESOLVED', 'ruth', '{"actor":"ruth","messageId":65,"reporter":"ann","resolution":"We \"talked\""}', NULL);
INSERT INTO public.event VALUES (80, 1796003782098, 'old', 'ROOM_CREATED', 'bob', '{"actor":"bob","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796003782098,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (81, 1796003782098, 'old', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"old","username":"bob","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (82, 1796003782174, 'old', 'ROOM_UPDATED', 'ruth', '{"actor":"ruth","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":true,"createdAt":1796003782098,"postingRole":"MEMBER"}}', NULL);
INSERT INTO public.event VALUES (83, 1796003782269, 'den', 'ROLE_CHANGED', 'ruth', '{"actor":"ruth","room":"den","username":"bob","role":"OWNER"}', NULL);
INSERT INTO public.event VALUES (84, 1796003782374, '@bob', 'PRESENCE_SET', 'bob', '{"chosen":{"username":"bob","status":"BUSY","text":"In a meeting 🗓","until":0}}', NULL);
INSERT INTO public.event VALUES (85, 1796003783324, 'den', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (86, 1796003783440, '*', 'ACCOUNT_UPDATED', 'ruth', '{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796003774345,"deactivated":false,"mustChangePassword":false,"auditor":true,"service":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (87, 1796003783498, '', 'ACCOUNT_CREATED', 'ruth', '{"account":{"username":"robot","displayName":"The robot","administrator":false,"createdAt":1796003783498,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":true},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (88, 1796003783498, 'general', 'MEMBER_JOINED', 'ruth', '{"actor":"ruth","room":"general","username":"robot","role":"MEMBER","readNumber":7}', NULL);
INSERT INTO public.event VALUES (89, 1796003783528, '', 'SESSION_OPENED', 'ruth', '{"session":{"id":"YK0rb5RqRW47","tokenHash":"bccb9944d197feadf943091b0b0fd643b62cb9465dfaf59c58a30493a6b6a6dd","username":"robot","clientName":"nightly job","address":"","createdAt":1796003783524,"expiresAt":253402214400000,"usedAt":1796003783524,"scope":"post:*"},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (90, 1796003783582, '', 'SESSION_RENEWED', 'robot', '{"username":"robot","sessionId":"YK0rb5RqRW47","usedAt":1796003783577,"expiresAt":253402214400000}', NULL);
INSERT INTO public.event VALUES (91, 1796003783601, 'general', 'MESSAGE_POSTED', 'robot', '{}', NULL);



INSERT INTO public.file VALUES ('ee38de2f0092a892bfa083f3faa7c5a3', 'den', 'ann', 'upload-1', 'note é.txt', 38, 'ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d', 1796003782467, '{"id":"ee38de2f0092a892bfa083f3faa7c5a3","name":"note é.txt","mediaType":"text/plain","size":38,"sha256":"ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d","picture":{"width":0,"height":0},"thumbnail":{"width":0,"height":0},"scan":""}', 85, NULL);






INSERT INTO public.file_part VALUES ('ee38de2f0092a892bfa083f3faa7c5a3', 0, '\x412066696c65206f6620616e206561726c6965722076657273696f6e2e0ac3a920f09f9a800a');



INSERT INTO public.file_usage VALUES (38);



INSERT INTO public.flyway_schema_history VALUES (1, '1', 'chat', 'SQL', 'V1__chat.sql', 170739436, 'postgres', '2026-11-30 01:56:05.971969', 317, true);
INSERT INTO public.flyway_schema_history VALUES (2, '2', 'log home', 'SQL', 'V2__log_home.sql', 2136160540, 'postgres', '2026-11-30 01:56:06.602643', 49, true);
INSERT INTO public.flyway_schema_history VALUES (3, '3', 'room members', 'SQL', 'V3__room_members.sql', 1624445123, 'postgres', '2026-11-30 01:56:06.89427', 53, true);
INSERT INTO public.flyway_schema_history VALUES (4, '4', 'facts', 'SQL', 'V4__facts.sql', -1705941687, 'postgres', '2026-11-30 01:56:07.038063', 135, true);
INSERT INTO public.flyway_schema_history VALUES (5, '5', 'write probe', 'SQL', 'V5__write_probe.sql', -1904183747, 'postgres', '2026-11-30 01:56:07.328415', 112, true);
INSERT INTO public.flyway_schema_history VALUES (6, '6', 'message changes', 'SQL', 'V6__message_changes.sql', 1937100821, 'postgres', '2026-11-30 01:56:07.543943', 33, true);
INSERT INTO public.flyway_schema_history VALUES (7, '7', 'reactions', 'SQL', 'V7__reactions.sql', -129119421, 'postgres', '2026-11-30 01:56:07.596615', 47, true);
INSERT INTO public.flyway_schema_history VALUES (8, '8', 'threads', 'SQL', 'V8__threads.sql', -1678360226, 'postgres', '2026-11-30 01:56:07.708846', 77, true);
INSERT INTO public.flyway_schema_history VALUES (9, '9', 'pins', 'SQL', 'V9__pins.sql', 1923831687, 'postgres', '2026-11-30 01:56:07.839177', 18, true);
INSERT INTO public.flyway_schema_history VALUES (10, '10', 'bans', 'SQL', 'V10__bans.sql', -599972674, 'postgres', '2026-11-30 01:56:07.89347', 95, true);
INSERT INTO public.flyway_schema_history VALUES (11, '11', 'announcements', 'SQL', 'V11__announcements.sql', -642269856, 'postgres', '2026-11-30 01:56:08.070525', 25, true);
INSERT INTO public.flyway_schema_history VALUES (12, '12', 'blocks', 'SQL', 'V12__blocks.sql', -1413765085, 'postgres', '2026-11-30 01:56:08.143433', 37, true);
INSERT INTO public.flyway_schema_history VALUES (13, '13', 'reports', 'SQL', 'V13__reports.sql', 1978935613, 'postgres', '2026-11-30 01:56:08.253486', 42, true);
INSERT INTO public.flyway_schema_history VALUES (14, '14', 'presence', 'SQL', 'V14__presence.sql', -2069297617, 'postgres', '2026-11-30 01:56:08.570023', 50, true);
INSERT INTO public.flyway_schema_history VALUES (15, '15', 'administration', 'SQL', 'V15__administration.sql', -653537238, 'postgres', '2026-11-30 01:56:08.660613', 131, true);
INSERT INTO public.flyway_schema_history VALUES (16, '16', 'files', 'SQL', 'V16__files.sql', -1489367422, 'postgres', '2026-11-30 01:56:08.821881', 216, true);
INSERT INTO public.flyway_schema_history VALUES (17, '17', 'audit', 'SQL', 'V17__audit.sql', 1008111702, 'postgres', '2026-11-30 01:56:09.094293', 319, true);
INSERT INTO public.flyway_schema_history VALUES (18, '18', 'service accounts', 'SQL', 'V18__service_accounts.sql', 276917774, 'postgres', '2026-11-30 01:56:09.468399', 50, true);
INSERT INTO public.flyway_schema_history VALUES (19, '19', 'cleaned files', 'SQL', 'V19__cleaned_files.sql', 1356943762, 'postgres', '2026-11-30 01:56:09.63111', 22, true);



INSERT INTO public.log_head VALUES (1, 'b5d6f1b27dcd41409d973c8999cedae8', 1, 91, 1796003783601, '');



INSERT INTO public.membership VALUES ('ruth', 'general', 2, 0, 'OWNER', 1796003772492, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'ann~bob', 20, 0, 'MEMBER', 1796003775066, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'general', 5, 0, 'MEMBER', 1796003774256, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'den', 16, 0, 'MEMBER', 1796003774834, 3, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'general', 11, 0, 'MEMBER', 1796003774420, 4, 'MENTIONS', 0);
INSERT INTO public.membership VALUES ('ann', 'ann~bob', 19, 0, 'MEMBER', 1796003775066, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'club', 47, 0, 'OWNER', 1796003779198, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'club', 49, 51, 'MEMBER', 1796003779314, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'club', 48, 53, 'MEMBER', 1796003779260, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'news', 58, 0, 'MEMBER', 1796003779808, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'news', 59, 0, 'MEMBER', 1796003779878, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'news', 57, 0, 'OWNER', 1796003779696, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'general', 8, 0, 'MEMBER', 1796003774345, 6, 'ALL', 0);
INSERT INTO public.membership VALUES ('gone', 'general', 71, 0, 'MEMBER', 1796003780873, 7, 'ALL', 0);
INSERT INTO public.membership VALUES ('made', 'general', 75, 0, 'MEMBER', 1796003781339, 7, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'old', 81, 0, 'OWNER', 1796003782098, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'den', 15, 0, 'OWNER', 1796003774755, 0, 'NOTHING', 1);
INSERT INTO public.membership VALUES ('ann', 'den', 14, 0, 'OWNER', 1796003774574, 4, 'ALL', 0);
INSERT INTO public.membership VALUES ('robot', 'general', 88, 0, 'MEMBER', 1796003783498, 8, 'ALL', 0);



INSERT INTO public.mention VALUES (34, 0, 'ann', 'general', 4);
INSERT INTO public.mention VALUES (21, 0, 'bob', 'general', 1);
INSERT INTO public.mention VALUES (21, 1, 'eve', 'general', 1);
INSERT INTO public.mention VALUES (91, 0, 'bob', 'general', 8);



INSERT INTO public.message VALUES (85, 'den', 4, 'ann', 'See the file', 'd5e7de9a-93a9-4bee-9cf5-b4d099a5d6b8', 0, 1796003783324, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, '[{"id":"ee38de2f0092a892bfa083f3faa7c5a3","name":"note é.txt","mediaType":"text/plain","size":38,"sha256":"ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d","picture":{"width":0,"height":0},"thumbnail":{"width":0,"height":0},"scan":""}]');
INSERT INTO public.message VALUES (91, 'general', 8, 'robot', 'Posted by a program, for @bob', '4f23ae03-7f95-456d-b7df-6d20d365c53d', 0, 1796003783601, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (24, 'general', 2, 'bob', '', '171580f5-6257-4210-b3ed-c77518551e9b', 0, 1796003775769, 25, 0, NULL, NULL, 'bob', 1796003775841, '', 'cbab0d0d03bd0aecd36a7f7a1b6deef52fb3e711838dd6094c99135f8e717f18', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (26, 'den', 1, 'eve', '', '8ba7680c-2ca2-4dc3-a289-9ec07667df7a', 0, 1796003775897, 27, 0, NULL, NULL, 'bob', 1796003775965, 'It''s "off" topic', '0b87a27ab7d7185278a3d726bf62f105b10f7b6cd0bbf0c09056490c76169eba', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (33, 'general', 3, 'bob', 'An answer', '0fcb63a6-10fa-4893-88ff-9835f746b560', 21, 1796003777784, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, 21, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (34, 'general', 4, 'eve', 'An answer to the answer, @ann', '7e4a8101-ad69-46b9-981f-4a18bad483f5', 33, 1796003777898, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, 21, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (35, 'general', 5, 'bob', '', 'b6e6e2ec-d6c0-48c6-ae54-4a3f8ca2dc26', 21, 1796003777999, 36, 0, NULL, NULL, 'bob', 1796003778060, '', '657b125fd1c6b12952dc203d65b01e5d6d1a87eb6b7c4b17b7b831cd83e2057d', 0, NULL, 21, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (21, 'general', 1, 'ann', 'The third text \   <&>, for @bob and @eve', 'c4037895-6b50-4c1c-af03-714ab4c8ae37', 0, 1796003775408, 23, 2, 'ann', 1796003775654, NULL, NULL, NULL, '6b3be0f3af76d1feda117d3a1f1c3d6286f1f847248bc0cab50d52109776427d', 37, '👍 2 bob eve
🎉 1 eve', NULL, 2, 1796003778110, 'ruth', 0, 0, NULL);
INSERT INTO public.message VALUES (38, 'den', 2, 'ann', 'Pinned for a moment', 'ae02fa86-f8fa-4f15-a539-41f7f2835d50', 0, 1796003778152, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 40, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (41, 'den', 3, 'eve', 'Pinned by the moderator', '7c8de8ca-1c9a-419f-ba11-460a195750bd', 0, 1796003778578, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 42, NULL, NULL, 0, 1796003778694, 'bob', 0, 0, NULL);
INSERT INTO public.message VALUES (45, 'ann~bob', 1, 'ann', 'Between the two of us', '9fe0592b-96e3-411a-a50b-f67cc547fa84', 0, 1796003779027, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (50, 'club', 1, 'eve', 'My only message here', 'ad2b4206-a6ee-4be2-89fc-66dcb8511e0b', 0, 1796003779358, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (61, 'news', 1, 'ann', 'For everybody: @room', 'cb92e030-64f5-423b-ad55-8cccc5f224d5', 0, 1796003780132, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 1, 0, NULL);
INSERT INTO public.message VALUES (65, 'general', 6, 'bob', 'Something rude to @eve', '213bc0a5-b192-4c26-9271-a761f3c04736', 0, 1796003780530, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (73, 'general', 7, 'gone', 'Before I was deactivated', '115158b3-30b8-47fb-9461-7b9e7b96837c', 0, 1796003781114, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);



INSERT INTO public.message_revision VALUES (21, 0, 'The first text, for @bob', 1796003775408, 'ann');
INSERT INTO public.message_revision VALUES (21, 1, 'The second text, for @eve', 1796003775540, 'ann');



INSERT INTO public.presence VALUES ('bob', 'BUSY', 'In a meeting 🗓', 0);



INSERT INTO public.reaction VALUES (21, '👍', 'bob', 28);
INSERT INTO public.reaction VALUES (21, '👍', 'eve', 29);
INSERT INTO public.reaction VALUES (21, '🎉', 'eve', 30);



INSERT INTO public.report VALUES (65, 'ruth', 'Second report', 1796003780664, NULL, NULL, NULL);
INSERT INTO public.report VALUES (65, 'ann', 'It is "rude" <&>', 1796003780580, 'ruth', 'We "talked"', 1796003782033);



INSERT INTO public.room VALUES ('ann~bob', '', '', 'DIRECT', 0, 1796003775066, 1, 1796003779027, 0, 'MEMBER');
INSERT INTO public.room VALUES ('club', 'The club', '', 'PUBLIC', 0, 1796003779198, 1, 1796003779358, 0, 'MEMBER');
INSERT INTO public.room VALUES ('news', 'News', '', 'PUBLIC', 0, 1796003779696, 1, 1796003780132, 0, 'MODERATOR');
INSERT INTO public.room VALUES ('old', 'Old room', '', 'PUBLIC', 1, 1796003782098, 0, NULL, 0, 'MEMBER');
INSERT INTO public.room VALUES ('den', 'The den 🐻', 'it''s "quoted" \ <b>&amp;</b>', 'PRIVATE', 0, 1796003774574, 4, 1796003783324, 1, 'MEMBER');
INSERT INTO public.room VALUES ('general', 'General', '', 'PUBLIC', 0, 1796003766000, 8, 1796003783601, 1, 'MEMBER');



INSERT INTO public.session VALUES ('3hdUeTPkyVja', 'a7cf02d29026ceeda31fe05f94fa9f6717e07f15c6e80b4d0b7c7ebb1bb5fdc6', 'ruth', 'desk of ruth', '127.0.0.1', 1796003772482, 32503680000000, 1796003772482, '');
INSERT INTO public.session VALUES ('_oc6NqG9zNUC', 'a70544b647001d49b0abe31a0366223a17d841ef775249a42fe4ab5b6ce2ee66', 'ann', 'desk of ann', '127.0.0.1', 1796003774256, 32503680000000, 1796003774256, '');
INSERT INTO public.session VALUES ('eRdQlzaMWi5T', 'ef01063a6c1a35cd4243828ea18f55617f6434dd00a2b788fe419425de8f1425', 'bob', 'desk of bob', '127.0.0.1', 1796003774344, 32503680000000, 1796003774344, '');
INSERT INTO public.session VALUES ('E3ZUsZldbLxQ', 'e1a5ae9ef0631d1ba69ed1502e83eb6395c7dd2f20a1967473aa53690d9890cb', 'eve', 'desk of eve', '127.0.0.1', 1796003774420, 32503680000000, 1796003774420, '');
INSERT INTO public.session VALUES ('YK0rb5RqRW47', 'bccb9944d197feadf943091b0b0fd643b62cb9465dfaf59c58a30493a6b6a6dd', 'robot', 'nightly job', '', 1796003783524, 32503680000000, 1796003783577, 'post:*');






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




