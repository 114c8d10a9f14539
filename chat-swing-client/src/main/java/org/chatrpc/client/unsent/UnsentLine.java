package org.chatrpc.client.unsent;

import java.time.Instant;

/**
 * An entry of the outbox as displayed.
 *
 * @param key identifies it in the outbox
 * @param what its text, or the change that it makes to a message
 * @param detail the room and the progress
 * @param typed the whole text that the user typed; empty for none
 * @param writtenAt by this computer's clock
 * @param refused whether the server has refused it, temporarily or permanently
 * @param undoable whether it is a delayed deletion, which discarding undoes
 * @param idle whether it can be retried at once: it was refused, or the user has paused it
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
