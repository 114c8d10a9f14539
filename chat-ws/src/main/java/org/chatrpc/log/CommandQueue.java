package org.chatrpc.log;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The work queue of the committer: commands to commit, and a request to catch up with other nodes. A single read of the
 * log serves all callers and notifications that request a catch-up, and such requests take no space among the commands.
 * The committer completes every accepted command. Thread-safe.
 */
class CommandQueue {
    private final int capacity;

    /** Allocated at its maximum size, so that queueing a command needs no memory. */
    @GuardedBy("this")
    private final Queue<PendingCommand> commands;
    /** Completed by the next catch-up; null if none was requested. */
    @GuardedBy("this")
    private @Nullable CompletableFuture<Void> catchUp;

    @GuardedBy("this")
    private boolean closed;

    CommandQueue(int capacity) {
        this.capacity = capacity;
        this.commands = new ArrayDeque<>(capacity);
    }

    /** Whether the command was accepted; not if the queue is full or closed. */
    synchronized boolean offer(PendingCommand command) {
        if (closed || commands.size() >= capacity) {
            return false;
        }
        commands.add(command);
        notifyAll();
        return true;
    }

    /**
     * Requests a catch-up that starts after this call. The future completes when it has ended, successfully or not; at
     * once if the queue is closed.
     */
    @CanIgnoreReturnValue
    synchronized CompletableFuture<Void> requestCatchUp() {
        if (closed) {
            return CompletableFuture.completedFuture(null);
        }
        if (catchUp == null) {
            catchUp = new CompletableFuture<>();
            notifyAll();
        }
        return catchUp;
    }

    /** Accepts nothing more, and wakes the committer, which completes what was accepted before. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Whether nothing is left to do and nothing will come. */
    synchronized boolean isFinished() {
        return closed && commands.isEmpty() && catchUp == null;
    }

    /** The number of commands. */
    synchronized int size() {
        return commands.size();
    }

    /** Waits until there is something to do. May return without cause, and does so after the time limit. */
    synchronized void await(Duration atMost) throws InterruptedException {
        if (!closed && commands.isEmpty() && catchUp == null) {
            pause(atMost);
        }
    }

    /** A separate method because in tests of schedules, where time stands still, there is no limit. */
    @GuardedBy("this")
    @SuppressWarnings("WaitNotInLoop") // The committer loops. After a spurious wake-up, it checks the log early.
    void pause(Duration atMost) throws InterruptedException {
        wait(atMost.toMillis());
    }

    /** Moves up to {@code max} commands to the end of the batch. */
    synchronized void take(List<PendingCommand> batch, int max) {
        for (int i = 0; i < max; i++) {
            PendingCommand command = commands.poll();
            if (command == null) {
                return;
            }
            batch.add(command);
        }
    }

    /** The future to complete when the catch-up or commit starting now has ended; null if no one waits for it. */
    synchronized @Nullable CompletableFuture<Void> takeCatchUp() {
        CompletableFuture<Void> requested = catchUp;
        catchUp = null;
        return requested;
    }
}
