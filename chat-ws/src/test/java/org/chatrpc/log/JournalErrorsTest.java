package org.chatrpc.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.chatrpc.log.command.Attribution;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.AccountCreated;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.problem.ChatException;
import org.chatrpc.store.Stores;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.testing.GuardedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is thrown anywhere on the journal's thread: the command in progress completes or fails, and the next write
 * succeeds.
 */
class JournalErrorsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    /** Keeps no entries, so that every commit triggers a deletion. */
    private static final JournalPolicy POLICY = new JournalPolicy(1_000, 100, SOON, 1_000, 0);

    @TempDir
    Path folder;

    private final MessageLog log = new GuardedLog();
    private final RecordingProjection before = new RecordingProjection("before");
    private final RecordingProjection after = new RecordingProjection("after");
    /** Where the next failure is thrown: a method of the store, or one of the places below. */
    private final AtomicReference<String> place = new AtomicReference<>("");

    private Supplier<Throwable> failure = AssertionError::new;
    private Stores stores;
    private Journal journal;

    @BeforeEach
    void connect() {
        stores = new Stores(DatabaseConfig.sqlite(folder.resolve("chat.db")));
        journal = journal(task -> new Thread(task) {
            @Override
            public void start() {
                hit("thread");
                super.start();
            }
        });
    }

    @AfterEach
    void close() {
        journal.close();
        stores.close();
    }

    private Journal journal(ThreadFactory threads) {
        return new Journal(
                faulty(stores.log()),
                log,
                List.of(before),
                after,
                POLICY,
                Clock.systemUTC(),
                threads,
                (commands, took) -> hit("listener"),
                () -> Attribution.NONE);
    }

    private void hit(String current) {
        String expected = place.get();
        if (expected.equals(current) && place.compareAndSet(expected, "")) {
            JournalErrorsTest.<RuntimeException>raise(failure.get());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }

    private LogStore faulty(LogStore real) {
        return (LogStore) Proxy.newProxyInstance(
                LogStore.class.getClassLoader(), new Class<?>[] {LogStore.class}, (proxy, method, arguments) -> {
                    hit(method.getName());
                    try {
                        Object result = method.invoke(real, arguments);
                        hit("after " + method.getName());
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private final class RecordingProjection implements Projection {
        private final String name;
        private final List<Long> seqs = new CopyOnWriteArrayList<>();

        RecordingProjection(String name) {
            this.name = name;
        }

        @Override
        public void load(Snapshot snapshot) {
            hit("load " + name);
            seqs.clear();
            for (long seq = 1; seq <= snapshot.seq(); seq++) {
                seqs.add(seq);
            }
        }

        @Override
        public void apply(List<LogEntry> entries) {
            entries.forEach(entry -> seqs.add(entry.seq()));
            // Half-way: what has been applied must not be applied again.
            hit("apply " + name);
        }
    }

    private static CreatedAccount account(String username) {
        return new CreatedAccount(new AccountInfo(username, username, false, Instant.EPOCH));
    }

    /** Adds one entry to the log. */
    private record CreatedAccount(AccountInfo account) implements Command<Void> {
        @Override
        public void needs(ReadSet needs) {
            needs.account(account.username());
        }

        @Override
        public Void decide(State state) {
            state.record(new AccountCreated(account));
            return null;
        }
    }

    private void ready() {
        Awaitility.await().atMost(SOON).until(journal::isReady);
    }

    static Stream<Arguments> failures() {
        List<Supplier<Throwable>> kinds = List.of(
                () -> new OutOfMemoryError("made up by the test"),
                () -> new StackOverflowError("made up by the test"),
                () -> new NoClassDefFoundError("made up by the test"),
                () -> new IllegalStateException("made up by the test"));
        List<String> places = List.of(
                "append", "after append", "apply before", "apply after", "listener", "thread", "prune", "after prune");
        // Each kind in three places, and each place with one or two kinds; all combinations would take minutes.
        return IntStream.range(0, 12)
                .mapToObj(i -> Arguments.of(places.get(i % places.size()), kinds.get((i + i / 8) % kinds.size())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void theCommandInProgressEndsAndTheNextWriteSucceeds(String where, Supplier<Throwable> kind) throws Exception {
        journal.start();
        ready();
        failure = kind;
        place.set(where);

        CompletableFuture<Void> hit = journal.submit(account("ann"));
        hit.handle((outcome, failed) -> outcome).get(SOON.toSeconds(), TimeUnit.SECONDS);
        Awaitility.await().atMost(SOON).until(() -> place.get().isEmpty());
        ready();
        assertThat(journal.submit(account("bob"))).succeedsWithin(SOON);

        assertThat(journal.isAlive()).isTrue();
        long end = stores.log().end().seq();
        assertThat(journal.applied()).isEqualTo(end);
        assertThat(log.bounds().head()).isEqualTo(end);
        for (RecordingProjection seen : List.of(before, after)) {
            assertThat(seen.seqs).hasSize((int) end).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failuresOfOpening")
    void openingIsRetried(String where, Supplier<Throwable> kind) {
        failure = kind;
        place.set(where);
        journal.start();
        ready();
        assertThat(place).hasValue("");
        assertThat(journal.submit(account("ann"))).succeedsWithin(SOON);
    }

    static Stream<Arguments> failuresOfOpening() {
        Supplier<Throwable> missing = () -> new NoClassDefFoundError("made up by the test");
        return Stream.of("open", "snapshot", "load before", "load after").map(place -> Arguments.of(place, missing));
    }

    @Test
    void aFailedReloadMakesTheStoreUnavailableUntilItSucceeds() {
        journal.start();
        ready();
        failure = () -> {
            place.set("load before");
            return new OutOfMemoryError("made up by the test");
        };
        place.set("apply before");
        assertThat(journal.submit(account("ann"))).succeedsWithin(SOON);
        Awaitility.await().atMost(SOON).until(() -> before.seqs.size() == 1);
        place.set("");
        ready();
        assertThat(journal.submit(account("bob"))).succeedsWithin(SOON);
        assertThat(before.seqs).containsExactly(1L, 2L);
    }

    @Test
    void anInterruptedJournalContinues() {
        journal.close();
        List<Thread> threads = new CopyOnWriteArrayList<>();
        journal = journal(task -> {
            Thread thread = new Thread(task);
            threads.add(thread);
            return thread;
        });
        journal.start();
        ready();
        threads.stream().filter(Thread::isAlive).forEach(Thread::interrupt);
        Awaitility.await().atMost(SOON).until(() -> threads.stream().noneMatch(Thread::isInterrupted));
        assertThat(journal.submit(account("ann"))).succeedsWithin(SOON);
        assertThat(journal.isAlive()).isTrue();
    }

    @Test
    void aJournalWithoutAThreadIsNotAliveAndRefuses() {
        failure = () -> new OutOfMemoryError("unable to create native thread");
        place.set("thread");
        journal.start();

        assertThat(journal.isAlive()).isFalse();
        assertThatThrownBy(() -> journal.submit(account("ann"))).isInstanceOf(ChatException.class);
        journal.close();
        assertThat(journal.isAlive()).as("closed on purpose").isTrue();
    }
}
