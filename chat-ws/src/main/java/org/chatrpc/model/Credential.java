package org.chatrpc.model;

/**
 * How an account's password is recognised.
 *
 * @param passwordHash in the encoded form of the hashing library; never leaves the server
 */
public record Credential(String username, String passwordHash) {

    /** Without the hash, so that it never ends in a log file. */
    @Override
    public String toString() {
        return "Credential[" + username + "]";
    }
}
