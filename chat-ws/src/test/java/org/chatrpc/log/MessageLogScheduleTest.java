package org.chatrpc.log;

import static org.chatrpc.testing.Schedules.explore;
import static org.chatrpc.testing.Schedules.fork;
import static org.chatrpc.testing.Schedules.require;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.log.store.Bounds;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.Span;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.testing.GuardedLog;
import org.chatrpc.testing.Schedules.Forked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads concurrent with appends that evict the oldest entries, each under the lock that its annotation declares. */
@Tag("schedule")
class MessageLogScheduleTest {
    private static final int LAST = 4;
    private static final List<Span> ANNS = List.of(Span.open("@ann", 1));

    private static LogEntry entry(long seq) {
        return new LogEntry(seq, Instant.EPOCH, new ReadMarked("red", "ann", seq));
    }

    private static MessageLog withTwoEntries() {
        MessageLog log = new GuardedLog();
        log.reset(new Bounds("x", 1, 0, 0), List.of(entry(1), entry(2)), ReadLimit.items(2));
        return log;
    }

    @Test
    void aReadReturnsEachEntryOnceOrReportsEviction() throws InterruptedException {
        explore(() -> {
            MessageLog log = withTwoEntries();
            Forked<Void> writer = fork(() -> {
                for (long seq = 3; seq <= LAST; seq++) {
                    log.append(List.of(entry(seq)));
                }
                return null;
            });

            long seen = 0;
            while (seen < LAST) {
                Optional<Slice<LogEntry>> read = log.read(ANNS, seen, LAST, ReadLimit.items(10));
                if (read.isEmpty()) {
                    long floor = log.bounds().floor();
                    require(floor > seen, "an entry in memory was reported as evicted");
                    seen = floor;
                } else {
                    for (LogEntry entry : read.get().items()) {
                        require(entry.seq() == seen + 1, "an entry was skipped, or came twice");
                        seen = entry.seq();
                    }
                }
            }
            writer.result();
        });
    }

    @Test
    void boundsAreConsistentAndConcurrentWritersDoNotUndoEachOther() throws InterruptedException {
        explore(() -> {
            MessageLog log = withTwoEntries();
            Forked<Void> writer = fork(() -> {
                log.append(List.of(entry(3)));
                return null;
            });
            Forked<Void> retention = fork(() -> {
                log.pruned(new LogStore.Retained("x", 2));
                return null;
            });

            Bounds seen = log.bounds();
            require(seen.head() - seen.floor() == 2, "floor and head are not from the same moment");
            writer.result();
            retention.result();
            require(log.bounds().equals(new Bounds("x", 2, 1, 3)), "one writer overwrote the other's change");
        });
    }

    @Test
    void aLateResultOfPruningDoesNotUndoANewerOne() throws InterruptedException {
        explore(() -> {
            MessageLog log = withTwoEntries();
            Forked<Void> late = fork(() -> {
                log.pruned(new LogStore.Retained("x", 2));
                return null;
            });
            log.pruned(new LogStore.Retained("x", 3));
            late.result();
            require(log.bounds().firstSeq() == 3, "deleted entries came back");
        });
    }
}
