package org.chatrpc.account;

import java.time.Duration;
import org.chatrpc.limit.FairQueuePolicy;

/**
 * The limits of accounts and sessions.
 *
 * @param registrationOpen whether strangers may create accounts
 * @param minPassword in characters
 * @param maxPassword in characters; a longer one would only cost the server time
 * @param maxDisplayName in characters
 * @param sessionLifetime from Login until the token stops working
 * @param maxSessions open sessions of one account; opening more closes the oldest
 * @param freeFailures wrong passwords in a row, of one account from one network, that are not slowed down
 * @param maxLoginDelay the longest wait after many wrong passwords in a row
 * @param registrationsPerHour new accounts from one network
 * @param hashing what a password hash costs
 */
public record AccountPolicy(
        boolean registrationOpen,
        int minPassword,
        int maxPassword,
        int maxDisplayName,
        Duration sessionLifetime,
        int maxSessions,
        int freeFailures,
        Duration maxLoginDelay,
        int registrationsPerHour,
        Hashing hashing) {

    /**
     * Argon2id's costs (RFC 9106); the defaults are those of the OWASP Password Storage Cheat Sheet.
     *
     * @param memoryKib memory per hash, in KiB
     * @param iterations passes over that memory
     * @param queue how many hashes are computed at the same time, and how calls wait for their turn
     */
    public record Hashing(int memoryKib, int iterations, FairQueuePolicy queue) {}
}
