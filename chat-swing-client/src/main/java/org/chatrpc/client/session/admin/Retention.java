package org.chatrpc.client.session.admin;

import java.time.Instant;
import java.util.Optional;

/**
 * For how long a server keeps messages and files, and the runs that remove what is older.
 *
 * @param messageDays in rooms without a value of their own; 0 for no limit
 * @param fileDays the same for files
 * @param running whether a run is in progress
 * @param startedAt when the last run started; empty before the first one
 * @param finishedAt when the last run that is over ended
 * @param messages how many messages that one removed
 * @param files how many files it removed
 * @param nextAt when the next run is due
 */
public record Retention(
        int messageDays,
        int fileDays,
        boolean running,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        long messages,
        long files,
        Instant nextAt) {}
