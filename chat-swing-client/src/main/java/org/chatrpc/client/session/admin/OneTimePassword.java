package org.chatrpc.client.session.admin;

/**
 * A password that serves to sign in once and to choose another. The server returns it only once.
 *
 * @param username whose password it is
 */
public record OneTimePassword(String username, String password) {

    /** Without the secret, which must not get into a log. */
    @Override
    public String toString() {
        return "OneTimePassword of " + username;
    }
}
