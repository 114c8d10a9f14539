package org.chatrpc.retention.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The last run on any node.
 *
 * @param node the node that is executing it; empty if none is
 * @param startedAt empty before the first one
 * @param finishedAt when the last completed one ended; empty before the first one
 * @param nextAt when the next one is due
 * @param messages how many messages it removed
 * @param files how many files it removed
 * @param messageDays the server's days for messages that it used; -1 before the first one
 * @param fileDays the server's days for files that it used; -1 before the first one
 */
public record RetentionRun(
        String node,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Instant nextAt,
        long messages,
        long files,
        int messageDays,
        int fileDays) {}
