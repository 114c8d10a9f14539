package org.chatrpc.model;

/** The kinds of stored records. */
public final class Tables {
    /** Accounts by username. */
    public static final Table<String, AccountInfo> ACCOUNTS = new Table<>("account", AccountInfo::username);

    /** Password hashes by username. No fact tells them: they stand nowhere but in the database. */
    public static final Table<String, Credential> CREDENTIALS = new Table<>("credential", Credential::username);

    /** Open sessions by id. */
    public static final Table<String, SessionRecord> SESSIONS = new Table<>("session", SessionRecord::id);

    /** Rooms by id. */
    public static final Table<String, RoomRecord> ROOMS =
            new Table<>("room", room -> room.info().id());

    /** The latest membership of a person in a room, whether it lasts or has ended. */
    public static final Table<MemberKey, Membership> MEMBERS = new Table<>("membership", Membership::key);

    /** Messages by id. */
    public static final Table<Long, StoredMessage> MESSAGES = new Table<>("message", StoredMessage::id);

    /** The same messages by the name that their author gave them. Derived: a message is put into {@link #MESSAGES}. */
    public static final Table<SentKey, StoredMessage> SENT = new Table<>("sent message", StoredMessage::sentKey);

    private Tables() {}
}
