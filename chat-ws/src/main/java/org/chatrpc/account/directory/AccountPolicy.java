package org.chatrpc.account.directory;

import java.time.Duration;
import org.chatrpc.limit.FairQueuePolicy;

/**
 * The limits of accounts and sessions.
 *
 * @param registrationOpen whether anyone may create an account
 * @param setupToken the secret that is required to create the first account; empty for none
 * @param setupLocal whether it is not required on the server's own machine
 * @param minPassword in characters
 * @param maxPassword in characters; bounds the work of checking a password
 * @param oneTimeLife how long a password that an administrator set can be used to sign in; zero for no limit
 * @param maxDisplayName in characters
 * @param sessionLifetime how long a session lasts without being used
 * @param maxSessions open sessions per account; opening one more closes the least recently used one
 * @param maxTokens tokens per service account; further ones are refused
 * @param freeFailures consecutive wrong passwords for one account from one network that are not slowed down
 * @param maxLoginDelay the maximum delay after many wrong passwords
 * @param registrationsPerHour new accounts per network
 * @param hashing the cost of password hashing
 */
public record AccountPolicy(
        boolean registrationOpen,
        String setupToken,
        boolean setupLocal,
        int minPassword,
        int maxPassword,
        Duration oneTimeLife,
        int maxDisplayName,
        Duration sessionLifetime,
        int maxSessions,
        int maxTokens,
        int freeFailures,
        Duration maxLoginDelay,
        int registrationsPerHour,
        Hashing hashing) {

    /** Without the setup token, so that it never ends up in a log file. */
    @Override
    public String toString() {
        return "AccountPolicy[registrationOpen=" + registrationOpen + ", hashing=" + hashing + "]";
    }

    /**
     * The costs of Argon2id (RFC 9106); the defaults are those of the OWASP Password Storage Cheat Sheet.
     *
     * @param memoryKib memory per hash, in KiB
     * @param iterations passes over that memory
     * @param queue how many hashes are computed at the same time, and how many calls may wait
     */
    public record Hashing(int memoryKib, int iterations, FairQueuePolicy queue) {}
}
