package org.chatrpc.client.login;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.ViolationTexts;
import org.chatrpc.text.Checked;
import org.chatrpc.text.Identifier;
import org.chatrpc.text.Limits;
import org.chatrpc.text.NameText;
import org.chatrpc.text.PasswordText;

/**
 * The contents of the form.
 *
 * @param signUp whether it asks for a new account
 * @param server one or several addresses, separated by commas
 * @param displayName used only for a new account; empty for the username
 * @param setupToken used only for the first account of a server; empty for none
 */
public record LoginForm(
        boolean signUp, String server, String username, String password, String displayName, String setupToken) {

    /** Without a setup token. */
    public LoginForm(boolean signUp, String server, String username, String password, String displayName) {
        this(signUp, server, username, password, displayName, "");
    }

    /** The errors that can be found without a call. */
    Map<LoginField, String> errors() {
        Map<LoginField, String> errors = new EnumMap<>(LoginField.class);
        List<String> wrong = ServerAddresses.wrong(server);
        if (server.contains(",") && !wrong.isEmpty()) {
            errors.put(LoginField.SERVER, Texts.get("login.error.server.one", wrong.get(0)));
        } else if (!wrong.isEmpty() || ServerAddresses.isEmpty(server)) {
            errors.put(LoginField.SERVER, Texts.get("login.error.server"));
        }
        if (username.isEmpty()) {
            errors.put(LoginField.USERNAME, Texts.get("login.error.username.empty"));
        } else if (signUp) {
            put(errors, LoginField.USERNAME, Identifier.USERNAME.check(username));
        }
        if (password.isEmpty()) {
            errors.put(LoginField.PASSWORD, Texts.get("login.error.password.empty"));
        } else if (signUp) {
            put(
                    errors,
                    LoginField.PASSWORD,
                    PasswordText.check(password, Limits.SHORTEST_PASSWORD, Limits.MAX_PASSWORD_LENGTH));
        }
        if (signUp) {
            put(errors, LoginField.DISPLAY_NAME, NameText.checkOptional(displayName, Limits.DISPLAY_NAME));
        }
        return errors;
    }

    /** The errors of a password that takes the place of another one. */
    static Map<LoginField, String> errorsOfNew(String password, String old) {
        Map<LoginField, String> errors = new EnumMap<>(LoginField.class);
        put(
                errors,
                LoginField.NEW_PASSWORD,
                PasswordText.check(password, Limits.SHORTEST_PASSWORD, Limits.MAX_PASSWORD_LENGTH));
        if (errors.isEmpty() && PasswordText.prepared(password).equals(PasswordText.prepared(old))) {
            errors.put(LoginField.NEW_PASSWORD, Texts.get("password.error.same"));
        }
        return errors;
    }

    private static void put(Map<LoginField, String> errors, LoginField field, Checked checked) {
        checked.flaw().ifPresent(flaw -> errors.put(field, ViolationTexts.get(flaw)));
    }

    /** The number of addresses in the server field; 0 if one of them is invalid. */
    static int servers(String text) {
        return ServerAddresses.isEmpty(text) || !ServerAddresses.wrong(text).isEmpty()
                ? 0
                : ServerAddresses.parse(text).all().size();
    }

    @Override
    public String toString() {
        return "LoginForm[" + username + " at " + server + "]";
    }
}
