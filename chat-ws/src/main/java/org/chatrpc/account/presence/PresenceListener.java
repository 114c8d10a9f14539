package org.chatrpc.account.presence;

import java.util.Set;

/** Receives ephemeral events. Called by several threads; must be fast. */
public interface PresenceListener {

    /** The {@link Activity} of these users has changed. */
    void changed(Set<String> usernames);

    /**
     * Another node reports that this user is typing in this room.
     *
     * @param seq the last log entry that the other node had applied then
     */
    void typing(String room, String username, long seq);
}
