package org.chatrpc.model;

/**
 * The password hash of an account.
 *
 * @param passwordHash in the encoding of the hashing library; never leaves the server
 */
public record Credential(String username, String passwordHash) {

    /** Without the hash, so that it never ends up in a log file. */
    @Override
    public String toString() {
        return "Credential[" + username + "]";
    }
}
