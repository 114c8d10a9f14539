package org.chatrpc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.audit.sink.AuditLine;
import org.chatrpc.audit.sink.AuditSink;
import org.chatrpc.audit.sink.FileSink;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refusals are bounded and counted, the log gets outside, and several nodes write one chain. */
class AuditedChatTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();

    private static AuditPolicy policy(int perHour, int perCaller) {
        return new AuditPolicy(
                perHour, perCaller, Duration.ofMinutes(10), Duration.ZERO, Optional.empty(), Optional.empty());
    }

    private static List<AuditEntry> refusals(Chat chat) {
        return chat.stores.audit().after(0, 10_000).stream()
                .filter(entry -> entry.isRefusal())
                .toList();
    }

    private static Refusal wrongPassword(String address) {
        return new Refusal("Login", "WRONG_CREDENTIALS", "", address, "bob", "");
    }

    private static Refusal notPermitted(String actor) {
        return new Refusal("SetAdministrator", "NOT_PERMITTED", actor, "192.0.2.1", "bob", "");
    }

    private static void assertIntact(Chat chat) {
        ChainCheck check = new ChainCheck();
        assertThat(check.finish(chat.stores.audit().read(check::next)).lines()).isEmpty();
    }

    @Test
    void aFloodOfStrangersIsCountedAndHidesNobodyElse() {
        try (Chat chat = new Chat(folder).ready()) {
            Refusals refusals = new Refusals(chat.journal, policy(30, 10), nanos::get);
            IntStream.range(0, 1_000).forEach(i -> refusals.add(wrongPassword("198.51.100.7")));
            IntStream.range(0, 1_000).forEach(i -> refusals.add(wrongPassword("203.0.113." + i % 250)));
            refusals.add(notPermitted("eve"));
            await().atMost(SOON).until(() -> refusals(chat).size() == 31);

            assertThat(refusals(chat).stream().filter(entry -> entry.address().equals("198.51.100.7")))
                    .hasSize(10);
            assertThat(refusals(chat))
                    .filteredOn(entry -> entry.actor().equals("eve"))
                    .hasSize(1);
            nanos.addAndGet(Duration.ofMinutes(10).toNanos());
            refusals.flushSummaryIfDue();
            await().atMost(SOON).until(() -> refusals(chat).size() == 32);
            AuditEntry sum = refusals(chat).get(31);
            assertThat(sum.kind()).isEqualTo(AuditKinds.REFUSALS_SUMMED);
            assertThat(sum.operation()).isEqualTo("Login");
            assertThat(sum.outcome()).isEqualTo("WRONG_CREDENTIALS");
            assertThat(sum.times()).as("every refusal is counted once").isEqualTo(2_000 - 30);
            assertThat(refusals.hasSums()).isFalse();
            assertIntact(chat);
        }
    }

    @Test
    void theKindsThatAreCountedAreBounded() {
        try (Chat chat = new Chat(folder).ready()) {
            Refusals refusals = new Refusals(chat.journal, policy(1, 1), nanos::get);
            IntStream.range(0, 5_000)
                    .forEach(i -> refusals.add(new Refusal("Op" + i, "NOT_PERMITTED", "eve", "", "", "")));
            refusals.flushSummary();
            await().atMost(SOON).until(() -> refusals(chat).size() > 1);
            assertThat(refusals(chat)).hasSizeLessThan(250);
            assertThat(refusals(chat).stream().mapToLong(AuditEntry::times).sum())
                    .isEqualTo(5_000);
        }
    }

    @Test
    void whatCannotBeWrittenIsCounted() {
        Chat chat = new Chat(folder).ready();
        Refusals refusals = new Refusals(chat.journal, policy(10, 10), nanos::get);
        chat.close();
        refusals.add(notPermitted("eve"));
        assertThat(refusals.hasSums()).isTrue();
    }

    @Test
    void entriesAreWrittenToAFileAlsoThoseOfBeforeAndAfterAFailure() throws IOException {
        Path file = folder.resolve("audit.jsonl");
        Files.createDirectory(file);
        try (Chat chat = new Chat(folder).ready()) {
            chat.register("ann");
            Refusals refusals = new Refusals(chat.journal, policy(10, 10), nanos::get);
            try (AuditMaintenance keeper = keeper(chat, refusals, new FileSink(file))) {
                keeper.start();
                chat.register("bob");
                Files.delete(file);
                await().atMost(SOON).until(() -> Files.isRegularFile(file));
                // What a crash may leave behind.
                Files.writeString(file, Files.readString(file) + "{\"number\":99,\"at");
                chat.register("cid");
                int written = chat.stores.audit().after(0, 100).size();
                await().atMost(SOON).until(() -> Files.readAllLines(file).size() == written);
            }
            Map<Long, String> anchors = new HashMap<>();
            for (String line : Files.readAllLines(file)) {
                AuditEntry entry = AuditLine.parse("Nov 29 host " + line).orElseThrow();
                assertThat(entry.isIntact()).as(line).isTrue();
                anchors.put(entry.number(), entry.hash());
            }
            ChainCheck check = new ChainCheck(anchors);
            assertThat(check.finish(chat.stores.audit().read(check::next)).lines())
                    .isEmpty();
        }
    }

    private AuditMaintenance keeper(Chat chat, Refusals refusals, AuditSink sink) {
        return new AuditMaintenance(
                chat.stores.audit(), refusals, policy(10, 10), List.of(sink), Clock.systemUTC(), Thread::new);
    }

    private static final class ListSink implements AuditSink {
        private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

        @Override
        public String target() {
            return "list";
        }

        @Override
        public void write(List<AuditEntry> more) {
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

    @Test
    void severalNodesWriteOneChainAndSendEachEntry() {
        DatabaseConfig database = PostgresServer.newDatabase();
        ListSink target = new ListSink();
        try (Chat one = new Chat(database, ChatOptions.defaults()).ready();
                Chat other = new Chat(database, ChatOptions.defaults()).ready();
                AuditMaintenance first = keeper(one, one.refusals, target);
                AuditMaintenance second = keeper(other, other.refusals, target)) {
            first.start();
            second.start();
            Thread writer = new Thread(() -> IntStream.range(0, 30).forEach(i -> one.register("one" + i)));
            writer.start();
            IntStream.range(0, 30).forEach(i -> other.register("other" + i));
            await().atMost(SOON).until(() -> !writer.isAlive());

            assertIntact(one);
            List<AuditEntry> all = other.stores.audit().after(0, 1_000);
            assertThat(all.size()).isGreaterThanOrEqualTo(120);
            assertThat(all.get(all.size() - 1).number()).isEqualTo(all.size());
            await().atMost(SOON).untilAsserted(() -> assertThat(target.entries).containsAll(all));
        }
    }
}
