package org.chatrpc.log.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.model.Credential;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.Membership;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Table;
import org.chatrpc.model.Tables;
import org.chatrpc.model.fact.Fact;

/**
 * The state of the chat at a command's place in the log, as its transaction sees it, and the way to change it. Asking for what
 * {@link Command#needs} did not name is an IllegalStateException. Confined to the thread of the transaction.
 */
public interface State {

    /** When all of the transaction happens, to the millisecond. */
    Instant now();

    /** The seq of the entry that the next {@link #record} makes. */
    long nextSeq();

    <K, V> Optional<V> get(Table<K, V> table, K key);

    /** The open sessions of this person, in no particular order. */
    List<SessionRecord> sessionsOf(String username);

    boolean hasAccounts();

    /** Whether anybody but this person is in the room. */
    boolean hasOtherMember(String room, String username);

    /** Whether anybody but this person owns the room. */
    boolean hasOtherOwner(String room, String username);

    /** Adds the fact to the log, and changes the state as the fact says. */
    void record(Fact fact);

    /** Sets a password, which no fact tells. */
    void store(Credential credential);

    default Optional<RoomRecord> room(String room) {
        return get(Tables.ROOMS, room);
    }

    /** The membership that lasts; empty if the person is not a member. */
    default Optional<Membership> member(String room, String username) {
        return get(Tables.MEMBERS, new MemberKey(room, username)).filter(Membership::isActive);
    }

    /** Whether the password is still the one that has this hash. */
    default boolean hasPassword(String username, String passwordHash) {
        return get(Tables.CREDENTIALS, username)
                .filter(credential -> credential.passwordHash().equals(passwordHash))
                .isPresent();
    }
}
