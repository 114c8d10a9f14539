package org.chatrpc.client.testing;

import java.util.Random;
import org.chatrpc.client.session.Account;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.ServerAddresses;

/**
 * Alice's session at a server in memory, in time that passes when the test says so. It is not started, so that a test can
 * furnish the server first.
 */
public record SignedIn(InMemoryServer server, ManualDispatcher dispatcher, MemoryOutbox store, ChatSession session) {

    /** Alice at a new server, which answers polls at once. */
    public static SignedIn alice() {
        ManualDispatcher dispatcher = new ManualDispatcher();
        return alice(new InMemoryServer(dispatcher.instant()).withoutHolding(), dispatcher);
    }

    /** Alice, who signs up now: what is on the server already is nothing unread to her. */
    public static SignedIn alice(InMemoryServer server, ManualDispatcher dispatcher) {
        MemoryOutbox store = new MemoryOutbox();
        Account account = server.signUp("alice", "correct horse", "Alice");
        return new SignedIn(server, dispatcher, store, open(account, server, dispatcher, store));
    }

    /** Another client of hers, which finds what this one has left unsent. */
    public ChatSession again() {
        return open(session.account(), server, dispatcher, store);
    }

    private static ChatSession open(
            Account account, InMemoryServer server, ManualDispatcher dispatcher, MemoryOutbox store) {
        return new ChatSession(account, ServerAddresses.LOCAL, server, store, dispatcher, dispatcher, new Random(1));
    }
}
