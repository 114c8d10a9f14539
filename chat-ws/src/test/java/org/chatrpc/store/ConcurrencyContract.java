package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Snapshot;
import org.junit.jupiter.api.Test;

/** Concurrent readers and writers. */
interface ConcurrencyContract extends DatabaseContract {

    @Test
    default void concurrentWritersLeaveNoGapAndReadersSeeEachEntryOnceInOrder() throws Exception {
        Chat chat = chat();
        chat.members("alice", "bob");
        int batches = 40;
        long end = 4 + 4 * batches * 3;
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Future<Integer> snapshots = threads.submit(() -> consistentSnapshots(stop));
            List<Future<List<Long>>> readers =
                    List.of(threads.submit(() -> follow(end)), threads.submit(() -> follow(end)));
            List<Callable<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                String author = writer % 2 == 0 ? "alice" : "bob";
                writers.add(() -> {
                    for (int i = 0; i < batches; i++) {
                        chat.append(
                                Chat.post("general", author, "one"),
                                Chat.post("general", author, "two"),
                                Chat.post("general", author, "three"));
                    }
                    return null;
                });
            }
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
            for (Future<List<Long>> reader : readers) {
                assertThat(reader.get(30, TimeUnit.SECONDS))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, end).boxed().toList());
            }
            stop.set(true);
            assertThat(snapshots.get(30, TimeUnit.SECONDS)).isPositive();
        } finally {
            stop.set(true);
            threads.shutdownNow();
        }
        Set<Long> numbers = new HashSet<>(Chat.numbers(log().readAfter(0, 10_000), "general"));
        assertThat(numbers).hasSize(4 * batches * 3);
    }

    /** Reads up to the end, as another node would. */
    private List<Long> follow(long end) {
        List<Long> seen = new ArrayList<>();
        long last = 0;
        while (last < end) {
            for (LogEntry entry : log().readAfter(last, 50)) {
                last = entry.seq();
                seen.add(last);
            }
        }
        return seen;
    }

    /** All messages follow the first four entries, so number and seq of a snapshot must agree. */
    private int consistentSnapshots(AtomicBoolean stop) {
        int count = 0;
        while (!stop.get()) {
            Snapshot snapshot = log().snapshot();
            assertThat(snapshot.rooms().get(0).lastNumber()).isEqualTo(snapshot.seq() - 4);
            List<StoredMessage> page = database()
                    .stores()
                    .messages()
                    .before("general", Long.MAX_VALUE, ReadLimit.items(10))
                    .items();
            assertThat(page).isSortedAccordingTo((a, b) -> Long.compare(a.number(), b.number()));
            count++;
        }
        return count;
    }
}
