package org.chatrpc.log.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.table.Snapshot;

/**
 * The log on disk, and the state tables that are updated in the same transactions.
 *
 * <p>Thread-safe, except for {@link #awaitNotification}. Within a node only one thread calls {@link #append}; other
 * nodes may append to the same store concurrently. All methods throw {@link StoreUnavailableException} if the store
 * cannot be reached.
 */
public interface LogStore {

    /** Connects and migrates the tables. Called before anything else, and repeatedly until it succeeds. */
    void open();

    /**
     * Decides the commands in order and records their facts, in one transaction. It holds the head row from before the
     * first read of the state until the commit, so that {@code seq} ascends in the order of commits.
     *
     * <p>A command that refuses or fails leaves no changes and does not affect the others. If the store fails, the
     * whole call fails and nothing is changed, unless the failure occurred during the commit: then the outcome is
     * unknown.
     */
    Commit append(List<? extends Command<?>> commands, Instant now);

    /**
     * The entries after {@code seq}, in order, at most {@code max}; fewer if they are large, but at least one if there
     * is any.
     */
    List<LogEntry> readAfter(long seq, int max);

    /** The newest entries up to {@code upToSeq}, in order, as many as the limit allows. */
    List<LogEntry> readNewest(long upToSeq, ReadLimit limit);

    /**
     * The entries after {@code afterSeq} and up to {@code upToSeq} that {@code username} may see, in order, as many as
     * the limit allows: those of each room while the user was a member (including joining and leaving), personal ones,
     * and those for all users.
     */
    Slice<LogEntry> readFeed(String username, long afterSeq, long upToSeq, ReadLimit limit);

    /** The end of the log. If it precedes what has been read, or belongs to another log, a backup has been restored. */
    End end();

    /** The part of the log still on disk; other nodes may have deleted entries that this node has in memory. */
    Retained retained();

    /**
     * Recovers the store as far as possible, and tests by writing that the next {@link #append} would succeed.
     *
     * @throws StoreUnavailableException if it would not
     */
    void probe();

    /** Whether other nodes may append to the same log, so that it has to be followed. */
    boolean isShared();

    /**
     * Waits up to this long for a notification of a commit by any node, including this one. Notifications may be lost
     * silently at any time. Called by one thread only.
     *
     * @return the seq of the last notification; 0 if there was none
     */
    long awaitNotification(Duration atMost);

    /** The state of the chat at one position of the log. */
    Snapshot snapshot();

    /** Deletes old entries so that about {@code keep} remain; messages are kept. */
    Retained prune(long keep);

    /**
     * Deletes earlier texts of messages, in one short transaction.
     *
     * @param max the maximum number
     * @return whether there may be more
     */
    boolean discardRevisions(int max);

    /**
     * Removes deleted texts from files where they remain although nothing refers to them. Does not wait for concurrent
     * calls, and keeps them waiting for milliseconds only.
     *
     * @return whether that is done; false if concurrent calls prevented it
     */
    boolean scrub();

    /**
     * The part of a log still on disk.
     *
     * @param logId identifies the log
     * @param firstSeq the oldest entry on disk
     */
    record Retained(String logId, long firstSeq) {}

    /**
     * The last entry of a log.
     *
     * @param logId identifies the log
     * @param seq 0 for an empty log
     */
    record End(String logId, long seq) {}

    /**
     * The result of a transaction.
     *
     * @param previous the end of the log before it; after the last entry known to this node if another node committed
     *     in between
     * @param decisions one for each command, in order
     * @param entries the entries added to the log
     */
    record Commit(End previous, List<Decision> decisions, List<LogEntry> entries) {
        public Commit {
            decisions = List.copyOf(decisions);
            entries = List.copyOf(entries);
        }
    }
}
