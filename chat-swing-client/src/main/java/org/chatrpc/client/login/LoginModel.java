package org.chatrpc.client.login;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Signing in and signing up; contains no UI code. Checks the form, makes the call, and reports errors by field. After
 * signing in with a one-time password, the user has to choose another one first.
 */
public final class LoginModel {

    private final Value<LoginMode> mode = new Value<>(LoginMode.SIGN_IN);
    private final Value<Boolean> setup = new Value<>(false);
    private final Value<Boolean> busy = new Value<>(false);
    private final Value<Map<LoginField, String>> errors = new Value<>(Map.of());
    private final Value<String> notice = new Value<>("");
    private final Gateways gateways;
    private final Dispatcher dispatcher;
    private final Consumer<SignedIn> onSignedIn;
    /** Signed in with a password that has to be changed. */
    private @Nullable Restricted restricted;

    private record Restricted(SignedIn signedIn, String password) {}

    public LoginModel(Gateways gateways, Dispatcher dispatcher, Consumer<SignedIn> onSignedIn) {
        this.gateways = gateways;
        this.dispatcher = dispatcher;
        this.onSignedIn = onSignedIn;
    }

    /** What the form is for. */
    Value<LoginMode> mode() {
        return mode;
    }

    /** Whether the server asked for its setup token, as the new account is its first. */
    Value<Boolean> setup() {
        return setup;
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

    /** Switches between signing in and signing up, or gives up choosing a new password. */
    void switchMode() {
        if (!busy.get()) {
            signOutRestricted();
            errors.set(Map.of());
            notice.set("");
            mode.set(mode.get() == LoginMode.SIGN_IN ? LoginMode.SIGN_UP : LoginMode.SIGN_IN);
        }
    }

    /** Signs out a session that is not needed because its sign-in was cancelled. */
    private void signOutRestricted() {
        Restricted given = restricted;
        restricted = null;
        if (given != null) {
            SessionToken token = given.signedIn().account().token();
            dispatcher.call(
                    () -> {
                        given.signedIn().gateway().signOut(token);
                        return token;
                    },
                    done -> {},
                    unreachable -> {});
        }
    }

    /** The user edits a field, so its error is removed. Another server may require no setup token. */
    public void edited(LoginField field) {
        Set<LoginField> mended = EnumSet.of(field, LoginField.FORM);
        if (field == LoginField.SERVER) {
            setup.set(false);
            mended.add(LoginField.SETUP_TOKEN);
        }
        Map<LoginField, String> left = new HashMap<>(errors.get());
        left.keySet().removeAll(mended);
        errors.set(Map.copyOf(left));
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
                account -> signedIn(new SignedIn(account, server, gateway), form.password()),
                failure -> failed(failure, server));
    }

    private void signedIn(SignedIn result, String password) {
        busy.set(false);
        if (result.account().mustChangePassword()) {
            restricted = new Restricted(result, password);
            mode.set(LoginMode.NEW_PASSWORD);
        } else {
            onSignedIn.accept(result);
        }
    }

    private void failed(Exception failure, ServerAddresses server) {
        busy.set(false);
        if (Failures.code(failure).equals("SETUP_TOKEN_REQUIRED")) {
            setup.set(true);
        }
        errors.set(
                mode.get() == LoginMode.NEW_PASSWORD
                        ? Map.of(placeOfNew(failure), explainOfNew(failure, server))
                        : Map.of(place(failure), explain(failure, server)));
    }

    /** Changes the one-time password, and continues the sign-in. */
    void choose(String newPassword) {
        Restricted signIn = restricted;
        if (busy.get() || signIn == null) {
            return;
        }
        errors.set(Map.copyOf(LoginForm.errorsOfNew(newPassword, signIn.password())));
        if (!errors.get().isEmpty()) {
            return;
        }
        busy.set(true);
        SignedIn result = signIn.signedIn();
        Account account = result.account();
        dispatcher.call(
                () -> {
                    result.gateway().changePassword(account.token(), signIn.password(), newPassword);
                    return new Account(account.token(), account.username(), account.displayName());
                },
                free -> {
                    restricted = null;
                    mode.set(LoginMode.SIGN_IN);
                    signedIn(new SignedIn(free, result.server(), result.gateway()), newPassword);
                },
                failure -> failed(failure, result.server()));
    }

    private static Account ask(ChatGateway gateway, LoginForm form) {
        return form.signUp()
                ? gateway.signUp(form.username(), form.password(), form.displayName(), form.setupToken())
                : gateway.signIn(form.username(), form.password());
    }

    /** The other fields are hidden while a new password is chosen. */
    private static LoginField placeOfNew(Exception failure) {
        return place(failure) == LoginField.NEW_PASSWORD ? LoginField.NEW_PASSWORD : LoginField.FORM;
    }

    /** The old password was accepted a moment ago, so it has been changed meanwhile. */
    private static String explainOfNew(Exception failure, ServerAddresses server) {
        return Failures.code(failure).equals("WRONG_CREDENTIALS")
                ? Texts.get("login.error.outdated")
                : explain(failure, server);
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
            case "SETUP_TOKEN_REQUIRED" -> LoginField.SETUP_TOKEN;
            default ->
                switch (refusal.field().toLowerCase(Locale.ROOT)) {
                    case "username" -> LoginField.USERNAME;
                    case "password" -> LoginField.PASSWORD;
                    case "newpassword" -> LoginField.NEW_PASSWORD;
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
