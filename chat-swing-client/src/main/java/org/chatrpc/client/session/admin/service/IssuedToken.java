package org.chatrpc.client.session.admin.service;

/**
 * A token issued to a service account. The server returns the secret only once.
 *
 * @param name what it is for
 */
public record IssuedToken(String username, String name, String secret) {

    /** Without the secret, which must not get into a log. */
    @Override
    public String toString() {
        return "MadeToken " + name + " of " + username;
    }
}
