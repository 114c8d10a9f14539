package org.chatrpc.account.identity.sync;

/** A provider that can say of everybody who may use the chat. Implementations are thread-safe. */
public interface PeopleSource {
    /** The name of the provider. */
    String provider();

    /**
     * Everybody whom it knows, and the groups of rooms. Never only a part of the people: if it cannot list all of them, it throws.
     *
     * @throws org.chatrpc.problem.ChatException if they cannot be listed now
     */
    Listing list();
}
