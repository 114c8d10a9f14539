package org.chatrpc.account.presence;

import java.util.Set;

/** Is told what happens in passing. Called by several threads; must be fast. */
public interface PresenceListener {

    /** The {@link Activity} of these users has changed. */
    void changed(Set<String> usernames);

    /** Another node tells that this user is typing in this room. */
    void typing(String room, String username);
}
