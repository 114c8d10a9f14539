package org.chatrpc.client.login;

import org.chatrpc.client.ui.Texts;

/** What the form is for. */
enum LoginMode {
    SIGN_IN("login.signIn."),
    SIGN_UP("login.signUp."),
    /** The sign-in succeeded with a password that serves only to choose another. */
    NEW_PASSWORD("login.newPassword.");

    private final String prefix;

    LoginMode(String prefix) {
        this.prefix = prefix;
    }

    /** The text of this mode for a part of the form. */
    String text(String part) {
        return Texts.get(prefix + part);
    }
}
