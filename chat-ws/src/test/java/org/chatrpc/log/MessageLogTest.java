package org.chatrpc.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chatrpc.log.store.Bounds;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.Span;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.testing.GuardedLog;
import org.junit.jupiter.api.Test;

class MessageLogTest {
    static final List<Span> RED = List.of(Span.open("red", 1));

    private final MessageLog log = new MessageLog();

    @Test
    void readsSeveralStreamsInTheOrderOfTheLog() {
        log.reset(
                new Bounds("x", 1, 0, 0),
                List.of(in("red", 1), in("blue", 2), in("red", 3), in("green", 4)),
                ReadLimit.items(10));

        List<Span> spans = List.of(Span.open("blue", 1), Span.open("red", 1));
        assertThat(log.read(spans, 0, 10, ReadLimit.items(10)))
                .hasValueSatisfying(found ->
                        assertThat(found.items()).extracting(LogEntry::seq).containsExactly(1L, 2L, 3L));
        assertThat(log.read(spans, 1, 2, ReadLimit.items(10)))
                .hasValueSatisfying(found ->
                        assertThat(found.items()).extracting(LogEntry::seq).containsExactly(2L));
        assertThat(log.read(spans, 0, 10, ReadLimit.items(2)))
                .hasValueSatisfying(found ->
                        assertThat(found.items()).extracting(LogEntry::seq).containsExactly(1L, 2L));
    }

    @Test
    void readsOnlyWithinTheSpan() {
        log.reset(new Bounds("x", 1, 0, 0), entries(1, 9), ReadLimit.items(10));

        assertThat(log.read(List.of(new Span("red", 3, 5)), 0, 9, ReadLimit.items(10)))
                .hasValueSatisfying(found ->
                        assertThat(found.items()).extracting(LogEntry::seq).containsExactly(3L, 4L, 5L));
    }

    @Test
    void evictsTheOldestEntriesAndReportsTheFloor() {
        log.reset(new Bounds("x", 1, 0, 0), entries(1, 100), ReadLimit.items(10));
        log.append(entries(101, 200));

        assertThat(log.bounds()).isEqualTo(new Bounds("x", 1, 190, 200));
        assertThat(log.read(RED, 189, 200, ReadLimit.items(10))).isEmpty();
        assertThat(log.read(RED, 190, 200, ReadLimit.items(100)))
                .hasValueSatisfying(found -> assertThat(found.items())
                        .extracting(LogEntry::seq)
                        .containsExactly(191L, 192L, 193L, 194L, 195L, 196L, 197L, 198L, 199L, 200L));
    }

    @Test
    void evictsTheOldestEntriesBeyondTheByteLimit() {
        long each = in("red", 1).bytes();
        log.reset(new Bounds("x", 1, 0, 0), entries(1, 100), new ReadLimit(1_000, 10 * each));
        log.append(entries(101, 105));

        assertThat(log.bounds()).isEqualTo(new Bounds("x", 1, 95, 105));
    }

    @Test
    void keepsTheLastEntryOfAnySize() {
        log.reset(new Bounds("x", 1, 0, 0), entries(1, 3), new ReadLimit(1_000, 1));

        assertThat(log.bounds()).isEqualTo(new Bounds("x", 1, 2, 3));
    }

    @Test
    void aReadStopsAtItsByteLimitAndReportsMore() {
        log.reset(new Bounds("x", 1, 0, 0), entries(1, 5), ReadLimit.items(10));
        long each = in("red", 1).bytes();

        Slice<LogEntry> some = log.read(RED, 0, 5, new ReadLimit(10, 2 * each)).orElseThrow();
        assertThat(some.items()).extracting(LogEntry::seq).containsExactly(1L, 2L);
        assertThat(some.hasMore()).isTrue();
        Slice<LogEntry> atLeastOne = log.read(RED, 2, 5, new ReadLimit(10, 1)).orElseThrow();
        assertThat(atLeastOne.items()).extracting(LogEntry::seq).containsExactly(3L);
        Slice<LogEntry> last = log.read(RED, 3, 5, new ReadLimit(2, 2 * each)).orElseThrow();
        assertThat(last.items()).extracting(LogEntry::seq).containsExactly(4L, 5L);
        assertThat(last.hasMore()).isFalse();
    }

    @Test
    void aLateReportOfPruningIsIgnored() {
        log.reset(new Bounds("x", 1, 0, 0), entries(1, 5), ReadLimit.items(10));
        log.pruned(new LogStore.Retained("x", 4));
        log.pruned(new LogStore.Retained("x", 2));

        assertThat(log.bounds().firstSeq()).isEqualTo(4);
    }

    @Test
    void pruningOfAnotherLogIsIgnored() {
        log.reset(new Bounds("x", 1, 0, 0), entries(1, 5), ReadLimit.items(10));
        log.pruned(new LogStore.Retained("y", 4));

        assertThat(log.bounds().firstSeq()).isEqualTo(1);
    }

    @Test
    void skipsEntriesAlreadyPresent() {
        log.reset(new Bounds("x", 1, 0, 0), entries(1, 5), ReadLimit.items(10));
        log.append(entries(4, 7));

        assertThat(log.read(RED, 0, 10, ReadLimit.items(100)))
                .hasValueSatisfying(found -> assertThat(found.items())
                        .extracting(LogEntry::seq)
                        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L));
    }

    @Test
    void aResultIsNotAffectedByLaterEntries() {
        log.reset(new Bounds("x", 1, 0, 0), entries(1, 2), ReadLimit.items(10));
        List<LogEntry> read =
                log.read(RED, 0, 10, ReadLimit.items(10)).orElseThrow().items();
        log.append(entries(3, 30));

        assertThat(read).extracting(LogEntry::seq).containsExactly(1L, 2L);
    }

    @Test
    void concurrentReadersMissNothing() throws Exception {
        long last = 100_000;
        MessageLog guarded = new GuardedLog();
        guarded.reset(new Bounds("x", 1, 0, 0), entries(1, 1), ReadLimit.items(20));
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> reading = Stream.<Runnable>generate(() -> () -> follow(guarded, last))
                    .limit(2)
                    .<Future<?>>map(readers::submit)
                    .toList();
            for (long seq = 2; seq <= last; seq++) {
                guarded.append(entries(seq, seq));
            }
            for (Future<?> reader : reading) {
                reader.get(30, TimeUnit.SECONDS);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    /** Reads as long as the next entry is in memory; after falling behind, continues with the oldest one in memory. */
    private static void follow(MessageLog log, long last) {
        long seen = 0;
        while (seen < last) {
            Optional<Slice<LogEntry>> read = log.read(RED, seen, last, ReadLimit.items(50));
            if (read.isEmpty()) {
                seen = log.bounds().floor();
            }
            for (LogEntry entry : read.map(Slice::items).orElse(List.of())) {
                assertThat(entry.seq()).isEqualTo(seen + 1);
                seen = entry.seq();
            }
        }
    }

    static List<LogEntry> entries(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(seq -> in("red", seq))
                .toList();
    }

    static LogEntry in(String room, long seq) {
        Instant at = Instant.ofEpochMilli(seq);
        return new LogEntry(
                seq,
                at,
                new MessagePosted(new StoredMessage(seq, room, seq, "ann", "hi", "c" + seq, 0, at, List.of())));
    }
}
