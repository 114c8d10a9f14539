package org.chatrpc.log.command;

import org.chatrpc.model.Block;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.table.Table;
import org.chatrpc.model.table.Tables;

/** Collects what the commands of a transaction read, so that it can be looked up for all of them at once. */
public interface Needs {

    /** This record, whether it exists or not. */
    <K> void row(Table<K, ?> table, K key);

    /** All open sessions of this user. */
    void sessionsOf(String username);

    /** Whom this account belongs to at a provider, if it does. */
    void identityOf(String username);

    /** The first of those who reacted to this message with this emoji; only for a command that takes a reaction back. */
    void firstReactions(long messageId, String emoji);

    /** The message that began the thread of this one: this one itself if it is no answer. */
    void threadOf(long messageId);

    /** Whether the room has other members, and other owners. */
    void othersIn(String room);

    /** The first owners and moderators of the room, and the first administrators of the server, up to a limit. */
    void overseersOf(String room);

    /** Whether any account exists. */
    void anyAccount();

    /** Whether there are further active administrators of the server. */
    void otherAdministrators();

    /** The rooms that this user owns, and of each the first other members. */
    void ownedBy(String username);

    /** Whether a legal hold keeps messages of this user, deleted or not. */
    void heldMessagesOf(String username);

    /** How many rooms this user has created that exist. */
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

    /** What this user wants others to be shown. */
    default void presence(String username) {
        row(Tables.PRESENCES, username);
    }

    default void credential(String username) {
        row(Tables.CREDENTIALS, username);
    }
}
