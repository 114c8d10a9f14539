package org.chatrpc.model.table;

import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Announcement;
import org.chatrpc.model.Ban;
import org.chatrpc.model.Block;
import org.chatrpc.model.ChangedSetting;
import org.chatrpc.model.ChosenPresence;
import org.chatrpc.model.Credential;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.Membership;
import org.chatrpc.model.RoomCreator;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.file.StoredFile;
import org.chatrpc.model.message.ClientMessageKey;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.message.StoredMessage;

/** All types of stored records. */
public final class Tables {
    /** Accounts by username. */
    public static final Table<String, AccountInfo> ACCOUNTS = new Table<>("account", AccountInfo::username);

    /** Password hashes by username. They are not contained in any fact and exist only in the database. */
    public static final Table<String, Credential> CREDENTIALS = new Table<>("credential", Credential::username);

    /** The links between accounts and identities at providers. */
    public static final Table<LinkedIdentity.Key, LinkedIdentity> IDENTITIES =
            new Table<>("identity", LinkedIdentity::key);
    /** Who blocks whom. */
    public static final Table<Block.Key, Block> BLOCKS = new Table<>("block", Block::key);

    /** The presence that users chose to show, by username. Only of users who ever chose. */
    public static final Table<String, ChosenPresence> PRESENCES = new Table<>("presence", ChosenPresence::username);

    /** Open sessions by id. */
    public static final Table<String, SessionRecord> SESSIONS = new Table<>("session", SessionRecord::id);

    /** Rooms by id. */
    public static final Table<String, RoomRecord> ROOMS =
            new Table<>("room", room -> room.info().id());

    /** The creators of rooms, by the id of the room; without those that a provider created. */
    public static final Table<String, RoomCreator> ROOM_CREATORS = new Table<>("room creator", RoomCreator::room);

    /** The latest membership of each user in each room, active or ended. */
    public static final Table<MemberKey, Membership> MEMBERS = new Table<>("membership", Membership::key);

    /** The bans of users from rooms. */
    public static final Table<MemberKey, Ban> BANS = new Table<>("ban", Ban::key);

    /** Messages by id. */
    public static final Table<Long, StoredMessage> MESSAGES = new Table<>("message", StoredMessage::id);

    /**
     * The same messages by the ids that their authors gave them. Derived: messages are put into {@link #MESSAGES} only.
     */
    public static final Table<ClientMessageKey, StoredMessage> SENT =
            new Table<>("sent message", StoredMessage::sentKey);

    /** Earlier texts of messages. They are not contained in any fact and exist only in the database. */
    public static final Table<Revision.Key, Revision> REVISIONS = new Table<>("revision", Revision::key);

    /** The texts of messages that only a legal hold keeps; never in a response. They exist only in the database. */
    public static final Table<Revision.Key, Revision> HELD_TEXTS = new Table<>("held text", Revision::key);

    /** The reactions of each user. Deleting a message removes those to it. */
    public static final Table<Reaction.Key, Reaction.OfPerson> REACTIONS =
            new Table<>("reaction", Reaction.OfPerson::key);

    /** Reports of messages. They outlive the message. */
    public static final Table<Report.Key, Report> REPORTS = new Table<>("report", Report::key);

    /** Files by id, with or without a message. Deleting the message removes them. */
    public static final Table<String, StoredFile> FILES = new Table<>("file", StoredFile::id);

    /** The erased users, and those being erased, by {@link Erasure#digest}. */
    public static final Table<String, Erasure> ERASURES = new Table<>("erasure", Erasure::nameDigest);

    /** The overrides of settings at runtime, by the name of the setting. */
    public static final Table<String, ChangedSetting> SETTINGS = new Table<>("setting", ChangedSetting::name);

    /** The announcement, under the only key {@link Announcement#ONLY}. */
    public static final Table<Long, Announcement> ANNOUNCEMENTS =
            new Table<>("announcement", announcement -> Announcement.ONLY);

    private Tables() {}
}
