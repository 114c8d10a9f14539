package org.chatrpc.client.login;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.oidc.BrowserSignIn;
import org.chatrpc.client.oidc.BrowserSignInException;
import org.chatrpc.client.oidc.BrowserSignInException.Reason;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.Gateways;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.signin.SignInOptions;
import org.chatrpc.client.session.signin.SignInProvider;
import org.chatrpc.client.ui.Texts;

/**
 * Signing in with the provider of a server, in the browser; contains no UI code. Asks each server that is entered whether it has
 * one. Confined to the event thread.
 */
public final class ProviderModel {

    /** Avoids a request for each letter of the address. */
    private static final Duration AFTER_TYPING = Duration.ofMillis(400);

    /** What the form waits for. */
    enum Step {
        NOTHING,
        /** Waiting for the server, to learn where to sign in. */
        SERVER,
        /** Waiting for the user to sign in with the browser. */
        BROWSER
    }

    private final Value<SignInOptions> options = new Value<>(SignInOptions.PASSWORD_ONLY);
    private final Value<Step> step = new Value<>(Step.NOTHING);
    private final Value<String> address = new Value<>("");
    private final Value<Boolean> opened = new Value<>(true);
    private final Value<String> error = new Value<>("");
    private final Gateways gateways;
    private final Dispatcher dispatcher;
    private final Predicate<URI> browser;
    private final Consumer<SignedIn> onSignedIn;
    /** The server whose options are shown or requested; empty if there is none. */
    private String asked = "";

    private Subscription question = () -> {};
    /** Counts started and cancelled sign-ins; outcomes of earlier ones are ignored. */
    private int attempt;

    private Optional<BrowserSignIn> waiting = Optional.empty();

    private record Began(BrowserSignIn signIn, boolean opened) {}

    /** @param browser opens an address in the browser, and returns whether it could; may block */
    public ProviderModel(
            Gateways gateways, Dispatcher dispatcher, Predicate<URI> browser, Consumer<SignedIn> onSignedIn) {
        this.gateways = gateways;
        this.dispatcher = dispatcher;
        this.browser = browser;
        this.onSignedIn = onSignedIn;
    }

    /** How the server that was entered signs people in, as far as it is known. */
    Value<SignInOptions> options() {
        return options;
    }

    Value<Step> step() {
        return step;
    }

    /** What the browser has to open, while it is waited for. */
    Value<String> address() {
        return address;
    }

    /** Whether the browser could be opened. */
    Value<Boolean> opened() {
        return opened;
    }

    /** Why the sign-in did not succeed; empty if there is nothing to say. */
    Value<String> error() {
        return error;
    }

    /** Asks a server for its options, once its address is no longer being changed. */
    void look(String server) {
        if (server.equals(asked)) {
            return;
        }
        asked = server;
        question.end();
        options.set(SignInOptions.PASSWORD_ONLY);
        error.set("");
        if (LoginForm.servers(server) > 0) {
            question = dispatcher.after(AFTER_TYPING, () -> ask(server));
        }
    }

    private void ask(String server) {
        ChatGateway gateway = gateways.at(ServerAddresses.parse(server));
        question = dispatcher.call(gateway::signInOptions, options::set, failure -> asked = "");
    }

    /** Opens the browser, and waits for the person to sign in there. */
    void start(String server) {
        if (step.get() != Step.NOTHING || LoginForm.servers(server) == 0) {
            return;
        }
        error.set("");
        step.set(Step.SERVER);
        ServerAddresses addresses = ServerAddresses.parse(server);
        ChatGateway gateway = gateways.at(addresses);
        String done = Texts.get("login.provider.page.done");
        String failed = Texts.get("login.provider.page.failed");
        attempt++;
        int mine = attempt;
        dispatcher.call(
                () -> {
                    SignInProvider provider = gateway.signInOptions()
                            .provider()
                            .orElseThrow(() -> new BrowserSignInException(Reason.PROVIDER_AWAY, null));
                    BrowserSignIn signIn = new BrowserSignIn(provider, done, failed);
                    try {
                        return new Began(signIn, browser.test(signIn.address()));
                    } catch (RuntimeException | Error e) {
                        signIn.close();
                        throw e;
                    }
                },
                began -> {
                    waiting = mine == attempt ? Optional.of(began.signIn()) : Optional.empty();
                    if (waiting.isEmpty()) {
                        began.signIn().cancel();
                    } else {
                        opened.set(began.opened());
                        address.set(began.signIn().address().toString());
                        step.set(Step.BROWSER);
                    }
                    await(began.signIn(), mine, gateway, addresses);
                },
                failure -> failed(failure, mine, addresses));
    }

    /** Also for a cancelled sign-in, so that its port is freed. */
    private void await(BrowserSignIn signIn, int mine, ChatGateway gateway, ServerAddresses server) {
        dispatcher.call(
                () -> {
                    try (signIn) {
                        BrowserSignIn.IdToken token = signIn.await();
                        return gateway.signInWithToken(token.token(), token.nonce());
                    }
                },
                account -> {
                    if (mine == attempt) {
                        end();
                        onSignedIn.accept(new SignedIn(account, server, gateway));
                    } else {
                        signOut(account.token(), gateway);
                    }
                },
                failure -> failed(failure, mine, server));
    }

    /** Signs out a session that is not needed because its sign-in was cancelled too late. */
    private void signOut(SessionToken token, ChatGateway gateway) {
        dispatcher.call(
                () -> {
                    gateway.signOut(token);
                    return token;
                },
                done -> {},
                unreachable -> {});
    }

    private void failed(Exception failure, int mine, ServerAddresses server) {
        if (mine == attempt) {
            end();
            error.set(explain(failure, server));
        }
    }

    /** Gives up the sign-in, if there is one. */
    void cancel() {
        attempt++;
        end();
    }

    private void end() {
        waiting.ifPresent(BrowserSignIn::cancel);
        waiting = Optional.empty();
        address.set("");
        step.set(Step.NOTHING);
    }

    private static String explain(Exception failure, ServerAddresses server) {
        return failure instanceof BrowserSignInException known
                ? Texts.get("login.provider.error." + known.reason().name().toLowerCase(Locale.ROOT))
                : Failures.explain(failure, server.label());
    }
}
