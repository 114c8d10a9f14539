package org.chatrpc.log.command;

import org.chatrpc.model.Block;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.table.Table;
import org.chatrpc.model.table.Tables;

/** The read set of a transaction: collects what its commands read, so that it can be looked up for all of them at once. */
public interface ReadSet {

    /** The record with this key, whether it exists or not. */
    <K> void row(Table<K, ?> table, K key);

    /** All open sessions of this user. */
    void sessionsOf(String username);

    /** The identity at a provider that this account is linked to, if any. */
    void identityOf(String username);

    /** The first users who reacted to this message with this emoji; only for a command that removes a reaction. */
    void firstReactions(long messageId, String emoji);

    /** The message that started the thread of this one: this one itself if it is not a reply. */
    void threadOf(long messageId);

    /** Whether the room has other members, and other owners. */
    void othersIn(String room);

    /** The first owners and moderators of the room, and the first administrators of the server, up to a limit. */
    void overseersOf(String room);

    /** Whether there is any account. */
    void anyAccount();

    /** Whether there are further active administrators of the server. */
    void otherAdministrators();

    /** The rooms that this user owns, and the first other members of each. */
    void ownedBy(String username);

    /** Whether a legal hold keeps messages of this user, deleted or not. */
    void heldMessagesOf(String username);

    /** The number of existing rooms that this user has created. */
    void roomsCreatedBy(String username);

    default void room(String room) {
        row(Tables.ROOMS, room);
    }

    default void member(String room, String username) {
        row(Tables.MEMBERS, new MemberKey(room, username));
    }

    default void ban(String room, String username) {
        row(Tables.BANS, new MemberKey(room, username));
    }

    default void account(String username) {
        row(Tables.ACCOUNTS, username);
    }

    /** Whether {@code username} blocks the other one. */
    default void block(String username, String blocked) {
        row(Tables.BLOCKS, new Block.Key(username, blocked));
    }

    /** The presence that this user chose to show. */
    default void presence(String username) {
        row(Tables.PRESENCES, username);
    }

    default void credential(String username) {
        row(Tables.CREDENTIALS, username);
    }
}
