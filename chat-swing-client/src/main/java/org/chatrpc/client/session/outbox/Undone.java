package org.chatrpc.client.session.outbox;

/** What was undone. */
public enum Undone {
    /** A message is not deleted. */
    DELETION,
    /** An entry that was discarded is to be sent again. */
    DISCARD
}
