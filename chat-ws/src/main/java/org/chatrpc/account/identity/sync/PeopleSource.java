package org.chatrpc.account.identity.sync;

/** A provider that can list everyone who may use the chat. Implementations are thread-safe. */
public interface PeopleSource {
    /** The name of the provider. */
    String provider();

    /**
     * All people at the provider, and the groups of rooms. Never a partial list: throws if it cannot list everyone.
     *
     * @throws org.chatrpc.problem.ChatException if they cannot be listed now
     */
    Listing list();
}
