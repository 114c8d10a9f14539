package org.chatrpc.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.Snapshot;
import org.chatrpc.model.fact.LogEntry;

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
     * Decides the commands in their order and records what they changed, in one transaction: holds the head row from before
     * the first look at the state until the commit, so that the order of {@code seq} is the order of commits.
     *
     * <p>A command that refuses, or fails, does so alone and leaves nothing. A failure of the store fails the whole call and
     * leaves nothing, unless it came with the commit: then what became of it is unknown.
     */
    Commit append(List<? extends Command<?>> commands, Instant now);

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

    /** What is kept of the log: other nodes may have forgotten what this one remembers. */
    Retained retained();

    /**
     * Makes the store usable again, as far as that can be done from here, and shows by writing that the next
     * {@link #append} would succeed.
     *
     * @throws StoreUnavailableException if it would not
     */
    void probe();

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

    /** Forgets old entries so that at most about {@code keep} are kept; messages stay. */
    Retained prune(long keep);

    /**
     * What is kept of a log.
     *
     * @param logId names this log among all logs
     * @param firstSeq the first entry that is kept
     */
    record Retained(String logId, long firstSeq) {}

    /**
     * The last entry of a log.
     *
     * @param logId names this log among all logs
     * @param seq 0 for an empty log
     */
    record End(String logId, long seq) {}

    /**
     * What a transaction did.
     *
     * @param previous where the log ended before it: after what the node has seen if another node was faster
     * @param decisions on the commands, in their order
     * @param entries what it added to the log
     */
    record Commit(End previous, List<Decision> decisions, List<LogEntry> entries) {
        public Commit {
            decisions = List.copyOf(decisions);
            entries = List.copyOf(entries);
        }
    }
}
