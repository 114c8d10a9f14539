




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
    service integer DEFAULT 0 NOT NULL,
    external integer DEFAULT 0 NOT NULL
);



CREATE TABLE public.announcement (
    only_one bigint NOT NULL,
    id bigint NOT NULL,
    body text NOT NULL,
    announced_at bigint NOT NULL,
    ends_at bigint,
    CONSTRAINT announcement_only_one_check CHECK ((only_one = 1))
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



CREATE TABLE public.changed_setting (
    name text NOT NULL COLLATE pg_catalog."C",
    setting_value text NOT NULL
);



CREATE TABLE public.credential (
    username text NOT NULL COLLATE pg_catalog."C",
    password_hash text NOT NULL
);



CREATE TABLE public.erasure (
    name_digest text NOT NULL COLLATE pg_catalog."C",
    username text NOT NULL,
    pseudonym text NOT NULL,
    delete_messages bigint NOT NULL,
    begun_at bigint NOT NULL,
    rewritten_to bigint NOT NULL
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
    cleaned_sha256 text,
    picture integer DEFAULT 0 NOT NULL
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



CREATE TABLE public.identity (
    provider text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    username text NOT NULL COLLATE pg_catalog."C",
    linked_at bigint NOT NULL,
    suspended integer DEFAULT 0 NOT NULL
);



CREATE TABLE public.identity_sync (
    provider text NOT NULL COLLATE pg_catalog."C",
    due_at bigint NOT NULL
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



CREATE TABLE public.retention_progress (
    room text NOT NULL COLLATE pg_catalog."C",
    messages_to bigint NOT NULL
);



CREATE TABLE public.retention_run (
    only_row bigint NOT NULL,
    node text NOT NULL,
    lease_until bigint NOT NULL,
    started_at bigint NOT NULL,
    finished_at bigint NOT NULL,
    next_at bigint NOT NULL,
    messages bigint NOT NULL,
    files bigint NOT NULL,
    message_days bigint NOT NULL,
    file_days bigint NOT NULL,
    CONSTRAINT retention_run_only_row_check CHECK ((only_row = 1))
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
    posting_role text DEFAULT 'MEMBER'::text NOT NULL,
    message_days bigint,
    file_days bigint,
    legal_hold bigint DEFAULT 0 NOT NULL,
    deleted bigint DEFAULT 0 NOT NULL,
    managed_by text DEFAULT ''::text NOT NULL
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



CREATE TABLE public.used_token (
    hash text NOT NULL COLLATE pg_catalog."C",
    attempt text NOT NULL,
    expires_at bigint NOT NULL
);



CREATE TABLE public.write_probe (
    only_row integer NOT NULL,
    filling bytea NOT NULL,
    CONSTRAINT write_probe_only_row_check CHECK ((only_row = 1))
);



INSERT INTO public.account VALUES ('ruth', 'ruth''s "name" \ 🦊', 1, 1796034717658, 0, 0, 0, 0, 0);
INSERT INTO public.account VALUES ('deleted-19e045dfa69bcae43537', 'Deleted account', 0, 0, 1, 0, 0, 0, 0);
INSERT INTO public.account VALUES ('eve', 'eve''s "name" \ 🦊', 0, 1796034720041, 0, 0, 0, 0, 0);
INSERT INTO public.account VALUES ('made', 'Made by ruth', 0, 1796034722794, 0, 1, 0, 0, 0);
INSERT INTO public.account VALUES ('gone', 'gone''s "name" \ 🦊', 0, 1796034722723, 1, 0, 0, 0, 0);
INSERT INTO public.account VALUES ('ann', 'ann''s "name" \ 🦊', 1, 1796034719924, 0, 0, 0, 0, 0);
INSERT INTO public.account VALUES ('bob', 'bob''s "name" \ 🦊', 0, 1796034719982, 0, 0, 1, 0, 0);
INSERT INTO public.account VALUES ('robot', 'The robot', 0, 1796034723427, 0, 0, 0, 1, 0);
INSERT INTO public.account VALUES ('extern', 'From outside', 0, 1796034723578, 0, 1, 0, 0, 1);



INSERT INTO public.announcement VALUES (1, 114, 'Back at <noon> 🕒', 1796034723890, NULL);



INSERT INTO public.audit_entry VALUES (1, 1796034717658, 'ACCOUNT_CREATED', 'Register', '', 'ruth', '127.0.0.1', '', 'ruth', '', '{"displayName":"ruth''s \"name\" \\ 🦊","administrator":"true"}', 1, '', '9b621e48672ef1feb44e44bfe9cb0be9b53e1e5ce497f5c82791925637fef869');
INSERT INTO public.audit_entry VALUES (2, 1796034717658, 'SESSION_OPENED', 'Register', '', 'ruth', '127.0.0.1', '', 'ruth', '', '{"session":"qSJ5kDXt8QiA","clientName":"desk of ruth"}', 1, '9b621e48672ef1feb44e44bfe9cb0be9b53e1e5ce497f5c82791925637fef869', 'e732275c3b4ccb8830928e0596025ff813c3fe9b8240b00ca2a42e9563a1401b');
INSERT INTO public.audit_entry VALUES (3, 1796034718576, 'ACCOUNT_CREATED', 'Register', '', 'leaver', '127.0.0.1', '', 'leaver', '', '{"displayName":"leaver''s \"name\" \\ 🦊","administrator":"false"}', 1, 'e732275c3b4ccb8830928e0596025ff813c3fe9b8240b00ca2a42e9563a1401b', 'ff737a0be56c6337c2b7da16a61465aaf71041c7abe62d0f2348ef55d27a3bcf');
INSERT INTO public.audit_entry VALUES (4, 1796034718576, 'SESSION_OPENED', 'Register', '', 'leaver', '127.0.0.1', '', 'leaver', '', '{"session":"G132pjvApA3B","clientName":"desk of leaver"}', 1, 'ff737a0be56c6337c2b7da16a61465aaf71041c7abe62d0f2348ef55d27a3bcf', '45bc2749207fff58f63a0bc23d9d1a2faad433825c258b2c56b6dc921cbe1c09');
INSERT INTO public.audit_entry VALUES (5, 1796034719044, 'ACCOUNT_ERASED', 'EraseAccount', '', 'ruth', '127.0.0.1', '', 'leaver', '', '{"messages":"KEEP"}', 1, '45bc2749207fff58f63a0bc23d9d1a2faad433825c258b2c56b6dc921cbe1c09', '337a9a31c8fd42399ccc9deeb85a6f7dfe9f941789aabac04be4dfec6e05e3d0');
INSERT INTO public.audit_entry VALUES (6, 1796034719044, 'SESSION_CLOSED', 'EraseAccount', '', 'ruth', '127.0.0.1', '', 'leaver', '{"session":"G132pjvApA3B"}', '', 1, '337a9a31c8fd42399ccc9deeb85a6f7dfe9f941789aabac04be4dfec6e05e3d0', 'dcfb92e320cd4f688867719a24fed6a25a09db3e1b13d627f854079352c176e6');
INSERT INTO public.audit_entry VALUES (7, 1796034719924, 'ACCOUNT_CREATED', 'Register', '', 'ann', '127.0.0.1', '', 'ann', '', '{"displayName":"ann''s \"name\" \\ 🦊","administrator":"false"}', 1, 'dcfb92e320cd4f688867719a24fed6a25a09db3e1b13d627f854079352c176e6', '88f5dc14e9e407a48aafeb8019503c2f3afc331305d688b879b787f89897f885');
INSERT INTO public.audit_entry VALUES (8, 1796034719924, 'SESSION_OPENED', 'Register', '', 'ann', '127.0.0.1', '', 'ann', '', '{"session":"NHimXl6jpLFs","clientName":"desk of ann"}', 1, '88f5dc14e9e407a48aafeb8019503c2f3afc331305d688b879b787f89897f885', '370e201e48c0ec7b54f56e79fe0249ba857a9e2f687b71a70b9cde2264ab4559');
INSERT INTO public.audit_entry VALUES (9, 1796034719982, 'ACCOUNT_CREATED', 'Register', '', 'bob', '127.0.0.1', '', 'bob', '', '{"displayName":"bob''s \"name\" \\ 🦊","administrator":"false"}', 1, '370e201e48c0ec7b54f56e79fe0249ba857a9e2f687b71a70b9cde2264ab4559', 'd26236e47c696eb65b07ed645733330841fcc8835bf0adeb3dc5d2c738e4266e');
INSERT INTO public.audit_entry VALUES (10, 1796034719982, 'SESSION_OPENED', 'Register', '', 'bob', '127.0.0.1', '', 'bob', '', '{"session":"rYzw-aXSlb2p","clientName":"desk of bob"}', 1, 'd26236e47c696eb65b07ed645733330841fcc8835bf0adeb3dc5d2c738e4266e', '55bc8e7011ee5f80d12d6b9fd5292fa3da0e5070007d3faf7fa433644be76fb7');
INSERT INTO public.audit_entry VALUES (11, 1796034720041, 'ACCOUNT_CREATED', 'Register', '', 'eve', '127.0.0.1', '', 'eve', '', '{"displayName":"eve''s \"name\" \\ 🦊","administrator":"false"}', 1, '55bc8e7011ee5f80d12d6b9fd5292fa3da0e5070007d3faf7fa433644be76fb7', '0e00835bee2d0623e2e9e0a4eb15b0213ac5b3fd051c350f718169c564cace62');
INSERT INTO public.audit_entry VALUES (12, 1796034720041, 'SESSION_OPENED', 'Register', '', 'eve', '127.0.0.1', '', 'eve', '', '{"session":"cCj0ubpaXEIM","clientName":"desk of eve"}', 1, '0e00835bee2d0623e2e9e0a4eb15b0213ac5b3fd051c350f718169c564cace62', '9c8f82623e7f48d7a297d14e17ada5606238ea15d62e881a2835e3547ad6ca49');
INSERT INTO public.audit_entry VALUES (13, 1796034720304, 'MEMBER_JOINED', 'InviteMember', '', 'ann', '127.0.0.1', 'den', 'bob', '', '{"role":"MEMBER"}', 1, '9c8f82623e7f48d7a297d14e17ada5606238ea15d62e881a2835e3547ad6ca49', '8de992c1ada2f4631e2f512a81769fd18a7886be2183c374f90ba9c5dd26ebd6');
INSERT INTO public.audit_entry VALUES (14, 1796034720366, 'MEMBER_JOINED', 'InviteMember', '', 'ann', '127.0.0.1', 'den', 'eve', '', '{"role":"MEMBER"}', 1, '8de992c1ada2f4631e2f512a81769fd18a7886be2183c374f90ba9c5dd26ebd6', '2e953564b25aaffdfc49256b6b797f3d80ef509a22e767fc48bf967dface9bbd');
INSERT INTO public.audit_entry VALUES (15, 1796034720411, 'ROLE_CHANGED', 'SetMemberRole', '', 'ann', '127.0.0.1', 'den', 'bob', '{"role":"MEMBER"}', '{"role":"MODERATOR"}', 1, '2e953564b25aaffdfc49256b6b797f3d80ef509a22e767fc48bf967dface9bbd', '437eeb364f700c1a3bdc4523d83c0b3244ea3269d13463a341df34c0cf1d5612');
INSERT INTO public.audit_entry VALUES (16, 1796034720466, 'MEMBER_JOINED', 'OpenDirect', '', 'ann', '127.0.0.1', 'ann~bob', 'bob', '', '{"role":"MEMBER"}', 1, '437eeb364f700c1a3bdc4523d83c0b3244ea3269d13463a341df34c0cf1d5612', '13b5b55725f2497db2c662cbd4dd8f6f29bbff9de7ba5821026cd8196e814c47');
INSERT INTO public.audit_entry VALUES (17, 1796034721009, 'MESSAGE_DELETED', 'DeleteMessage', '', 'bob', '127.0.0.1', 'den', 'eve', '{"message":"33","number":"1"}', '', 1, '13b5b55725f2497db2c662cbd4dd8f6f29bbff9de7ba5821026cd8196e814c47', 'd9e8caffe5221c72ceee9a25f9e70c2fc66691cae6a52878f9749006894d2117');
INSERT INTO public.audit_entry VALUES (18, 1796034722231, 'MEMBER_LEFT', 'RemoveMember', '', 'ann', '127.0.0.1', 'club', 'eve', '', '', 1, 'd9e8caffe5221c72ceee9a25f9e70c2fc66691cae6a52878f9749006894d2117', '509aad667178012973d1352a78e14c41e3c038c9faedf0f80ce8b458f9be295c');
INSERT INTO public.audit_entry VALUES (19, 1796034722231, 'MEMBER_BANNED', 'RemoveMember', '', 'ann', '127.0.0.1', 'club', 'eve', '', '', 1, '509aad667178012973d1352a78e14c41e3c038c9faedf0f80ce8b458f9be295c', '9e6d2a78080aefa91e86cc653e4750f0aa823305d2766d5c30cd3f0096961da2');
INSERT INTO public.audit_entry VALUES (20, 1796034722277, 'MEMBER_LEFT', 'RemoveMember', '', 'ann', '127.0.0.1', 'club', 'bob', '', '', 1, '9e6d2a78080aefa91e86cc653e4750f0aa823305d2766d5c30cd3f0096961da2', 'e3a15eef931b4715043ffe3e85a7d7299af4e521fc6ccb98e1c51b7ad82fc6ff');
INSERT INTO public.audit_entry VALUES (21, 1796034722277, 'MEMBER_BANNED', 'RemoveMember', '', 'ann', '127.0.0.1', 'club', 'bob', '', '', 1, 'e3a15eef931b4715043ffe3e85a7d7299af4e521fc6ccb98e1c51b7ad82fc6ff', '8d466f50f68a1d3ee8f689da81ae837cfc60328c8017f2ea02121cee49744965');
INSERT INTO public.audit_entry VALUES (22, 1796034722310, 'MEMBER_UNBANNED', 'UnbanMember', '', 'ann', '127.0.0.1', 'club', 'bob', '', '', 1, '8d466f50f68a1d3ee8f689da81ae837cfc60328c8017f2ea02121cee49744965', 'e259d3b18d2f179f030660abb13c79de72e394c906e9aa067a456cb12bb2547e');
INSERT INTO public.audit_entry VALUES (23, 1796034722425, 'ROOM_UPDATED', 'UpdateRoom', '', 'ann', '127.0.0.1', 'news', '', '{"postingRole":"MEMBER"}', '{"postingRole":"MODERATOR"}', 1, 'e259d3b18d2f179f030660abb13c79de72e394c906e9aa067a456cb12bb2547e', 'a96dc11a7a926e6f489d1d081443a22afab962c46ed00d7357450cb9183da073');
INSERT INTO public.audit_entry VALUES (24, 1796034722723, 'ACCOUNT_CREATED', 'Register', '', 'gone', '127.0.0.1', '', 'gone', '', '{"displayName":"gone''s \"name\" \\ 🦊","administrator":"false"}', 1, 'a96dc11a7a926e6f489d1d081443a22afab962c46ed00d7357450cb9183da073', 'c9c5569795b753ed22add3b20b6e1f2ddc4b9e3a9be7ad71dd959456efcf6580');
INSERT INTO public.audit_entry VALUES (25, 1796034722723, 'SESSION_OPENED', 'Register', '', 'gone', '127.0.0.1', '', 'gone', '', '{"session":"AX9xDQxOgJ9M","clientName":"desk of gone"}', 1, 'c9c5569795b753ed22add3b20b6e1f2ddc4b9e3a9be7ad71dd959456efcf6580', '441106dbf639fa8aecb410c7e4fafbf3c063e594706add0a7da9458b9a7171a8');
INSERT INTO public.audit_entry VALUES (26, 1796034722794, 'ACCOUNT_CREATED', 'CreateAccount', '', 'ruth', '127.0.0.1', '', 'made', '', '{"displayName":"Made by ruth","administrator":"false"}', 1, '441106dbf639fa8aecb410c7e4fafbf3c063e594706add0a7da9458b9a7171a8', '7a7122865353ece390d0536681df2e02da4055502cd54f38d24b3fbddc9ffaa1');
INSERT INTO public.audit_entry VALUES (27, 1796034722794, 'MEMBER_JOINED', 'CreateAccount', '', 'ruth', '127.0.0.1', 'general', 'made', '', '{"role":"MEMBER"}', 1, '7a7122865353ece390d0536681df2e02da4055502cd54f38d24b3fbddc9ffaa1', 'c27e2a883e9e6689c9929e7ac63eeaaa58fb4c7bad9ed1e6228e08d91ba6d164');
INSERT INTO public.audit_entry VALUES (28, 1796034722831, 'ACCOUNT_UPDATED', 'DeactivateAccount', '', 'ruth', '127.0.0.1', '', 'gone', '{"active":"true"}', '{"active":"false"}', 1, 'c27e2a883e9e6689c9929e7ac63eeaaa58fb4c7bad9ed1e6228e08d91ba6d164', '363f84b73fcb0ac4449eab9b2790bd9340902a386c62197776476c9877f5db78');
INSERT INTO public.audit_entry VALUES (29, 1796034722831, 'SESSION_CLOSED', 'DeactivateAccount', '', 'ruth', '127.0.0.1', '', 'gone', '{"session":"AX9xDQxOgJ9M"}', '', 1, '363f84b73fcb0ac4449eab9b2790bd9340902a386c62197776476c9877f5db78', 'dc5732ac1096705301b2e7993694e28fb74da233fd31a6f1872d9679a76bc738');
INSERT INTO public.audit_entry VALUES (30, 1796034722882, 'ACCOUNT_UPDATED', 'SetAdministrator', '', 'ruth', '127.0.0.1', '', 'ann', '{"administrator":"false"}', '{"administrator":"true"}', 1, 'dc5732ac1096705301b2e7993694e28fb74da233fd31a6f1872d9679a76bc738', 'b41c8e3e6ce798a22cc1216606464ecd4c01fc5375fda571ffd8831ab4097e6f');
INSERT INTO public.audit_entry VALUES (31, 1796034722932, 'REPORT_RESOLVED', 'ResolveReport', '', 'ruth', '127.0.0.1', '', 'ann', '', '{"message":"72","resolution":"We \"talked\""}', 1, 'b41c8e3e6ce798a22cc1216606464ecd4c01fc5375fda571ffd8831ab4097e6f', '69db84c86e9f4b686af9e429e4914e9f68f8788eef337b334aed6a0b2cb483f3');
INSERT INTO public.audit_entry VALUES (32, 1796034722998, 'ROOM_UPDATED', 'ArchiveRoom', '', 'ruth', '127.0.0.1', 'old', '', '{"archived":"false"}', '{"archived":"true"}', 1, '69db84c86e9f4b686af9e429e4914e9f68f8788eef337b334aed6a0b2cb483f3', '1141188b56a57dc7006e15c63848b208110dafc638a028efc542e26c719fc716');
INSERT INTO public.audit_entry VALUES (33, 1796034723055, 'ROLE_CHANGED', 'SetRoomOwner', '', 'ruth', '127.0.0.1', 'den', 'bob', '{"role":"MODERATOR"}', '{"role":"OWNER"}', 1, '1141188b56a57dc7006e15c63848b208110dafc638a028efc542e26c719fc716', '210943fe5f4241c565e218d04e7af129ed665c8e2b92b37ed1533b061216c32e');
INSERT INTO public.audit_entry VALUES (34, 1796034723395, 'ACCOUNT_UPDATED', 'SetAuditor', '', 'ruth', '127.0.0.1', '', 'bob', '{"auditor":"false"}', '{"auditor":"true"}', 1, '210943fe5f4241c565e218d04e7af129ed665c8e2b92b37ed1533b061216c32e', '812369199968e1e0e968dfc05b76c2234de96776c9372dd97f363f207d9bfe44');
INSERT INTO public.audit_entry VALUES (35, 1796034723427, 'ACCOUNT_CREATED', 'CreateServiceAccount', '', 'ruth', '127.0.0.1', '', 'robot', '', '{"displayName":"The robot","administrator":"false","service":"true"}', 1, '812369199968e1e0e968dfc05b76c2234de96776c9372dd97f363f207d9bfe44', '1455e36702ea2c40d23436f31bd89307d35bf172a34833439f0515a5b1d13a0c');
INSERT INTO public.audit_entry VALUES (36, 1796034723427, 'MEMBER_JOINED', 'CreateServiceAccount', '', 'ruth', '127.0.0.1', 'general', 'robot', '', '{"role":"MEMBER"}', 1, '1455e36702ea2c40d23436f31bd89307d35bf172a34833439f0515a5b1d13a0c', '4cc878ebb5cc2d0d303793d966585c916db10ac1c3cd2e174959e9c8c15c69cb');
INSERT INTO public.audit_entry VALUES (37, 1796034723467, 'SESSION_OPENED', 'CreateServiceToken', '', 'ruth', '127.0.0.1', '', 'robot', '', '{"session":"7biRlPm7K3-j","clientName":"nightly job","scope":"post:*"}', 1, '4cc878ebb5cc2d0d303793d966585c916db10ac1c3cd2e174959e9c8c15c69cb', '813d9f787086b56ab212aa2c1691b65094c785743ed198e61711a110f46ca0ca');
INSERT INTO public.audit_entry VALUES (38, 1796034723578, 'ACCOUNT_CREATED', 'CreateAccount', '', 'ruth', '127.0.0.1', '', 'extern', '', '{"displayName":"From outside","administrator":"false"}', 1, '813d9f787086b56ab212aa2c1691b65094c785743ed198e61711a110f46ca0ca', '82aacc2234426a69a3ae50fd216aece42391ef26cd145314c3d166c9d838759c');
INSERT INTO public.audit_entry VALUES (39, 1796034723578, 'MEMBER_JOINED', 'CreateAccount', '', 'ruth', '127.0.0.1', 'general', 'extern', '', '{"role":"MEMBER"}', 1, '82aacc2234426a69a3ae50fd216aece42391ef26cd145314c3d166c9d838759c', '0fb788f0cefa1187a568b6692e8eed4d5b8a30e4bb2d1e691727a693b9269a82');
INSERT INTO public.audit_entry VALUES (40, 1796034723762, 'ROOM_UPDATED', 'SetRoomRetention', '', 'ruth', '127.0.0.1', 'aged', '', '{"messageDays":"server"}', '{"messageDays":"1"}', 1, '0fb788f0cefa1187a568b6692e8eed4d5b8a30e4bb2d1e691727a693b9269a82', '72905949f8f42fee32a3bb28fd565166a4c23119b3ad131499fb86c826102d5c');
INSERT INTO public.audit_entry VALUES (41, 1796034723783, 'ROOM_UPDATED', 'SetRoomRetention', '', 'ruth', '127.0.0.1', 'held', '', '{"messageDays":"server","fileDays":"server"}', '{"messageDays":"1","fileDays":"forever"}', 1, '72905949f8f42fee32a3bb28fd565166a4c23119b3ad131499fb86c826102d5c', 'cff07a60d19336ebab36fc048ea5d42d6ef5cef763d14df12e2d2926a891769b');
INSERT INTO public.audit_entry VALUES (42, 1796034723814, 'ROOM_UPDATED', 'SetLegalHold', '', 'ruth', '127.0.0.1', 'held', '', '{"legalHold":"false"}', '{"legalHold":"true"}', 1, 'cff07a60d19336ebab36fc048ea5d42d6ef5cef763d14df12e2d2926a891769b', '16073739b97de78d39650c1480d2922532f3992b2d84dc4716b13baf722f770e');
INSERT INTO public.audit_entry VALUES (43, 1796034723856, 'SETTING_CHANGED', 'ChangeSetting', '', 'ruth', '127.0.0.1', '', '', '{"chat.pin.maxPerRoom":"50"}', '{"chat.pin.maxPerRoom":"7"}', 1, '16073739b97de78d39650c1480d2922532f3992b2d84dc4716b13baf722f770e', '08ff9462cabd0b1da487c42f3c0e528e7b9e2fe7099b17e20eae750aec81e0a2');
INSERT INTO public.audit_entry VALUES (44, 1796034723890, 'ANNOUNCEMENT_CHANGED', 'SetAnnouncement', '', 'ruth', '127.0.0.1', '', '', '{"text":""}', '{"text":"Back at <noon> 🕒"}', 1, '08ff9462cabd0b1da487c42f3c0e528e7b9e2fe7099b17e20eae750aec81e0a2', '0fe5950258d8f4960660c278156c8d8ab5cd08a6a63b709fa048c41fb3ea76a7');
INSERT INTO public.audit_entry VALUES (45, 1796034762602, 'RETENTION_APPLIED', 'Retention', '', 'system', '', 'aged', '', '{"messages":"2","files":"0","firstMessage":"107","lastMessage":"108"}', '', 1, '0fe5950258d8f4960660c278156c8d8ab5cd08a6a63b709fa048c41fb3ea76a7', 'c70e04c50a9a32d49195b62ca2daec88598eb875e6d880b69267bd10e434c48a');






INSERT INTO public.audit_head VALUES (45, 'c70e04c50a9a32d49195b62ca2daec88598eb875e6d880b69267bd10e434c48a', 0, '');



INSERT INTO public.ban VALUES ('club', 'eve', 'ann', 1796034722231);



INSERT INTO public.block VALUES ('eve', 'bob', 1796034722500);



INSERT INTO public.changed_setting VALUES ('chat.pin.maxPerRoom', '7');



INSERT INTO public.credential VALUES ('ruth', '$argon2id$v=19$m=1024,t=1,p=1$Z3jc2qKQXnwYaJUB0u+PtQ$K/1aJXLLcya3zde/Saof7yQtEIGgs/YDNAFu6CjOZw0');
INSERT INTO public.credential VALUES ('ann', '$argon2id$v=19$m=1024,t=1,p=1$nLHmaQJhxQ01soB5EZUmuA$7AINXD1rYWF788YUYrNcQTYEvK+iSUnbTN5vsNSfN5U');
INSERT INTO public.credential VALUES ('bob', '$argon2id$v=19$m=1024,t=1,p=1$JPYDNKUBYP94PIpyuMn2Kw$r+nWKYsj8IH8xMW6Alq9XKmiPvUEihB4kHqikpGv3+A');
INSERT INTO public.credential VALUES ('eve', '$argon2id$v=19$m=1024,t=1,p=1$HfG2Q20kbeRDFVUMSvMSCg$15n9xDsGll+RVAVx46s/C/ElXoAJrpCrtRuuxgW54HA');
INSERT INTO public.credential VALUES ('gone', '$argon2id$v=19$m=1024,t=1,p=1$2tpvqXTQmoMDui+XfV5BmA$9Z2V9Io5exmLfe7EbogPCfrN5XSG33yvXfklMhSrU6I');
INSERT INTO public.credential VALUES ('made', '$argon2id$v=19$m=1024,t=1,p=1$k1TZpTNIjIBNiHYl4O8ojw$XIkbrIovvUfoUaRfAJyoqkCIcohEkYDDaV2SAwqZizo');
INSERT INTO public.credential VALUES ('extern', '$argon2id$v=19$m=1024,t=1,p=1$6hCcgDu15RVpyqcY5ienqg$t279X6CLkmFS0r8i6hl7wKy32jdvxaB2o/DBCu+yfQ4');



INSERT INTO public.erasure VALUES ('ed380416ab43785f507c1622ab1deca4e6d46880b4ea591fcd383a702168d282', 'leaver', 'deleted-19e045dfa69bcae43537', 0, 1796034719044, 116);



INSERT INTO public.event VALUES (1, 1796034717658, '', 'ACCOUNT_CREATED', 'ruth', '{"account":{"username":"ruth","displayName":"ruth''s \"name\" \\ 🦊","administrator":true,"createdAt":1796034717658,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false,"external":false}}', NULL);
INSERT INTO public.event VALUES (2, 1796034717658, 'general', 'MEMBER_JOINED', 'ruth', '{"actor":"ruth","room":"general","username":"ruth","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (3, 1796034717658, '', 'SESSION_OPENED', 'ruth', '{"session":{"id":"qSJ5kDXt8QiA","tokenHash":"aaab57d35c0aa761a536ab95a136a43a062b709a581a8bf912628408bf28ebfd","username":"ruth","clientName":"desk of ruth","address":"127.0.0.1","createdAt":1796034717638,"expiresAt":1798626717638,"usedAt":1796034717638,"scope":""}}', NULL);
INSERT INTO public.event VALUES (4, 1796034718576, '', 'ERASED', 'system', '{}', NULL);
INSERT INTO public.event VALUES (5, 1796034718576, '', 'ERASED', 'system', '{}', NULL);
INSERT INTO public.event VALUES (6, 1796034718576, '', 'ERASED', 'system', '{}', NULL);
INSERT INTO public.event VALUES (8, 1796034719044, '', 'ERASED', 'system', '{}', NULL);
INSERT INTO public.event VALUES (9, 1796034719044, '', 'ERASED', 'system', '{}', NULL);
INSERT INTO public.event VALUES (10, 1796034719044, '', 'ERASED', 'system', '{}', NULL);
INSERT INTO public.event VALUES (7, 1796034718648, 'general', 'MESSAGE_POSTED', 'deleted-19e045dfa69bcae43537', '{}', NULL);
INSERT INTO public.event VALUES (11, 1796034719924, '', 'ACCOUNT_CREATED', 'ann', '{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":false,"createdAt":1796034719924,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false,"external":false}}', NULL);
INSERT INTO public.event VALUES (12, 1796034719924, 'general', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"general","username":"ann","role":"MEMBER","readNumber":1}', NULL);
INSERT INTO public.event VALUES (13, 1796034719924, '', 'SESSION_OPENED', 'ann', '{"session":{"id":"NHimXl6jpLFs","tokenHash":"f86a6a36dc0548edeb9b1724a4c4372341c7dce5fca8b1cb3af66820b93cc765","username":"ann","clientName":"desk of ann","address":"127.0.0.1","createdAt":1796034719921,"expiresAt":1798626719921,"usedAt":1796034719921,"scope":""}}', NULL);
INSERT INTO public.event VALUES (14, 1796034719982, '', 'ACCOUNT_CREATED', 'bob', '{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796034719982,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false,"external":false}}', NULL);
INSERT INTO public.event VALUES (15, 1796034719982, 'general', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"general","username":"bob","role":"MEMBER","readNumber":1}', NULL);
INSERT INTO public.event VALUES (16, 1796034719982, '', 'SESSION_OPENED', 'bob', '{"session":{"id":"rYzw-aXSlb2p","tokenHash":"32acb8d80b8ce12aabc28f61a1d608209cb3946eae8574b52077e797747c8652","username":"bob","clientName":"desk of bob","address":"127.0.0.1","createdAt":1796034719977,"expiresAt":1798626719977,"usedAt":1796034719977,"scope":""}}', NULL);
INSERT INTO public.event VALUES (17, 1796034720041, '', 'ACCOUNT_CREATED', 'eve', '{"account":{"username":"eve","displayName":"eve''s \"name\" \\ 🦊","administrator":false,"createdAt":1796034720041,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false,"external":false}}', NULL);
INSERT INTO public.event VALUES (18, 1796034720041, 'general', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"general","username":"eve","role":"MEMBER","readNumber":1}', NULL);
INSERT INTO public.event VALUES (19, 1796034720041, '', 'SESSION_OPENED', 'eve', '{"session":{"id":"cCj0ubpaXEIM","tokenHash":"826e0484a5723ae88936ac047bc7566099fa0a6bd3ef11c1a80a160e96461479","username":"eve","clientName":"desk of eve","address":"127.0.0.1","createdAt":1796034720040,"expiresAt":1798626720040,"usedAt":1796034720040,"scope":""}}', NULL);
INSERT INTO public.event VALUES (20, 1796034720217, 'den', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"den","title":"The den 🐻","topic":"it''s \"quoted\" \\ <b>&amp;</b>","visibility":"PRIVATE","archived":false,"createdAt":1796034720217,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}', NULL);
INSERT INTO public.event VALUES (21, 1796034720217, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (22, 1796034720304, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (23, 1796034720366, 'den', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"den","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (24, 1796034720411, 'den', 'ROLE_CHANGED', 'ann', '{"actor":"ann","room":"den","username":"bob","role":"MODERATOR"}', NULL);
INSERT INTO public.event VALUES (25, 1796034720466, 'ann~bob', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"ann~bob","title":"","topic":"","visibility":"DIRECT","archived":false,"createdAt":1796034720466,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}', NULL);
INSERT INTO public.event VALUES (26, 1796034720466, 'ann~bob', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"ann~bob","username":"ann","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (27, 1796034720466, 'ann~bob', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"ann~bob","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (28, 1796034720642, 'general', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (29, 1796034720704, 'general', 'MESSAGE_EDITED', 'ann', '{}', 28);
INSERT INTO public.event VALUES (30, 1796034720791, 'general', 'MESSAGE_EDITED', 'ann', '{}', 28);
INSERT INTO public.event VALUES (31, 1796034720831, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (32, 1796034720886, 'general', 'MESSAGE_DELETED', 'bob', '{}', 31);
INSERT INTO public.event VALUES (33, 1796034720941, 'den', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (34, 1796034721009, 'den', 'MESSAGE_DELETED', 'bob', '{}', 33);
INSERT INTO public.event VALUES (35, 1796034721458, 'general', 'REACTION_ADDED', 'bob', '{"emoji":"👍"}', 28);
INSERT INTO public.event VALUES (36, 1796034721504, 'general', 'REACTION_ADDED', 'eve', '{"emoji":"👍"}', 28);
INSERT INTO public.event VALUES (37, 1796034721542, 'general', 'REACTION_ADDED', 'eve', '{"emoji":"🎉"}', 28);
INSERT INTO public.event VALUES (38, 1796034721576, 'general', 'REACTION_ADDED', 'ann', '{"emoji":"❤️"}', 28);
INSERT INTO public.event VALUES (39, 1796034721622, 'general', 'REACTION_REMOVED', 'ann', '{"emoji":"❤️"}', 28);
INSERT INTO public.event VALUES (40, 1796034721661, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (41, 1796034721693, 'general', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (42, 1796034721719, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (43, 1796034721750, 'general', 'MESSAGE_DELETED', 'bob', '{}', 42);
INSERT INTO public.event VALUES (44, 1796034721794, 'general', 'MESSAGE_PINNED', 'ruth', '{"pinnedCount":1}', 28);
INSERT INTO public.event VALUES (45, 1796034721825, 'den', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (46, 1796034721858, 'den', 'MESSAGE_PINNED', 'ann', '{"pinnedCount":1}', 45);
INSERT INTO public.event VALUES (47, 1796034721890, 'den', 'MESSAGE_UNPINNED', 'ann', '{"pinnedCount":0}', 45);
INSERT INTO public.event VALUES (48, 1796034721917, 'den', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (49, 1796034721944, 'den', 'MESSAGE_PINNED', 'bob', '{"pinnedCount":1}', 48);
INSERT INTO public.event VALUES (50, 1796034721974, '@bob', 'ROOM_PREFERENCES_SET', 'bob', '{"room":"den","username":"bob","notifications":"NOTHING","favourite":true}', NULL);
INSERT INTO public.event VALUES (51, 1796034722005, '@eve', 'ROOM_PREFERENCES_SET', 'eve', '{"room":"general","username":"eve","notifications":"MENTIONS","favourite":false}', NULL);
INSERT INTO public.event VALUES (52, 1796034722035, 'ann~bob', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (53, 1796034722101, 'club', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"club","title":"The club","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034722101,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}', NULL);
INSERT INTO public.event VALUES (54, 1796034722101, 'club', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"club","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (55, 1796034722139, 'club', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"club","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (56, 1796034722171, 'club', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"club","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (57, 1796034722201, 'club', 'MESSAGE_POSTED', 'eve', '{}', NULL);
INSERT INTO public.event VALUES (58, 1796034722231, 'club', 'MEMBER_LEFT', 'ann', '{"actor":"ann","room":"club","username":"eve"}', NULL);
INSERT INTO public.event VALUES (59, 1796034722231, 'club', 'MEMBER_BANNED', 'ann', '{"actor":"ann","room":"club","username":"eve"}', NULL);
INSERT INTO public.event VALUES (60, 1796034722277, 'club', 'MEMBER_LEFT', 'ann', '{"actor":"ann","room":"club","username":"bob"}', NULL);
INSERT INTO public.event VALUES (61, 1796034722277, 'club', 'MEMBER_BANNED', 'ann', '{"actor":"ann","room":"club","username":"bob"}', NULL);
INSERT INTO public.event VALUES (62, 1796034722310, 'club', 'MEMBER_UNBANNED', 'ann', '{"actor":"ann","room":"club","username":"bob"}', NULL);
INSERT INTO public.event VALUES (63, 1796034722344, 'news', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034722344,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}', NULL);
INSERT INTO public.event VALUES (64, 1796034722344, 'news', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"news","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (65, 1796034722370, 'news', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"news","username":"bob","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (66, 1796034722391, 'news', 'MEMBER_JOINED', 'eve', '{"actor":"eve","room":"news","username":"eve","role":"MEMBER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (67, 1796034722425, 'news', 'ROOM_UPDATED', 'ann', '{"actor":"ann","room":{"id":"news","title":"News","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034722344,"postingRole":"MODERATOR","retention":{"held":false},"deleted":false,"managedBy":""}}', NULL);
INSERT INTO public.event VALUES (68, 1796034722463, 'news', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (69, 1796034722500, '@eve', 'USER_BLOCKED', 'eve', '{"username":"eve","blocked":"bob"}', NULL);
INSERT INTO public.event VALUES (70, 1796034722543, '@eve', 'USER_BLOCKED', 'eve', '{"username":"eve","blocked":"ann"}', NULL);
INSERT INTO public.event VALUES (71, 1796034722575, '@eve', 'USER_UNBLOCKED', 'eve', '{"username":"eve","blocked":"ann"}', NULL);
INSERT INTO public.event VALUES (72, 1796034722612, 'general', 'MESSAGE_POSTED', 'bob', '{}', NULL);
INSERT INTO public.event VALUES (73, 1796034722650, '', 'MESSAGE_REPORTED', 'ann', '{"actor":"ann","messageId":72,"reason":"It is \"rude\" <&>"}', 72);
INSERT INTO public.event VALUES (74, 1796034722650, '@ruth', 'REPORT_RECEIVED', 'ann', '{"recipient":"ruth","actor":"ann","room":"general","messageId":72,"number":7,"reason":"It is \"rude\" <&>"}', 72);
INSERT INTO public.event VALUES (75, 1796034722688, '', 'MESSAGE_REPORTED', 'ruth', '{"actor":"ruth","messageId":72,"reason":"Second report"}', 72);
INSERT INTO public.event VALUES (76, 1796034722688, '@ruth', 'REPORT_RECEIVED', 'ruth', '{"recipient":"ruth","actor":"ruth","room":"general","messageId":72,"number":7,"reason":"Second report"}', 72);
INSERT INTO public.event VALUES (77, 1796034722723, '', 'ACCOUNT_CREATED', 'gone', '{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796034722723,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false,"external":false}}', NULL);
INSERT INTO public.event VALUES (78, 1796034722723, 'general', 'MEMBER_JOINED', 'gone', '{"actor":"gone","room":"general","username":"gone","role":"MEMBER","readNumber":7}', NULL);
INSERT INTO public.event VALUES (79, 1796034722723, '', 'SESSION_OPENED', 'gone', '{"session":{"id":"AX9xDQxOgJ9M","tokenHash":"33053d3b9b8a43b6b1764ab2b3cd5d14131491ad03d846166b47adc51fbde305","username":"gone","clientName":"desk of gone","address":"127.0.0.1","createdAt":1796034722723,"expiresAt":1798626722723,"usedAt":1796034722723,"scope":""}}', NULL);
INSERT INTO public.event VALUES (80, 1796034722752, 'general', 'MESSAGE_POSTED', 'gone', '{}', NULL);
INSERT INTO public.event VALUES (81, 1796034722794, '', 'ACCOUNT_CREATED', 'ruth', '{"account":{"username":"made","displayName":"Made by ruth","administrator":false,"createdAt":1796034722794,"deactivated":false,"mustChangePassword":true,"auditor":false,"service":false,"external":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (82, 1796034722794, 'general', 'MEMBER_JOINED', 'ruth', '{"actor":"ruth","room":"general","username":"made","role":"MEMBER","readNumber":8}', NULL);
INSERT INTO public.event VALUES (83, 1796034722831, '*', 'ACCOUNT_UPDATED', 'ruth', '{"account":{"username":"gone","displayName":"gone''s \"name\" \\ 🦊","administrator":false,"createdAt":1796034722723,"deactivated":true,"mustChangePassword":false,"auditor":false,"service":false,"external":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (84, 1796034722831, '', 'SESSION_CLOSED', 'ruth', '{"username":"gone","sessionId":"AX9xDQxOgJ9M","by":"ruth"}', NULL);
INSERT INTO public.event VALUES (85, 1796034722882, '*', 'ACCOUNT_UPDATED', 'ruth', '{"account":{"username":"ann","displayName":"ann''s \"name\" \\ 🦊","administrator":true,"createdAt":1796034719924,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":false,"external":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (86, 1796034722932, '', 'REPORT_RESOLVED', 'ruth', '{"actor":"ruth","messageId":72,"reporter":"ann","resolution":"We \"talked\""}', 72);
INSERT INTO public.event VALUES (87, 1796034722967, 'old', 'ROOM_CREATED', 'bob', '{"actor":"bob","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034722967,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}', NULL);
INSERT INTO public.event VALUES (88, 1796034722967, 'old', 'MEMBER_JOINED', 'bob', '{"actor":"bob","room":"old","username":"bob","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (89, 1796034722998, 'old', 'ROOM_UPDATED', 'ruth', '{"actor":"ruth","room":{"id":"old","title":"Old room","topic":"","visibility":"PUBLIC","archived":true,"createdAt":1796034722967,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}', NULL);
INSERT INTO public.event VALUES (90, 1796034723055, 'den', 'ROLE_CHANGED', 'ruth', '{"actor":"ruth","room":"den","username":"bob","role":"OWNER"}', NULL);
INSERT INTO public.event VALUES (91, 1796034723089, '@bob', 'PRESENCE_SET', 'bob', '{"chosen":{"username":"bob","status":"BUSY","text":"In a meeting 🗓","until":0}}', NULL);
INSERT INTO public.event VALUES (92, 1796034723369, 'den', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (93, 1796034723395, '*', 'ACCOUNT_UPDATED', 'ruth', '{"account":{"username":"bob","displayName":"bob''s \"name\" \\ 🦊","administrator":false,"createdAt":1796034719982,"deactivated":false,"mustChangePassword":false,"auditor":true,"service":false,"external":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (94, 1796034723427, '', 'ACCOUNT_CREATED', 'ruth', '{"account":{"username":"robot","displayName":"The robot","administrator":false,"createdAt":1796034723427,"deactivated":false,"mustChangePassword":false,"auditor":false,"service":true,"external":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (95, 1796034723427, 'general', 'MEMBER_JOINED', 'ruth', '{"actor":"ruth","room":"general","username":"robot","role":"MEMBER","readNumber":8}', NULL);
INSERT INTO public.event VALUES (96, 1796034723467, '', 'SESSION_OPENED', 'ruth', '{"session":{"id":"7biRlPm7K3-j","tokenHash":"d65d78bb5032b8a9a0b23f47c77f7e8f46a5b2dd6a09547ec51063f57debe0db","username":"robot","clientName":"nightly job","address":"","createdAt":1796034723460,"expiresAt":253402214400000,"usedAt":1796034723460,"scope":"post:*"},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (97, 1796034723507, '', 'SESSION_RENEWED', 'robot', '{"username":"robot","sessionId":"7biRlPm7K3-j","usedAt":1796034723501,"expiresAt":253402214400000}', NULL);
INSERT INTO public.event VALUES (98, 1796034723507, 'general', 'MESSAGE_POSTED', 'robot', '{}', NULL);
INSERT INTO public.event VALUES (99, 1796034723578, '', 'ACCOUNT_CREATED', 'ruth', '{"account":{"username":"extern","displayName":"From outside","administrator":false,"createdAt":1796034723578,"deactivated":false,"mustChangePassword":true,"auditor":false,"service":false,"external":false},"by":"ruth"}', NULL);
INSERT INTO public.event VALUES (100, 1796034723578, 'general', 'MEMBER_JOINED', 'ruth', '{"actor":"ruth","room":"general","username":"extern","role":"MEMBER","readNumber":9}', NULL);
INSERT INTO public.event VALUES (101, 1796034723613, 'aged', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"aged","title":"Room aged","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034723613,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}', NULL);
INSERT INTO public.event VALUES (102, 1796034723613, 'aged', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"aged","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (103, 1796034723647, 'held', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"held","title":"Room held","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034723647,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}', NULL);
INSERT INTO public.event VALUES (104, 1796034723647, 'held', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"held","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (105, 1796034723675, 'team', 'ROOM_CREATED', 'ann', '{"actor":"ann","room":{"id":"team","title":"Room team","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034723675,"postingRole":"MEMBER","retention":{"held":false},"deleted":false,"managedBy":""}}', NULL);
INSERT INTO public.event VALUES (106, 1796034723675, 'team', 'MEMBER_JOINED', 'ann', '{"actor":"ann","room":"team","username":"ann","role":"OWNER","readNumber":0}', NULL);
INSERT INTO public.event VALUES (107, 1796034723696, 'aged', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (108, 1796034723721, 'aged', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (109, 1796034723742, 'held', 'MESSAGE_POSTED', 'ann', '{}', NULL);
INSERT INTO public.event VALUES (110, 1796034723762, 'aged', 'ROOM_UPDATED', 'ruth', '{"actor":"ruth","room":{"id":"aged","title":"Room aged","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034723613,"postingRole":"MEMBER","retention":{"messageDays":1,"held":false},"deleted":false,"managedBy":""}}', NULL);
INSERT INTO public.event VALUES (111, 1796034723783, 'held', 'ROOM_UPDATED', 'ruth', '{"actor":"ruth","room":{"id":"held","title":"Room held","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034723647,"postingRole":"MEMBER","retention":{"messageDays":1,"fileDays":0,"held":false},"deleted":false,"managedBy":""}}', NULL);
INSERT INTO public.event VALUES (112, 1796034723814, 'held', 'ROOM_UPDATED', 'ruth', '{"actor":"ruth","room":{"id":"held","title":"Room held","topic":"","visibility":"PUBLIC","archived":false,"createdAt":1796034723647,"postingRole":"MEMBER","retention":{"messageDays":1,"fileDays":0,"held":true},"deleted":false,"managedBy":""}}', NULL);
INSERT INTO public.event VALUES (113, 1796034723856, '', 'SETTING_CHANGED', 'ruth', '{"actor":"ruth","name":"chat.pin.maxPerRoom","value":"7","from":"50","to":"7"}', NULL);
INSERT INTO public.event VALUES (114, 1796034723890, '*', 'ANNOUNCEMENT_CHANGED', 'ruth', '{"actor":"ruth","announcement":{"id":114,"text":"Back at <noon> 🕒","at":1796034723890}}', NULL);
INSERT INTO public.event VALUES (115, 1796034762602, 'aged', 'MESSAGE_DELETED', 'system', '{}', 107);
INSERT INTO public.event VALUES (116, 1796034762602, 'aged', 'MESSAGE_DELETED', 'system', '{}', 108);



INSERT INTO public.file VALUES ('c203bb3d4c95568cb9a5e8370bfd5763', 'den', 'ann', 'upload-1', 'note é.txt', 38, 'ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d', 1796034723147, '{"id":"c203bb3d4c95568cb9a5e8370bfd5763","name":"note é.txt","mediaType":"text/plain","size":38,"sha256":"ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d","picture":{"width":0,"height":0},"thumbnail":{"width":0,"height":0},"scan":""}', 92, NULL, 0);






INSERT INTO public.file_part VALUES ('c203bb3d4c95568cb9a5e8370bfd5763', 0, '\x412066696c65206f6620616e206561726c6965722076657273696f6e2e0ac3a920f09f9a800a');



INSERT INTO public.file_usage VALUES (38);



INSERT INTO public.flyway_schema_history VALUES (1, '1', 'chat', 'SQL', 'V1__chat.sql', 170739436, 'postgres', '2026-11-30 10:31:51.902213', 264, true);
INSERT INTO public.flyway_schema_history VALUES (2, '2', 'log home', 'SQL', 'V2__log_home.sql', 2136160540, 'postgres', '2026-11-30 10:31:52.428776', 49, true);
INSERT INTO public.flyway_schema_history VALUES (3, '3', 'room members', 'SQL', 'V3__room_members.sql', 1624445123, 'postgres', '2026-11-30 10:31:52.554969', 35, true);
INSERT INTO public.flyway_schema_history VALUES (4, '4', 'facts', 'SQL', 'V4__facts.sql', -1705941687, 'postgres', '2026-11-30 10:31:52.616755', 214, true);
INSERT INTO public.flyway_schema_history VALUES (5, '5', 'write probe', 'SQL', 'V5__write_probe.sql', -1904183747, 'postgres', '2026-11-30 10:31:52.898205', 30, true);
INSERT INTO public.flyway_schema_history VALUES (6, '6', 'message changes', 'SQL', 'V6__message_changes.sql', 1937100821, 'postgres', '2026-11-30 10:31:53.026713', 31, true);
INSERT INTO public.flyway_schema_history VALUES (7, '7', 'reactions', 'SQL', 'V7__reactions.sql', -129119421, 'postgres', '2026-11-30 10:31:53.140504', 27, true);
INSERT INTO public.flyway_schema_history VALUES (8, '8', 'threads', 'SQL', 'V8__threads.sql', -1678360226, 'postgres', '2026-11-30 10:31:53.274534', 30, true);
INSERT INTO public.flyway_schema_history VALUES (9, '9', 'pins', 'SQL', 'V9__pins.sql', 1923831687, 'postgres', '2026-11-30 10:31:53.397093', 54, true);
INSERT INTO public.flyway_schema_history VALUES (10, '10', 'bans', 'SQL', 'V10__bans.sql', -599972674, 'postgres', '2026-11-30 10:31:53.497396', 52, true);
INSERT INTO public.flyway_schema_history VALUES (11, '11', 'announcements', 'SQL', 'V11__announcements.sql', -642269856, 'postgres', '2026-11-30 10:31:53.630974', 69, true);
INSERT INTO public.flyway_schema_history VALUES (12, '12', 'blocks', 'SQL', 'V12__blocks.sql', -1413765085, 'postgres', '2026-11-30 10:31:53.730833', 63, true);
INSERT INTO public.flyway_schema_history VALUES (13, '13', 'reports', 'SQL', 'V13__reports.sql', 1978935613, 'postgres', '2026-11-30 10:31:53.813291', 29, true);
INSERT INTO public.flyway_schema_history VALUES (14, '14', 'presence', 'SQL', 'V14__presence.sql', -2069297617, 'postgres', '2026-11-30 10:31:53.880562', 9, true);
INSERT INTO public.flyway_schema_history VALUES (15, '15', 'administration', 'SQL', 'V15__administration.sql', -653537238, 'postgres', '2026-11-30 10:31:53.948739', 6, true);
INSERT INTO public.flyway_schema_history VALUES (16, '16', 'files', 'SQL', 'V16__files.sql', -1489367422, 'postgres', '2026-11-30 10:31:53.972921', 87, true);
INSERT INTO public.flyway_schema_history VALUES (17, '17', 'audit', 'SQL', 'V17__audit.sql', 1008111702, 'postgres', '2026-11-30 10:31:54.080124', 331, true);
INSERT INTO public.flyway_schema_history VALUES (18, '18', 'service accounts', 'SQL', 'V18__service_accounts.sql', 276917774, 'postgres', '2026-11-30 10:31:54.442842', 33, true);
INSERT INTO public.flyway_schema_history VALUES (19, '19', 'cleaned files', 'SQL', 'V19__cleaned_files.sql', 1356943762, 'postgres', '2026-11-30 10:31:54.502662', 9, true);
INSERT INTO public.flyway_schema_history VALUES (20, '20', 'identities', 'SQL', 'V20__identities.sql', -6461483, 'postgres', '2026-11-30 10:31:54.536515', 126, true);
INSERT INTO public.flyway_schema_history VALUES (21, '21', 'retention', 'SQL', 'V21__retention.sql', -1170956997, 'postgres', '2026-11-30 10:31:54.708018', 159, true);
INSERT INTO public.flyway_schema_history VALUES (22, '22', 'erasure', 'SQL', 'V22__erasure.sql', -773503323, 'postgres', '2026-11-30 10:31:54.927824', 72, true);
INSERT INTO public.flyway_schema_history VALUES (23, '23', 'file lists', 'SQL', 'V23__file_lists.sql', -1659629126, 'postgres', '2026-11-30 10:31:55.038', 83, true);
INSERT INTO public.flyway_schema_history VALUES (24, '25', 'used tokens', 'SQL', 'V25__used_tokens.sql', -952605638, 'postgres', '2026-11-30 10:31:55.210544', 24, true);
INSERT INTO public.flyway_schema_history VALUES (25, '26', 'server wide', 'SQL', 'V26__server_wide.sql', -498515037, 'postgres', '2026-11-30 10:31:55.254568', 73, true);
INSERT INTO public.flyway_schema_history VALUES (26, '27', 'managed rooms', 'SQL', 'V27__managed_rooms.sql', 1993071987, 'postgres', '2026-11-30 10:31:55.39506', 11, true);



INSERT INTO public.identity VALUES ('ldap', 'subject <1>', 'extern', 1764000000000, 0);



INSERT INTO public.identity_sync VALUES ('ldap', 32503680000000);



INSERT INTO public.log_head VALUES (1, 'a986a9f629f64c258fc2639d660aebf7', 1, 116, 1796034762602, '');



INSERT INTO public.membership VALUES ('ruth', 'general', 2, 0, 'OWNER', 1796034717658, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'ann~bob', 27, 0, 'MEMBER', 1796034720466, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'general', 12, 0, 'MEMBER', 1796034719924, 2, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'den', 23, 0, 'MEMBER', 1796034720366, 3, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'general', 18, 0, 'MEMBER', 1796034720041, 5, 'MENTIONS', 0);
INSERT INTO public.membership VALUES ('ann', 'ann~bob', 26, 0, 'MEMBER', 1796034720466, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'club', 54, 0, 'OWNER', 1796034722101, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'club', 56, 58, 'MEMBER', 1796034722171, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'club', 55, 60, 'MEMBER', 1796034722139, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'news', 65, 0, 'MEMBER', 1796034722370, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('eve', 'news', 66, 0, 'MEMBER', 1796034722391, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'news', 64, 0, 'OWNER', 1796034722344, 1, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'general', 15, 0, 'MEMBER', 1796034719982, 7, 'ALL', 0);
INSERT INTO public.membership VALUES ('gone', 'general', 78, 0, 'MEMBER', 1796034722723, 8, 'ALL', 0);
INSERT INTO public.membership VALUES ('made', 'general', 82, 0, 'MEMBER', 1796034722794, 8, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'old', 88, 0, 'OWNER', 1796034722967, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('bob', 'den', 22, 0, 'OWNER', 1796034720304, 0, 'NOTHING', 1);
INSERT INTO public.membership VALUES ('ann', 'den', 21, 0, 'OWNER', 1796034720217, 4, 'ALL', 0);
INSERT INTO public.membership VALUES ('robot', 'general', 95, 0, 'MEMBER', 1796034723427, 9, 'ALL', 0);
INSERT INTO public.membership VALUES ('extern', 'general', 100, 0, 'MEMBER', 1796034723578, 9, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'team', 106, 0, 'OWNER', 1796034723675, 0, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'aged', 102, 0, 'OWNER', 1796034723613, 2, 'ALL', 0);
INSERT INTO public.membership VALUES ('ann', 'held', 104, 0, 'OWNER', 1796034723647, 1, 'ALL', 0);



INSERT INTO public.mention VALUES (41, 0, 'ann', 'general', 5);
INSERT INTO public.mention VALUES (28, 0, 'bob', 'general', 2);
INSERT INTO public.mention VALUES (28, 1, 'eve', 'general', 2);
INSERT INTO public.mention VALUES (98, 0, 'bob', 'general', 9);



INSERT INTO public.message VALUES (7, 'general', 1, 'deleted-19e045dfa69bcae43537', 'Whose was this?', '48e5e81a-82d6-47a4-81a6-451a33aba2b3', 0, 1796034718648, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (72, 'general', 7, 'bob', 'Something rude to @eve', '0d440fc4-93bc-41f4-84b3-2c6971d20793', 0, 1796034722612, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (80, 'general', 8, 'gone', 'Before I was deactivated', '3b57a597-ce8d-4feb-9aaf-1a01276d7386', 0, 1796034722752, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (31, 'general', 3, 'bob', '', 'f66b3287-20d5-47b1-945b-c33ec05defec', 0, 1796034720831, 32, 0, NULL, NULL, 'bob', 1796034720886, '', '24a4b558293a7a681474bfed624debd350c43a29f0f847a5e4ecd7da08fd9e2c', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (33, 'den', 1, 'eve', '', '46af96a6-d229-4bda-bfd0-23de053af40c', 0, 1796034720941, 34, 0, NULL, NULL, 'bob', 1796034721009, 'It''s "off" topic', '357e3b4bd75d7699057ee499d5983dec24ce1fc7d94885d71fe03cc6dd2843a5', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (92, 'den', 4, 'ann', 'See the file', '98fc5e29-332c-4348-8a32-1340cc3ac335', 0, 1796034723369, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, '[{"id":"c203bb3d4c95568cb9a5e8370bfd5763","name":"note é.txt","mediaType":"text/plain","size":38,"sha256":"ae726a1d464b19817b268aba959714a0748b64c410a072799c906e145668744d","picture":{"width":0,"height":0},"thumbnail":{"width":0,"height":0},"scan":""}]');
INSERT INTO public.message VALUES (98, 'general', 9, 'robot', 'Posted by a program, for @bob', 'c34deed1-86d3-4778-b338-e3cc79016025', 0, 1796034723507, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (40, 'general', 4, 'bob', 'An answer', 'ee5192e0-98e2-4b58-8259-94ca9b0a6dc5', 28, 1796034721661, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, 28, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (41, 'general', 5, 'eve', 'An answer to the answer, @ann', 'e2fdc50b-2534-45a6-b100-4ece4de0b34c', 40, 1796034721693, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, 28, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (109, 'held', 1, 'ann', 'Evidence', 'a39f3367-fe8e-4a6a-972a-5f95a1cf8329', 0, 1795170723742, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (42, 'general', 6, 'bob', '', 'f736f500-3aba-4811-83c5-92d14327a90a', 28, 1796034721719, 43, 0, NULL, NULL, 'bob', 1796034721750, '', 'b2bf139ff9c601933d29d1057adcf70f849d195fc13da611f6ea1636948f0b4b', 0, NULL, 28, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (107, 'aged', 1, 'ann', '', '6cb708c5-9319-4f8c-a94a-00bb5a14bb70', 0, 1795170723696, 115, 0, NULL, NULL, 'system', 1796034762602, 'retention', '2a7b5ba840b617404875d2cdadfbd381347ee51db99273f51b152cf0b347f263', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (28, 'general', 2, 'ann', 'The third text \   <&>, for @bob and @eve', 'b7f41041-9723-4200-9154-e6cf1fc2be1f', 0, 1796034720642, 30, 2, 'ann', 1796034720791, NULL, NULL, NULL, '10777e95951bf37eee3e8b41a615478e09b1424eb1d5fab7be0026206ea9f624', 44, '👍 2 bob eve
🎉 1 eve', NULL, 2, 1796034721794, 'ruth', 0, 0, NULL);
INSERT INTO public.message VALUES (45, 'den', 2, 'ann', 'Pinned for a moment', 'd354ac9b-d34b-433b-bc21-8109f1b93f2e', 0, 1796034721825, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 47, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (48, 'den', 3, 'eve', 'Pinned by the moderator', '90e37f36-7d9e-4fc7-bb65-94cd29c40a95', 0, 1796034721917, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 49, NULL, NULL, 0, 1796034721944, 'bob', 0, 0, NULL);
INSERT INTO public.message VALUES (52, 'ann~bob', 1, 'ann', 'Between the two of us', '8487e7ae-8cd2-482a-ab50-665de140491f', 0, 1796034722035, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (57, 'club', 1, 'eve', 'My only message here', '53117af3-227b-41e8-b450-da8a556e67ed', 0, 1796034722201, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);
INSERT INTO public.message VALUES (68, 'news', 1, 'ann', 'For everybody: @room', '50e830bb-8993-4904-9ddb-ebbe77a4ec0e', 0, 1796034722463, 0, 0, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL, 0, NULL, NULL, 1, 0, NULL);
INSERT INTO public.message VALUES (108, 'aged', 2, 'ann', '', 'cc8ed222-6571-45e8-a001-6b8e56244a2e', 0, 1795170723721, 116, 0, NULL, NULL, 'system', 1796034762602, 'retention', 'd269b840245402b4047050e460c5389a8b0669b5a05f041e4552626027e2298d', 0, NULL, NULL, 0, NULL, NULL, 0, 0, NULL);



INSERT INTO public.message_revision VALUES (28, 0, 'The first text, for @bob', 1796034720642, 'ann');
INSERT INTO public.message_revision VALUES (28, 1, 'The second text, for @eve', 1796034720704, 'ann');



INSERT INTO public.presence VALUES ('bob', 'BUSY', 'In a meeting 🗓', 0);



INSERT INTO public.reaction VALUES (28, '👍', 'bob', 35);
INSERT INTO public.reaction VALUES (28, '👍', 'eve', 36);
INSERT INTO public.reaction VALUES (28, '🎉', 'eve', 37);



INSERT INTO public.report VALUES (72, 'ruth', 'Second report', 1796034722688, NULL, NULL, NULL);
INSERT INTO public.report VALUES (72, 'ann', 'It is "rude" <&>', 1796034722650, 'ruth', 'We "talked"', 1796034722932);



INSERT INTO public.retention_progress VALUES ('aged', 2);



INSERT INTO public.retention_run VALUES (1, '', 0, 1796034762364, 1796034764419, 1796121162364, 2, 0, 0, 0);



INSERT INTO public.room VALUES ('aged', 'Room aged', '', 'PUBLIC', 0, 1796034723613, 2, 1796034723721, 0, 'MEMBER', 1, NULL, 0, 0, '');
INSERT INTO public.room VALUES ('held', 'Room held', '', 'PUBLIC', 0, 1796034723647, 1, 1796034723742, 0, 'MEMBER', 1, 0, 1, 0, '');
INSERT INTO public.room VALUES ('ann~bob', '', '', 'DIRECT', 0, 1796034720466, 1, 1796034722035, 0, 'MEMBER', NULL, NULL, 0, 0, '');
INSERT INTO public.room VALUES ('club', 'The club', '', 'PUBLIC', 0, 1796034722101, 1, 1796034722201, 0, 'MEMBER', NULL, NULL, 0, 0, '');
INSERT INTO public.room VALUES ('news', 'News', '', 'PUBLIC', 0, 1796034722344, 1, 1796034722463, 0, 'MODERATOR', NULL, NULL, 0, 0, '');
INSERT INTO public.room VALUES ('old', 'Old room', '', 'PUBLIC', 1, 1796034722967, 0, NULL, 0, 'MEMBER', NULL, NULL, 0, 0, '');
INSERT INTO public.room VALUES ('den', 'The den 🐻', 'it''s "quoted" \ <b>&amp;</b>', 'PRIVATE', 0, 1796034720217, 4, 1796034723369, 1, 'MEMBER', NULL, NULL, 0, 0, '');
INSERT INTO public.room VALUES ('general', 'General', '', 'PUBLIC', 0, 1796034712000, 9, 1796034723507, 1, 'MEMBER', NULL, NULL, 0, 0, '');
INSERT INTO public.room VALUES ('team', 'Room team', '', 'PUBLIC', 0, 1796034723675, 0, NULL, 0, 'MEMBER', NULL, NULL, 0, 0, 'ldap');



INSERT INTO public.session VALUES ('qSJ5kDXt8QiA', 'aaab57d35c0aa761a536ab95a136a43a062b709a581a8bf912628408bf28ebfd', 'ruth', 'desk of ruth', '127.0.0.1', 1796034717638, 32503680000000, 1796034717638, '');
INSERT INTO public.session VALUES ('NHimXl6jpLFs', 'f86a6a36dc0548edeb9b1724a4c4372341c7dce5fca8b1cb3af66820b93cc765', 'ann', 'desk of ann', '127.0.0.1', 1796034719921, 32503680000000, 1796034719921, '');
INSERT INTO public.session VALUES ('rYzw-aXSlb2p', '32acb8d80b8ce12aabc28f61a1d608209cb3946eae8574b52077e797747c8652', 'bob', 'desk of bob', '127.0.0.1', 1796034719977, 32503680000000, 1796034719977, '');
INSERT INTO public.session VALUES ('cCj0ubpaXEIM', '826e0484a5723ae88936ac047bc7566099fa0a6bd3ef11c1a80a160e96461479', 'eve', 'desk of eve', '127.0.0.1', 1796034720040, 32503680000000, 1796034720040, '');
INSERT INTO public.session VALUES ('7biRlPm7K3-j', 'd65d78bb5032b8a9a0b23f47c77f7e8f46a5b2dd6a09547ec51063f57debe0db', 'robot', 'nightly job', '', 1796034723460, 32503680000000, 1796034723501, 'post:*');



INSERT INTO public.used_token VALUES ('a hash', 'an attempt', 32503680000000);






ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (username);



ALTER TABLE ONLY public.announcement
    ADD CONSTRAINT announcement_pkey PRIMARY KEY (only_one);



ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (number);



ALTER TABLE ONLY public.audit_export
    ADD CONSTRAINT audit_export_pkey PRIMARY KEY (target);



ALTER TABLE ONLY public.ban
    ADD CONSTRAINT ban_pkey PRIMARY KEY (room, username);



ALTER TABLE ONLY public.block
    ADD CONSTRAINT block_pkey PRIMARY KEY (username, blocked);



ALTER TABLE ONLY public.changed_setting
    ADD CONSTRAINT changed_setting_pkey PRIMARY KEY (name);



ALTER TABLE ONLY public.credential
    ADD CONSTRAINT credential_pkey PRIMARY KEY (username);



ALTER TABLE ONLY public.erasure
    ADD CONSTRAINT erasure_pkey PRIMARY KEY (name_digest);



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



ALTER TABLE ONLY public.identity
    ADD CONSTRAINT identity_pkey PRIMARY KEY (provider, subject);



ALTER TABLE ONLY public.identity_sync
    ADD CONSTRAINT identity_sync_pkey PRIMARY KEY (provider);



ALTER TABLE ONLY public.identity
    ADD CONSTRAINT identity_username_key UNIQUE (username);



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



ALTER TABLE ONLY public.retention_progress
    ADD CONSTRAINT retention_progress_pkey PRIMARY KEY (room);



ALTER TABLE ONLY public.retention_run
    ADD CONSTRAINT retention_run_pkey PRIMARY KEY (only_row);



ALTER TABLE ONLY public.room
    ADD CONSTRAINT room_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_token_hash_key UNIQUE (token_hash);



ALTER TABLE ONLY public.used_token
    ADD CONSTRAINT used_token_pkey PRIMARY KEY (hash);



ALTER TABLE ONLY public.write_probe
    ADD CONSTRAINT write_probe_pkey PRIMARY KEY (only_row);



CREATE INDEX account_administrator ON public.account USING btree (username) WHERE (administrator = 1);



CREATE INDEX audit_entry_actor ON public.audit_entry USING btree (actor, number);



CREATE INDEX audit_entry_subject ON public.audit_entry USING btree (subject, number);



CREATE INDEX event_message ON public.event USING btree (message_id) WHERE (message_id IS NOT NULL);



CREATE INDEX event_stream ON public.event USING btree (stream, seq);



CREATE INDEX file_message ON public.file USING btree (message_id) WHERE (message_id IS NOT NULL);



CREATE INDEX file_room ON public.file USING btree (room, message_id) WHERE (message_id IS NOT NULL);



CREATE INDEX file_room_kind ON public.file USING btree (room, picture, message_id) WHERE (message_id IS NOT NULL);



CREATE INDEX file_unused ON public.file USING btree (begun_at) WHERE (message_id IS NULL);



CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);



CREATE UNIQUE INDEX membership_present ON public.membership USING btree (username, room) WHERE (to_seq = 0);



CREATE INDEX membership_room ON public.membership USING btree (room, role) WHERE (to_seq = 0);



CREATE INDEX mention_unread ON public.mention USING btree (username, room, number);



CREATE INDEX message_pinned ON public.message USING btree (room, number) WHERE (pinned_at IS NOT NULL);



CREATE INDEX message_thread ON public.message USING btree (thread_root, number) WHERE (thread_root IS NOT NULL);



CREATE INDEX message_to_all ON public.message USING btree (room, number) WHERE (mentions_all <> 0);



CREATE INDEX message_with_files ON public.message USING btree (room, number) WHERE (attachments IS NOT NULL);



CREATE INDEX reaction_order ON public.reaction USING btree (message_id, emoji, seq);



CREATE INDEX reaction_username ON public.reaction USING btree (username, message_id);



CREATE INDEX session_username ON public.session USING btree (username);



CREATE INDEX used_token_expiry ON public.used_token USING btree (expires_at);



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



ALTER TABLE ONLY public.identity
    ADD CONSTRAINT identity_username_fkey FOREIGN KEY (username) REFERENCES public.account(username);



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



ALTER TABLE ONLY public.retention_progress
    ADD CONSTRAINT retention_progress_room_fkey FOREIGN KEY (room) REFERENCES public.room(id);



ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_username_fkey FOREIGN KEY (username) REFERENCES public.account(username);




