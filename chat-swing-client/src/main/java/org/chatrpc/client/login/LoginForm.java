package org.chatrpc.client.login;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chatrpc.client.session.ServerAddresses;
import org.chatrpc.client.ui.Texts;

/**
 * What stands in the form.
 *
 * @param signUp whether it asks for a new account
 * @param server one address or several, separated by commas
 * @param displayName used only for a new account; empty for the username
 */
public record LoginForm(boolean signUp, String server, String username, String password, String displayName) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{2,32}");
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_DISPLAY_NAME = 64;

    /** What can be seen to be wrong without asking the server. */
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
        } else if (signUp && !USERNAME.matcher(username).matches()) {
            errors.put(LoginField.USERNAME, Texts.get("login.error.username.letters"));
        }
        if (password.isEmpty()) {
            errors.put(LoginField.PASSWORD, Texts.get("login.error.password.empty"));
        } else if (signUp && password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            errors.put(LoginField.PASSWORD, Texts.get("login.error.password.short", SHORTEST_PASSWORD));
        }
        if (signUp && displayName.codePointCount(0, displayName.length()) > LONGEST_DISPLAY_NAME) {
            errors.put(LoginField.DISPLAY_NAME, Texts.get("login.error.displayName", LONGEST_DISPLAY_NAME));
        }
        return errors;
    }

    /** How many addresses stand in the field for the server; 0 while one of them is none. */
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
