package org.chatrpc.log.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.model.Block;
import org.chatrpc.model.Credential;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.Membership;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.table.Table;
import org.chatrpc.model.table.Tables;

/**
 * The state of the chat as a command sees it within its transaction, and the means to change it. Reading anything not
 * declared in {@link Command#needs} throws an IllegalStateException. Confined to the thread of the transaction.
 */
public interface State {

    /** The time of the whole transaction, in milliseconds. */
    Instant now();

    /** The seq that the next {@link #record} will assign. */
    long nextSeq();

    <K, V> Optional<V> get(Table<K, V> table, K key);

    /** The user's open sessions, in no particular order. */
    List<SessionRecord> sessionsOf(String username);

    /** The identity at a provider that the account is linked to; empty if its password is stored here. */
    Optional<LinkedIdentity> identityOf(String username);

    /**
     * The first {@link Reaction#MAX_NAMES} usernames of those who react to this message with this emoji, oldest first, not
     * counting {@code except}.
     */
    List<String> firstReactions(long messageId, String emoji, String except);

    /**
     * The usernames of the owners and moderators of the room and the administrators of the server, in order, each once; not
     * all of them if there are very many.
     */
    List<String> overseersOf(String room);

    boolean hasAccounts();

    /** Whether an active account other than this one is an administrator. */
    boolean hasOtherAdministrator(String username);

    /** The active memberships of this user as an owner, ordered by room. */
    List<Membership> ownedBy(String username);

    /**
     * The other active memberships of people with active accounts in a room that the user owns, never those of services: those of
     * a higher role first, then in the order of joining. Not all of them if there are very many.
     *
     * @param except the user who owns it
     */
    List<Membership> seniorsIn(String room, String except);

    /**
     * A room with a legal hold that keeps messages of this user, deleted or not, as it was before this transaction; an
     * empty text if these are only direct rooms, whose ids reveal the participants.
     */
    Optional<String> heldRoomOf(String username);

    /**
     * The number of existing rooms that the user has created, whoever owns them now, including those that this
     * transaction has deleted.
     *
     * @param direct counts the direct rooms, otherwise all others
     */
    int roomsCreatedBy(String username, boolean direct);

    /** Whether the room has members other than this user. */
    boolean hasOtherMember(String room, String username);

    /** Whether the room has members other than this user who are people, not services. */
    boolean hasOtherPerson(String room, String username);

    /**
     * Whether the room has owners other than this user. A service does not count, whatever its role: it cannot act as
     * an owner.
     */
    boolean hasOtherOwner(String room, String username);

    /** Adds the fact to the log, and applies it to the state. */
    void record(Fact fact);

    /** Stores a password hash, which no fact contains. */
    void store(Credential credential);

    /** Stores the text that a message had before an edit, which no fact contains. Deleting the message removes it. */
    void store(Revision earlier);

    /** Adds an audit entry that does not follow from a fact. Those of facts are added by {@link #record}. */
    void audit(AuditRecord entry);

    /** The room; empty also if it was deleted. */
    default Optional<RoomRecord> room(String room) {
        return get(Tables.ROOMS, room).filter(found -> !found.info().deleted());
    }

    /** The active membership; empty if the user is not a member. */
    default Optional<Membership> member(String room, String username) {
        return get(Tables.MEMBERS, new MemberKey(room, username)).filter(Membership::isActive);
    }

    default boolean isBanned(String room, String username) {
        return get(Tables.BANS, new MemberKey(room, username)).isPresent();
    }

    /** Whether {@code username} blocks the other one. */
    default boolean isBlocked(String username, String blocked) {
        return get(Tables.BLOCKS, new Block.Key(username, blocked)).isPresent();
    }

    /** Whether this hash is still the current one. */
    default boolean hasPassword(String username, String passwordHash) {
        return get(Tables.CREDENTIALS, username)
                .filter(credential -> credential.passwordHash().equals(passwordHash))
                .isPresent();
    }
}
