package org.chatrpc.client.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.chatrpc.client.chat.Drafts;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.login.KeptSignIn;
import org.chatrpc.client.login.SignedIn;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.Dispatcher;
import org.chatrpc.client.session.Gateways;
import org.chatrpc.client.session.OutboxStore;
import org.chatrpc.client.session.ServerAddress;
import org.chatrpc.client.session.SwingDispatcher;
import org.chatrpc.client.settings.Settings;
import org.chatrpc.client.soap.SoapChatGateway;

/**
 * What the client stands on, in one place, so that a test can put something else there.
 *
 * @param gateways gives the port to a server
 * @param outboxes gives the outbox of an account on a server
 * @param data where everything else of this client is kept
 * @param settings what the person at this machine has chosen
 * @param keptSignIn the sign-in that outlives the client
 */
record Wiring(
        Gateways gateways,
        BiFunction<ServerAddress, String, OutboxStore> outboxes,
        DataFolder data,
        Settings settings,
        KeptSignIn keptSignIn,
        Dispatcher dispatcher,
        Clock clock,
        ZoneId zone) {

    /** The network, the disk, the event thread and the clock of this machine. */
    static Wiring real(DataFolder data) {
        Dispatcher dispatcher = new SwingDispatcher();
        return new Wiring(
                SoapChatGateway::new,
                data::outbox,
                data,
                Settings.open(data.settings(), dispatcher),
                new KeptSignIn(data.signIn(), dispatcher),
                dispatcher,
                Clock.systemUTC(),
                ZoneId.systemDefault());
    }

    /** A sign-in that was kept, as if it had just been made. */
    SignedIn signedIn(KeptSignIn.Kept kept) {
        return new SignedIn(kept.account(), kept.server(), gateways.at(kept.server()));
    }

    Drafts drafts(SignedIn signedIn) {
        return new Drafts(data.drafts(signedIn.server(), signedIn.account().username()), dispatcher);
    }

    ChatSession session(SignedIn signedIn) {
        ChatSession session = new ChatSession(
                signedIn.account(),
                signedIn.server(),
                signedIn.gateway(),
                outboxes.apply(signedIn.server(), signedIn.account().username()),
                dispatcher,
                clock,
                RandomGenerator.getDefault());
        session.outbox()
                .explainWith(
                        failure -> Failures.explain(failure, signedIn.server().label()));
        return session;
    }
}
