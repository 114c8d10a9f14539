package org.chatrpc.client.testing;

import java.util.Random;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.ServerAddresses;

/**
 * Alice's session at an in-memory server, with time that advances only on request. It is not started, so that tests
 * can prepare the server first.
 */
public record SignedIn(InMemoryServer server, ManualDispatcher dispatcher, MemoryOutbox store, ChatSession session) {

    /** Alice at a new server, which answers polls at once. */
    public static SignedIn alice() {
        ManualDispatcher dispatcher = new ManualDispatcher();
        return alice(new InMemoryServer(dispatcher.instant()).withoutHolding(), dispatcher);
    }

    /** Alice, who signs up now: earlier messages do not count as unread for her. */
    public static SignedIn alice(InMemoryServer server, ManualDispatcher dispatcher) {
        MemoryOutbox store = new MemoryOutbox();
        Account account = server.signUp("alice", "correct horse", "Alice");
        return new SignedIn(server, dispatcher, store, open(account, server, dispatcher, store));
    }

    /** Makes another person the administrator in her place. */
    public void demote() {
        server.signUp("deputy", "correct horse", "Deputy");
        server.administration().setAdministrator(session.account().token(), "deputy", true);
        server.administration().setAdministrator(session.account().token(), "alice", false);
    }

    /** Another client of hers, which finds the messages left unsent by this one. */
    public ChatSession again() {
        return open(session.account(), server, dispatcher, store);
    }

    private static ChatSession open(
            Account account, InMemoryServer server, ManualDispatcher dispatcher, MemoryOutbox store) {
        return new ChatSession(account, ServerAddresses.LOCAL, server, store, dispatcher, dispatcher, new Random(1));
    }
}
