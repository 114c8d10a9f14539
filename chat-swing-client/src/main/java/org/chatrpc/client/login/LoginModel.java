package org.chatrpc.client.login;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.Gateways;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.ui.Texts;

/** Signing in and signing up; contains no UI code. Checks the form, makes the call, and reports errors by field. */
public final class LoginModel {

    private final Value<Boolean> signUp = new Value<>(false);
    private final Value<Boolean> busy = new Value<>(false);
    private final Value<Map<LoginField, String>> errors = new Value<>(Map.of());
    private final Value<String> notice = new Value<>("");
    private final Gateways gateways;
    private final Dispatcher dispatcher;
    private final Consumer<SignedIn> onSignedIn;

    public LoginModel(Gateways gateways, Dispatcher dispatcher, Consumer<SignedIn> onSignedIn) {
        this.gateways = gateways;
        this.dispatcher = dispatcher;
        this.onSignedIn = onSignedIn;
    }

    /** Whether the form asks for a new account. */
    public Value<Boolean> signUp() {
        return signUp;
    }

    /** Whether a call is under way. */
    public Value<Boolean> busy() {
        return busy;
    }

    /** The errors by field. */
    public Value<Map<LoginField, String>> errors() {
        return errors;
    }

    /** A line above the form, such as why the session ended; empty for none. */
    public Value<String> notice() {
        return notice;
    }

    /** Switches between signing in and signing up. */
    public void switchMode() {
        if (!busy.get()) {
            errors.set(Map.of());
            notice.set("");
            signUp.set(!signUp.get());
        }
    }

    /** The user edits a field, so its error is removed. */
    public void edited(LoginField field) {
        if (errors.get().containsKey(field) || errors.get().containsKey(LoginField.FORM)) {
            Map<LoginField, String> left = new EnumMap<>(errors.get());
            left.remove(field);
            left.remove(LoginField.FORM);
            errors.set(Map.copyOf(left));
        }
    }

    /** Calls the server, unless the form has errors or a call is running. */
    public void submit(LoginForm form) {
        if (busy.get()) {
            return;
        }
        errors.set(Map.copyOf(form.errors()));
        if (!errors.get().isEmpty()) {
            return;
        }
        busy.set(true);
        notice.set("");
        ServerAddresses server = ServerAddresses.parse(form.server());
        ChatGateway gateway = gateways.at(server);
        dispatcher.call(
                () -> ask(gateway, form),
                account -> {
                    busy.set(false);
                    onSignedIn.accept(new SignedIn(account, server, gateway));
                },
                failure -> {
                    busy.set(false);
                    errors.set(Map.of(place(failure), explain(failure, server)));
                });
    }

    private static Account ask(ChatGateway gateway, LoginForm form) {
        return form.signUp()
                ? gateway.signUp(form.username(), form.password(), form.displayName())
                : gateway.signIn(form.username(), form.password());
    }

    private static LoginField place(Exception failure) {
        if (failure instanceof GatewayException.Unreachable) {
            return LoginField.SERVER;
        } else if (failure instanceof GatewayException.Refused refused) {
            return place(refused.refusal());
        }
        return LoginField.FORM;
    }

    private static LoginField place(Refusal refusal) {
        return switch (refusal.code()) {
            case "WRONG_CREDENTIALS" -> LoginField.PASSWORD;
            case "USERNAME_TAKEN" -> LoginField.USERNAME;
            default ->
                switch (refusal.field().toLowerCase(Locale.ROOT)) {
                    case "username" -> LoginField.USERNAME;
                    case "password" -> LoginField.PASSWORD;
                    case "displayname" -> LoginField.DISPLAY_NAME;
                    default -> LoginField.FORM;
                };
        };
    }

    private static String explain(Exception failure, ServerAddresses server) {
        return switch (Failures.code(failure)) {
            case "WRONG_CREDENTIALS" -> Texts.get("login.error.wrong");
            case "USERNAME_TAKEN" -> Texts.get("login.error.taken");
            default -> Failures.explain(failure, server.label());
        };
    }
}
