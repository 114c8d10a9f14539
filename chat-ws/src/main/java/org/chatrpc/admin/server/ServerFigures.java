package org.chatrpc.admin.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.retention.store.RetentionRun;

/**
 * The state of the server: of the chat as a whole, and of this node.
 *
 * @param accounts all accounts, deactivated ones included
 * @param administrators the active ones
 * @param openSessions sessions that were not closed, expired ones included
 * @param memoryUsed of the heap, in bytes, and so is {@code memoryMax}
 * @param metrics what this node counts
 * @param retention the last run that removed what was too old; empty while the database cannot be reached
 */
public record ServerFigures(
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
        long memoryUsed,
        long memoryMax,
        List<ServerMetric> metrics,
        Optional<RetentionRun> retention) {}
