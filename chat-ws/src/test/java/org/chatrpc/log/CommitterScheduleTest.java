package org.chatrpc.log;

import static org.chatrpc.testing.Schedules.EACH;
import static org.chatrpc.testing.Schedules.explore;
import static org.chatrpc.testing.Schedules.fork;
import static org.chatrpc.testing.Schedules.require;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.chatrpc.log.command.Command;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Snapshot;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.ReadMarked;
import org.chatrpc.testing.GuardedLog;
import org.chatrpc.testing.Schedules.Forked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Callers that queue commands and requests, the committer, and the end of either. The journal itself adds nothing to
 * these schedules; its own waits have time limits, which end at once when time stands still.
 */
@Tag("schedule")
class CommitterScheduleTest {
    private static final Snapshot EMPTY =
            new Snapshot("x", 1, 0, List.of(), List.of(), List.of(), List.of(), List.of());
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final int MAX_BATCH = 2;

    /** A wait that nothing ends is a hang, as a lost wake-up must not hide behind the time limit. */
    private static class UntimedQueue extends CommandQueue {
        UntimedQueue() {
            super(4);
        }

        @Override
        void pause(Duration atMost) throws InterruptedException {
            wait();
        }
    }

    /** The committer of one schedule, and everything it works on. The store is open from the start. */
    private static final class Setting {
        final MessageLog log = new GuardedLog();
        final WakeUps wakeUps = new WakeUps(log);
        final StoreState state = new StoreState();
        final MemoryLogStore store;
        final CommandQueue queue;
        final LogTail tail;
        final Forked<Void> committer;

        Setting(MemoryLogStore store, CommandQueue queue) {
            this.store = store;
            this.queue = queue;
            tail = new LogTail(store, log, List.of(), wakeUps, ReadLimit.items(100));
            tail.load();
            state.ready();
            Committer body = new Committer(
                    store,
                    tail,
                    new Retention(store, log, 1_000_000, Thread::new),
                    state,
                    queue,
                    MAX_BATCH,
                    new LogClock(CLOCK, () -> 0, Duration.ofDays(1), Duration.ofDays(1)),
                    Duration.ofDays(1),
                    CommitListener.NONE);
            committer = fork(() -> {
                body.run();
                return null;
            });
        }

        Setting() {
            this(new MemoryLogStore(EMPTY, false), new UntimedQueue());
        }

        /** The seq of the new entry; null if the command was refused or failed. */
        Long commit(Command<?> command) throws InterruptedException {
            Pending pending = Pending.of(command);
            if (!queue.offer(pending)) {
                return null;
            }
            try {
                return (Long) pending.outcome().get();
            } catch (ExecutionException failed) {
                return null;
            }
        }

        void end() throws InterruptedException {
            queue.close();
            committer.result();
            require(queue.isFinished(), "the committer left something behind");
            require(!wakeUps.tooEarly, "readers were woken before they could see the entries");
        }
    }

    /** Checks that readers who are woken find what they are woken for. Does not throw: the committer would recover. */
    private static final class WakeUps implements Projection {
        private final MessageLog log;
        private volatile boolean tooEarly;

        WakeUps(MessageLog log) {
            this.log = log;
        }

        @Override
        public void load(Snapshot snapshot) {
            tooEarly |= log.bounds().head() != snapshot.seq();
        }

        @Override
        public void apply(List<LogEntry> entries) {
            tooEarly |= log.bounds().head() != entries.get(entries.size() - 1).seq();
        }
    }

    private static RecordFact command(long number) {
        return new RecordFact(new ReadMarked("red", "ann", number));
    }

    private static boolean isEntry(LogEntry entry, long number) {
        return entry.fact() instanceof ReadMarked read && read.number() == number;
    }

    @Test
    void eachCommandIsCommittedOnceAndItsResultIsItsOwn() throws InterruptedException {
        explore(() -> {
            Setting chat = new Setting();
            Forked<Long> other = fork(() -> chat.commit(command(2)));
            long first = chat.commit(command(1));
            long second = other.result();

            List<LogEntry> entries = chat.store.entries();
            require(entries.size() == 2, "a command was lost, or committed twice");
            require(isEntry(entries.get((int) first - 1), 1), "the first result is another command's");
            require(isEntry(entries.get((int) second - 1), 2), "the second result is another command's");
            require(chat.tail.applied() == 2, "memory is behind what was acknowledged");
            chat.end();
        });
    }

    @Test
    void anAcknowledgedCommandIsVisibleToReaders() throws InterruptedException {
        explore(5 * EACH, () -> {
            Setting chat = new Setting();
            long seq = chat.commit(command(1));
            require(chat.log.bounds().head() == seq, "acknowledged before readers can see it");
            chat.end();
        });
    }

