package org.chatrpc.client.session;

/**
 * Who is signed in, with the proof of it.
 *
 * @param token the secret of this session
 * @param username the account's name, which never changes
 * @param displayName the name shown to people
 */
public record Account(SessionToken token, String username, String displayName) {

    /** The same account under another name for people. */
    Account named(String name) {
        return new Account(token, username, name);
    }
}
