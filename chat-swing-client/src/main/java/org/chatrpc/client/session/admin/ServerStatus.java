package org.chatrpc.client.session.admin;

import java.time.Instant;
import java.util.Map;

/**
 * Figures of a server. Those of accounts, sessions and rooms are of the whole chat, the others of the responding node.
 *
 * @param ready whether a write would succeed
 * @param openSessions how many were not closed, expired ones included
 * @param rooms how many there are, direct ones included
 * @param waitingPolls how many polls wait for events
 * @param maxWaitingPolls the maximum of these
 * @param queuedWrites how many writes wait for the next transaction
 * @param logPosition the last entry of the log that the node has applied
 * @param memoryUsedKib in KiB
 * @param memoryMaxKib in KiB
 * @param metrics what the node counts, by name; none if the server does not say
 */
public record ServerStatus(
        Instant startedAt,
        boolean ready,
        int accounts,
        int activeAccounts,
        int administrators,
        int openSessions,
        int rooms,
        int waitingPolls,
        int maxWaitingPolls,
        int queuedWrites,
        long logPosition,
        long memoryUsedKib,
        long memoryMaxKib,
        Map<String, ServerMetric> metrics) {

    public ServerStatus {
        metrics = Map.copyOf(metrics);
    }
}
