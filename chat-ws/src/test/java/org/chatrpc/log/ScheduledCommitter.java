package org.chatrpc.log;

import static org.chatrpc.testing.Schedules.fork;
import static org.chatrpc.testing.Schedules.require;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.chatrpc.log.command.Command;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.testing.GuardedLog;
import org.chatrpc.testing.Schedules.Forked;

/** The committer of one schedule, and everything it works on. The store is open from the start. */
final class ScheduledCommitter {
    private static final MaintenancePolicy NO_MAINTENANCE = new MaintenancePolicy(
            Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1), false);
    static final Snapshot EMPTY = new Snapshot(
            "x",
            1,
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final int MAX_BATCH = 2;

    final MessageLog log = new GuardedLog();
    final WakeUps wakeUps = new WakeUps(log);
    final StoreState state = new StoreState();
    final MemoryLogStore store;
    final CommandQueue queue;
    final LogTail tail;
    final Forked<Void> committer;

    ScheduledCommitter(MemoryLogStore store, CommandQueue queue) {
        this.store = store;
        this.queue = queue;
        tail = new LogTail(store, log, List.of(), wakeUps, ReadLimit.items(100));
        tail.load();
        state.ready();
        Committer body = new Committer(
                store,
                tail,
                new LogMaintenance(store, log, 1_000_000, NO_MAINTENANCE, Thread::new),
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

    /** A committer with this queue, alone on an empty store. */
    static ScheduledCommitter onlyNode(CommandQueue queue) {
        return new ScheduledCommitter(new MemoryLogStore(EMPTY, false), queue);
    }

    /** A committer on an empty store to which another node writes as well. */
    static ScheduledCommitter oneOfTwoNodes() {
        return new ScheduledCommitter(new MemoryLogStore(EMPTY, true), new UntimedQueue());
    }

    /** The seq of the new entry; null if the command was refused or failed. */
    Long commit(Command<?> command) throws InterruptedException {
        PendingCommand pending = PendingCommand.of(command);
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

    static RecordFact command(long number) {
        return new RecordFact(new ReadMarked("red", "ann", number));
    }

    static boolean isEntry(LogEntry entry, long number) {
        return entry.fact() instanceof ReadMarked read && read.number() == number;
    }

    /** A wait that nothing ends is a hang, as a lost wake-up must not hide behind the time limit. */
    static class UntimedQueue extends CommandQueue {
        UntimedQueue() {
            super(4);
        }

        @Override
        void pause(Duration atMost) throws InterruptedException {
            wait();
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
}
