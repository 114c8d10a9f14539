package org.chatrpc.log.command;

import org.chatrpc.model.MemberKey;
import org.chatrpc.model.Table;
import org.chatrpc.model.Tables;

/** What commands ask to be looked up, for all commands of a transaction at once. */
public interface Needs {

    /** This record, or that there is none. */
    <K> void row(Table<K, ?> table, K key);

    /** All open sessions of this person. */
    void sessionsOf(String username);

    /** Whether others are in the room, and whether others own it. */
    void othersIn(String room);

    /** Whether there is any account at all. */
    void anyAccount();

    default void room(String room) {
        row(Tables.ROOMS, room);
    }

    default void member(String room, String username) {
        row(Tables.MEMBERS, new MemberKey(room, username));
    }

    default void account(String username) {
        row(Tables.ACCOUNTS, username);
    }

    default void credential(String username) {
        row(Tables.CREDENTIALS, username);
    }
}
