package org.chatrpc.search;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import org.chatrpc.log.Projection;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.search.MessageIndex.DamagedIndexException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index in step with the log, on a thread of its own: commits do not wait for it. After any failure, the
 * index is reopened or rebuilt until it works. Thread-safe.
 */
public final class IndexFollower implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(IndexFollower.class.getName());
    private static final long RETRY_MILLIS = 2_000;
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(100).toNanos();
    private static final Duration MAX_CLOSE_WAIT = Duration.ofSeconds(10);

    private final MessageIndex index;
    private final IndexUpdates updates;
    private final LogProgress progress = new LogProgress();
    private final SearchPolicy.Index policy;
    private final Thread thread;
    private volatile IndexState state = IndexState.OPENING;
    /** Set by searches that could not read the index. */
    private volatile boolean damaged;
    /** The last failure that was logged, because attempts follow each other quickly. Confined to the thread of the index. */
    private @Nullable String lastFailure;

    public IndexFollower(
            MessageIndex index, LogStore log, MessageStore messages, SearchPolicy.Index policy, ThreadFactory threads) {
        this.index = index;
        this.updates = new IndexUpdates(index, log, messages, policy, progress, this::changed, () -> damaged);
        this.policy = policy;
        this.thread = threads.newThread(this::run);
    }

    /** Reports the log position to this object. */
    public Projection projection() {
        return progress;
    }

    /** Starts in the background; nothing is read before the log is open. */
    public void start() {
        try {
            thread.start();
        } catch (RuntimeException | Error e) {
            state = IndexState.failed("The thread of the search index could not be started; only a restart helps.");
            LOGGER.log(Level.ERROR, state.reason(), e);
        }
    }

    public IndexState state() {
        return state;
    }

    /** The number of log entries that the index does not include yet. */
    public long lag() {
        return Math.max(0, progress.now().logged() - updates.seq());
    }

    /** The number of messages in the index. */
    public long messages() {
        return index.size();
    }

    /** The size of the files of the index. */
    public long bytes() {
        return index.bytes();
    }

    /**
     * Waits until searches find everything that has been applied to memory so far, at most this long.
     *
     * @param abandoned ends the wait; checked a few times a second
     */
    void awaitCurrent(long nanos, BooleanSupplier abandoned) {
        long seq = progress.now().logged();
        long left = nanos;
        while (left > 0 && !abandoned.getAsBoolean() && !progress.awaitVisible(seq, Math.min(left, LOOK_EVERY_NANOS))) {
            left -= LOOK_EVERY_NANOS;
        }
    }

    /** Requests a rebuild of the index, because a search could not read it. */
    void reportDamage(IOException failure) {
        LOGGER.log(Level.WARNING, "A search could not read the index, which will be opened again. {0}", failure);
        damaged = true;
        state = IndexState.indexing(0);
        progress.wake();
    }

    private void changed(IndexState now) {
        if (now.phase() == IndexState.Phase.READY && lastFailure != null) {
            LOGGER.log(Level.INFO, "The search index works again.");
            lastFailure = null;
        }
        state = now;
    }

    /** Texts deleted from now on remain in it, unless it is the index by another name, or that of another node. */
    private static void warnIfIndex(Path folder, Path inUse) {
        if (Files.isDirectory(folder) && !isSame(folder, inUse)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "segments_*")) {
                if (files.iterator().hasNext()) {
                    LOGGER.log(
                            Level.WARNING,
                            "{0} has a search index with texts of messages that this server does not use; delete that folder "
                                    + "unless another node uses it.",
                            folder);
                }
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, "Whether {0} has an old search index is not known: {1}", folder, e);
            }
        }
    }

    /** Also through a link or another spelling. A folder that is not there yet is no other one. */
    private static boolean isSame(Path folder, Path other) {
        try {
            return Files.isSameFile(folder, other);
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "Not the same folder, as far as is known", e);
            return false;
        }
    }

    private void run() {
        policy.former().ifPresent(folder -> warnIfIndex(folder, policy.folder()));
        boolean anew = false;
        while (!progress.now().closed()) {
            try {
                damaged = false;
                updates.run(anew);
                anew = false;
            } catch (DamagedIndexException e) {
                failed("The search index is damaged and will be made anew.", e);
                state = IndexState.indexing(0);
                anew = true;
            } catch (InterruptedException e) {
                break;
            } catch (StoreUnavailableException e) {
                LOGGER.log(Level.DEBUG, "The search index waits for the database", e);
                pause();
            } catch (IOException | RuntimeException | Error e) {
                state = IndexState.failed("The search index cannot be opened or written.");
                failed("The search index cannot be opened or written; retrying.", e);
                pause();
            }
        }
        closeIndex();
    }

    private void closeIndex() {
        try {
            index.close();
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "The search index could not be closed", e);
        }
    }

    private void failed(String what, Throwable failure) {
        String reason = what + " " + failure;
        if (!reason.equals(lastFailure)) {
            LOGGER.log(Level.WARNING, "{0} {1}", what, failure);
            LOGGER.log(Level.DEBUG, "Stack trace of the failure above", failure);
            lastFailure = reason;
        }
    }

    private void pause() {
        try {
            progress.pause(RETRY_MILLIS);
        } catch (InterruptedException e) {
            progress.close();
        }
    }

    /** Saves what the index has, and ends the thread. */
    @Override
    public void close() {
        progress.close();
        try {
            thread.join(MAX_CLOSE_WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
