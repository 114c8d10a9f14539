package org.chatrpc.client.session.admin;

/**
 * A token that was made for a service account. The server tells the secret only this time.
 *
 * @param name what it is for
 */
public record MadeToken(String username, String name, String secret) {

    /** Without the secret, which must not get into a log. */
    @Override
    public String toString() {
        return "MadeToken " + name + " of " + username;
    }
}
