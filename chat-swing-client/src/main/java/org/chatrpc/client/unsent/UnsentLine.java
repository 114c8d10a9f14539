package org.chatrpc.client.unsent;

import java.time.Instant;

/**
 * An entry of the outbox, for people.
 *
 * @param key names it in the outbox
 * @param what its text, or what it does to a message
 * @param detail the room, and how far it has come
 * @param typed the whole text that the user typed; empty for none
 * @param writtenAt by this computer's clock
 * @param refused whether the server has refused it, for now or for good
 * @param undoable whether it is a deletion that is held back, so that discarding undoes it
 * @param idle whether it could be sent again at once: it was refused, or the user has stopped it
 */
record UnsentLine(
        String key,
        String what,
        String detail,
        String typed,
        Instant writtenAt,
        boolean refused,
        boolean undoable,
        boolean idle) {}