    @Test
    void aCommandWhileTheQueueClosesIsCommittedOrRefused() throws InterruptedException {
        explore(() -> {
            Setting chat = new Setting();
            Forked<Boolean> writer = fork(() -> chat.commit(command(1)) != null);
            chat.end();

            boolean committed = writer.result();
            require(chat.store.entries().size() == (committed ? 1 : 0), "the outcome is not what happened");
        });
    }

    @Test
    void aFailingCommandFailsAlone() throws InterruptedException {
        explore(() -> {
            Setting chat = new Setting(
                    new MemoryLogStore(EMPTY, false) {
                        @Override
                        public synchronized Commit append(List<? extends Command<?>> commands, Instant now) {
                            if (commands.contains(command(13))) {
                                throw new AssertionError("made up by the test");
                            }
                            return super.append(commands, now);
                        }
                    },
                    new UntimedQueue());
            Forked<Boolean> other = fork(() -> chat.commit(command(13)) != null);
            require(chat.commit(command(1)) != null, "another command's failure failed this one");
            require(!other.result(), "a command was acknowledged that was not committed");
            require(chat.commit(command(2)) != null, "the committer does not continue");
            require(chat.store.entries().size() == 2, "a command was lost, or committed twice");
            chat.end();
        });
    }

    @Test
    void aRequestSeesWhatWasCommittedBeforeItOnAnotherNode() throws InterruptedException {
        explore(() -> {
            Setting chat = new Setting(new MemoryLogStore(EMPTY, true), new UntimedQueue());
            Forked<Void> other = fork(() -> chat.queue.requestCatchUp().get());
            chat.store.append(List.of(command(1)), Instant.EPOCH);
            chat.queue.requestCatchUp().get();
            require(chat.tail.applied() == 1, "the catch-up began before the request");
            other.result();
            chat.end();
        });
    }

    /** Not explored: the request comes at the critical moment in any schedule. */
    @Test
    @Timeout(60)
    void aRequestDuringACatchUpIsServedByTheNextOne() throws Exception {
        CommandQueue queue = new UntimedQueue();
        CompletableFuture<Void> early = queue.requestCatchUp();
        CompletableFuture<CompletableFuture<Void>> late = new CompletableFuture<>();
        Setting chat = new Setting(
                new MemoryLogStore(EMPTY, true) {
                    private boolean appended;

                    @Override
                    public synchronized End end() {
                        End end = super.end();
                        if (!appended) {
                            appended = true;
                            append(List.of(command(1)), Instant.EPOCH);
                            late.complete(queue.requestCatchUp());
                        }
                        return end;
                    }
                },
                queue);
        early.get();
        late.get().get();
        require(chat.tail.applied() == 1, "the request got a catch-up that had begun before");
        chat.end();
    }

    @Test
    void aRequestWhileTheQueueClosesEnds() throws InterruptedException {
        explore(() -> {
            Setting chat = new Setting(new MemoryLogStore(EMPTY, true), new UntimedQueue());
            Forked<Void> other = fork(() -> chat.queue.requestCatchUp().get());
            chat.end();
            other.result();
        });
    }

    @Test
    void whateverWasAcceptedEndsAlsoIfTheCommitterDies() throws InterruptedException {
        explore(() -> {
            Setting chat = new Setting(new MemoryLogStore(EMPTY, false), new UntimedQueue() {
                private boolean dead;

                @Override
                synchronized boolean isFinished() {
                    if (!dead) {
                        dead = true;
                        throw new IllegalStateException("made up by the test");
                    }
                    return super.isFinished();
                }
            });
            Forked<Boolean> other = fork(() -> chat.commit(command(2)) != null);
            Forked<Void> request = fork(() -> chat.queue.requestCatchUp().get());
            boolean first = chat.commit(command(1)) != null;
            require(!first && !other.result(), "acknowledged although nothing was committed");
            request.result();
        });
    }

    /** Not explored: the committer logs and pauses, which takes Lincheck long, and the outcome does not depend on it. */
    @Test
    @Timeout(60)
    void aCommandInTheHandsOfAFailingCommitterEndsAndTheNextOneIsCommitted() throws Exception {
        Setting chat = new Setting(new MemoryLogStore(EMPTY, false), new UntimedQueue() {
            private boolean failed;

            @Override
            synchronized CompletableFuture<Void> takeCatchUp() {
                if (!failed) {
                    failed = true;
                    throw new IllegalStateException("made up by the test");
                }
                return super.takeCatchUp();
            }
        });
        require(chat.commit(command(1)) == null, "acknowledged although nothing was committed");
        require(chat.commit(command(2)) != null, "the committer does not continue");
        chat.end();
    }
}
