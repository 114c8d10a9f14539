package org.chatrpc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatrpc.Chat;
import org.chatrpc.audit.sink.AuditSink;
import org.chatrpc.audit.sink.FileSink;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets that stall, fail or have a part of the log already. */
class AuditMaintenanceTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    /** Everything that is there at the start is too old by then; the next look for such entries comes an hour later. */
    private static final Duration KEEP_NOTHING = Duration.ofNanos(1);

    private static final Duration KEEP_ALL = Duration.ZERO;

    @TempDir
    Path folder;

    /** A target in memory, which does this before it takes entries. */
    private static final class Target implements AuditSink {
        private final String name;
        private final Runnable before;
        private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

        Target(String name, Runnable before) {
            this.name = name;
            this.before = before;
        }

        @Override
        public String target() {
            return name;
        }

        @Override
        public void write(List<AuditEntry> more) {
            before.run();
            entries.addAll(more);
        }

        @Override
        public Optional<AuditEntry> last() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /** A file, under the name of another machine. */
    private record Renamed(String target, FileSink file) implements AuditSink {
        @Override
        public void write(List<AuditEntry> entries) throws IOException {
            file.write(entries);
        }

        @Override
        public Optional<AuditEntry> last() throws IOException {
            return file.last();
        }

        @Override
        public void close() {
            file.close();
        }
    }

    private static AuditMaintenance started(Chat chat, Duration keep, AuditSink... sinks) {
        AuditPolicy policy = new AuditPolicy(10, 10, Duration.ofMinutes(10), keep, Optional.empty(), Optional.empty());
        AuditMaintenance keeper = new AuditMaintenance(
                chat.stores.audit(), chat.refusals, policy, List.of(sinks), Clock.systemUTC(), Thread::new);
        keeper.start();
        return keeper;
    }

    private static void waitForEver(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aTargetThatStallsStopsNeitherOthersNorPruning() {
        CountDownLatch end = new CountDownLatch(1);
        Target stalled = new Target("stalled", () -> waitForEver(end));
        Target other = new Target("other", () -> {});
        try (Chat chat = new Chat(folder).ready()) {
            chat.register("ann");
            AuditMaintenance keeper = started(chat, KEEP_NOTHING, stalled, other);
            try {
                // All that is there is too old at once, so an entry added before would be deleted rather than sent.
                await().atMost(SOON)
                        .until(() -> chat.stores.audit().after(0, 1).stream().noneMatch(entry -> entry.number() == 1));
                chat.register("bob");
                await().atMost(SOON)
                        .until(() -> other.entries.stream()
                                .anyMatch(entry -> entry.subject().equals("bob")));
                assertThat(stalled.entries).isEmpty();
            } finally {
                end.countDown();
                keeper.close();
            }
        }
    }

    @Test
    void anErrorEndsNoThread() {
        AtomicInteger attempts = new AtomicInteger();
        Target target = new Target("failing", () -> {
            if (attempts.incrementAndGet() == 1) {
                throw new OutOfMemoryError("made up");
            }
        });
        try (Chat chat = new Chat(folder).ready();
                AuditMaintenance keeper = started(chat, KEEP_ALL, target)) {
            assertThat(keeper).isNotNull();
            chat.register("ann");
            await().atMost(SOON).until(() -> attempts.get() > 0);
            chat.register("bob");
            await().atMost(SOON)
                    .until(() -> target.entries.stream()
                            .anyMatch(entry -> entry.subject().equals("bob")));
        }
    }

    @Test
    void aFileIsContinuedUnderTheNameOfAnotherMachine() throws IOException {
        Path file = folder.resolve("audit.jsonl");
        try (Chat chat = new Chat(folder).ready()) {
            chat.register("ann");
            try (AuditMaintenance keeper = started(chat, KEEP_ALL, new Renamed("file one", new FileSink(file)))) {
                assertThat(keeper).isNotNull();
                await().atMost(SOON).until(() -> lines(file) == written(chat));
            }
            chat.register("bob");
            try (AuditMaintenance keeper = started(chat, KEEP_ALL, new Renamed("file two", new FileSink(file)))) {
                assertThat(keeper).isNotNull();
                await().atMost(SOON).until(() -> chat.stores.audit().exported("file two") == written(chat));
            }
            assertThat(lines(file)).isEqualTo(written(chat));
        }
    }

    @Test
    void whatAnotherNodeHasWrittenToTheSameFileIsNotWrittenAgain() throws IOException {
        Path file = folder.resolve("audit.jsonl");
        try (Chat chat = new Chat(folder).ready()) {
            AuditExport one = export(chat, "file one", file);
            AuditExport two = export(chat, "file two", file);
            chat.register("ann");
            one.run();
            two.run();
            chat.journal.run(new ManyRefusals());
            one.run();
            two.run();
            assertThat(lines(file)).isEqualTo(written(chat));
        }
    }

    private static AuditExport export(Chat chat, String name, Path file) {
        return new AuditExport(chat.stores.audit(), new Renamed(name, new FileSink(file)), () -> false);
    }

    /** More than are written at once. */
    private record ManyRefusals() implements Command<Void> {
        @Override
        public void needs(ReadSet needs) {
            // Nothing is read.
        }

        @Override
        public Void decide(State state) {
            AuditedAction act = AuditedAction.about("bob");
            for (int i = 0; i < 700; i++) {
                state.audit(new AuditRecord(AuditKinds.REFUSED, "Login", "WRONG", "", "192.0.2.9", act, 1));
            }
            return null;
        }
    }

    private static int written(Chat chat) {
        return chat.stores.audit().after(0, 1_000).size();
    }

    private static int lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }
}
