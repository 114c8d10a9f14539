package org.chatrpc.account.identity;

import org.chatrpc.limit.Network;

/**
 * The credentials that a user entered to sign in.
 *
 * @param login the name, of the form of {@link LoginName}
 * @param password never empty, as entered
 * @param network where the attempt comes from
 * @param realm the container's, as the attempt reaches it
 */
public record Credentials(String login, String password, Network network, ContainerRealm realm) {
    /** Without the password, so that it never ends up in a log file. */
    @Override
    public String toString() {
        return "Credentials[" + login + "]";
    }
}
