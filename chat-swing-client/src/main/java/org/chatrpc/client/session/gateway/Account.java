package org.chatrpc.client.session.gateway;

/**
 * The signed-in account and its token.
 *
 * @param token the secret of this session
 * @param username the account's name, which never changes
 * @param displayName the name shown to people
 */
public record Account(SessionToken token, String username, String displayName) {

    /** The same account with another display name. */
    public Account withDisplayName(String name) {
        return new Account(token, username, name);
    }
}
