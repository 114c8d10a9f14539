package org.chatrpc.client.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.feed.ConnectionState;
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

    /**
     * Something happens of which the feed does not tell her, because it begins again; and all the while there is a
     * connection.
     */
    public void untold(Runnable happens) {
        List<ConnectionState> changes = new ArrayList<>();
        Subscription watch = session.connection().onChange(changes::add);
        happens.run();
        server.expireCursors();
        // Soon after the last time, it takes a while to begin again.
        dispatcher.pass(Duration.ofSeconds(10));
        watch.end();
        assertThat(changes).isEmpty();
        assertThat(session.connection().get()).isInstanceOf(ConnectionState.Online.class);
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
