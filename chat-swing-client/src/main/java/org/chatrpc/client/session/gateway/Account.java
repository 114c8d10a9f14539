package org.chatrpc.client.session.gateway;

/**
 * The signed-in account and its token.
 *
 * @param token the secret of this session
 * @param username the account's name, which never changes
 * @param displayName the name shown to people
 * @param mustChangePassword whether the server refuses everything else until the password has been changed
 */
public record Account(SessionToken token, String username, String displayName, boolean mustChangePassword) {

    /** An account that may make any call. */
    public Account(SessionToken token, String username, String displayName) {
        this(token, username, displayName, false);
    }

    /** The same account with another display name. */
    public Account withDisplayName(String name) {
        return new Account(token, username, name, mustChangePassword);
    }
}
