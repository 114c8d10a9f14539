package org.chatrpc.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chatrpc.limit.FairQueuePolicy;

/**
 * The limits of searches, and how the index is kept.
 *
 * @param maxQuery characters in one query
 * @param maxWords words and phrases in one query
 * @param maxMatches matches that are marked in one message
 * @param defaultPage messages in a page if the caller gives no limit
 * @param maxPage the maximum number of messages in a page
 * @param timeLimit how long one search may take before it returns the messages found so far
 * @param maxLag how long a search waits for the index to have the latest messages
 * @param queue how many searches run and wait at the same time
 * @param index how the index is kept
 */
public record SearchPolicy(
        int maxQuery,
        int maxWords,
        int maxMatches,
        int defaultPage,
        int maxPage,
        Duration timeLimit,
        Duration maxLag,
        FairQueuePolicy queue,
        Index index) {

    /**
     * How the index is kept.
     *
     * @param folder contains only the index, and is used by no other node
     * @param bufferMib memory for messages that are not in the files of the index yet
     * @param commitEvery how often the index is committed; after a crash, later changes are read from the log again
     * @param purgeEvery how often deleted texts are removed from the files
     * @param former where an unused earlier index may remain; empty if there can be none
     */
    public record Index(Path folder, int bufferMib, Duration commitEvery, Duration purgeEvery, Optional<Path> former) {
        public Index(Path folder, int bufferMib, Duration commitEvery, Duration purgeEvery) {
            this(folder, bufferMib, commitEvery, purgeEvery, Optional.empty());
        }
    }
}
