package org.chatrpc.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.LogEntry;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.Snapshot;

/**
 * The log on disk, and the state tables that follow it in the same transactions.
 *
 * <p>Thread-safe, except as {@link #awaitNotification} says. {@link #append} is called by one thread of a node; other nodes may append to the same store at the same
 * time. Every method throws {@link StoreUnavailableException} when the store cannot be reached.
 */
public interface LogStore {

    /** Connects and brings the tables up to date. Called until it succeeds, before anything else. */
    void open();

    /**
     * Records the drafts in their order, in one transaction: holds the head row from before the first look at the state
     * until the commit, so that the order of {@code seq} is the order of commits.
     *
     * <p>A draft that the state does not allow is refused alone and leaves nothing. Any other failure fails the whole call
     * and leaves nothing, unless it came with the commit: then what became of it is unknown.
     */
    Commit append(List<Draft> drafts, Instant now);

    /**
     * The entries after {@code seq}, in order, at most {@code max}; fewer where they are large, but at least one if there is
     * one.
     */
    List<LogEntry> readAfter(long seq, int max);

    /** The newest entries up to {@code upToSeq}, in order, as many as the limit allows. */
    List<LogEntry> readNewest(long upToSeq, ReadLimit limit);

    /**
     * The entries after {@code afterSeq} and up to {@code upToSeq} that {@code username} may see, in order, as many as
     * the limit allows: those of each room while the person was a member (joining and leaving included), the personal ones, and those for
     * everybody.
     */
    Slice<LogEntry> readFeed(String username, long afterSeq, long upToSeq, ReadLimit limit);

    /** Where the log ends. It can be before what was read already, or another log: then a backup was restored. */
    End end();

    /** The first seq that is kept: other nodes may have forgotten what this one remembers. */
    long firstSeq();

    /** Whether other nodes may append to the same log, so that it must be followed. */
    boolean isShared();

    /**
     * Waits until a node, perhaps this one, tells of a commit, at most for so long. Notifications may be lost, at any time and silently.
     * Called by one thread.
     *
     * @return the last seq told of; 0 for none
     */
    long awaitNotification(Duration atMost);

    /** The state of the chat at one point of the log. */
    Snapshot snapshot();

    /** Forgets old entries so that at most about {@code keep} are kept; messages stay. Returns the first seq kept. */
    long forget(long keep);

    /**
     * The last entry of a log.
     *
     * @param logId names this log among all logs
     * @param seq 0 for an empty log
     */
    record End(String logId, long seq) {}

    /**
     * The drafts' outcomes, in the order of the drafts.
     *
     * @param previous where the log ended before this commit: after what the node has seen if another node was faster
     */
    record Commit(End previous, List<Outcome> outcomes) {
        public Commit {
            outcomes = List.copyOf(outcomes);
        }
    }
}
