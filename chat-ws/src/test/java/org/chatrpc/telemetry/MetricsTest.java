package org.chatrpc.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.Origin;
import org.chatrpc.account.session.RenewSession;
import org.chatrpc.account.session.SessionDirectory;
import org.chatrpc.admin.server.MetricSource;
import org.chatrpc.admin.server.ServerMetric;
import org.chatrpc.feed.WaitingRoom;
import org.chatrpc.file.store.FileStore;
import org.chatrpc.http.transfer.OutgoingTransfers;
import org.chatrpc.http.transfer.TransferPolicy;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.limit.ResponseLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.log.MessageLog;
import org.chatrpc.log.command.Attribution;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.Stores;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.testing.GuardedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
    private final Metrics metrics = new Metrics();

    @TempDir
    private Path folder;

    @Test
    void callsAreCountedByOperationAndFaultsByCode() {
        metrics.calls().finished(Calls.answered("SendMessage", Duration.ofMillis(3)));
        metrics.calls().finished(Calls.refused("SendMessage", "NO_SUCH_ROOM"));
        metrics.calls().finished(Calls.refused("", "INVALID_REQUEST"));
        assertThat(lines())
                .contains(
                        "chat_requests_total{operation=\"SendMessage\"} 2.0",
                        "chat_requests_total{operation=\"none\"} 1.0",
                        "chat_faults_total{code=\"NO_SUCH_ROOM\",operation=\"SendMessage\"} 1.0",
                        "chat_faults_total{code=\"INVALID_REQUEST\",operation=\"none\"} 1.0",
                        "chat_request_bytes_total 900.0",
                        "chat_response_bytes_total 600.0");
    }

    @Test
    void theWaitingTimeOfAPollIsNotPartOfItsLatency() {
        metrics.calls().finished(Calls.poll(Duration.ofMillis(2), Duration.ofSeconds(25), 0));
        assertThat(lines())
                .contains(
                        "chat_request_duration_seconds_bucket{operation=\"ReceiveMessages\",le=\"0.0025\"} 1",
                        "chat_poll_wait_seconds_bucket{le=\"20.0\"} 0",
                        "chat_poll_wait_seconds_bucket{le=\"30.0\"} 1");
    }

    @Test
    void processMetricsAreExposed() {
        assertThat(lines()).anyMatch(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\"}"));
        assertThat(lines()).anyMatch(line -> line.startsWith("process_start_time_seconds "));
    }

    @Test
    void journalAndConnectionPoolMetricsAreExposed() {
        try (Stores stores = new Stores(DatabaseConfig.sqlite(folder.resolve("chat.db")))) {
            assertThat(samples("chat_db_pool")).isEmpty();
            try (Journal journal = journal(stores)) {
                assertThat(sample("chat_ready")).isZero();
                journal.start();
                Awaitility.await()
                        .untilAsserted(() -> assertThat(sample("chat_ready")).isOne());
                double before = sample("chat_log_applied_seq");
                journal.run(new RenewSession("nobody", "no such session", Instant.EPOCH, Instant.EPOCH));
                assertThat(sample("chat_log_applied_seq")).isEqualTo(before);
                assertThat(sample("chat_commit_drafts_count")).isOne();
                assertThat(sample("chat_commit_drafts_sum")).isOne();
                assertThat(sample("chat_commit_duration_seconds_count")).isOne();
                assertThat(sample("chat_log_behind_seconds")).isZero();
                assertThat(samples("chat_db_pool"))
                        .anyMatch(
                                line -> line.startsWith("chat_db_pool_connections{pool=\"chat-store\",state=\"idle\"}"))
                        .contains("chat_db_pool_connections_limit{pool=\"chat-store-writer\"} 1.0");
            }
        }
        assertThat(sample("chat_ready")).isZero();
        assertThat(samples("chat_db_pool")).isEmpty();
    }

    @Test
    void theLagOfANodeIsExposed() {
        DatabaseConfig database = PostgresServer.newDatabase();
        try (Stores stores = new Stores(database);
                Journal journal = journal(stores);
                Chat other = new Chat(database, ChatOptions.defaults()).ready()) {
            assertThat(journal.behind()).isPositive();
            journal.start();
            Awaitility.await().until(journal::isReady);
            other.accounts.register("ann", "a long secret", Optional.empty(), new Origin("", ""));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(sample("chat_log_applied_seq"))
                            .isPositive()
                            .isEqualTo(other.journal.applied()));
            assertThat(sample("chat_log_lag_entries")).isZero();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(sample("chat_log_behind_seconds"))
                            .isPositive()
                            .isLessThan(1));
            cutOff(stores);
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(sample("chat_log_behind_seconds")).isGreaterThan(1));
        }
    }

    @Test
    void filesAreCounted() {
        metrics.files().uploaded(1_000);
        metrics.files().uploaded(24);
        metrics.files().uploadRefused(Problem.LIMIT_REACHED);
        metrics.files().read(false, true, 100);
        metrics.files().read(false, false, 50);
        metrics.files().read(true, true, 7);
        metrics.files().downloadRefused(Problem.NO_SUCH_FILE);
        AtomicReference<Optional<FileStore.Totals>> totals = new AtomicReference<>(Optional.empty());
        metrics.watchFiles(totals::get);
        assertThat(samples("chat_files_")).isEmpty();
        totals.set(Optional.of(new FileStore.Totals(2_000, 2, 1)));
        assertThat(lines())
                .contains(
                        "chat_file_uploads_total 2.0",
                        "chat_file_uploaded_bytes_total 1024.0",
                        "chat_file_uploads_refused_total{code=\"LIMIT_REACHED\"} 1.0",
                        "chat_file_downloads_total{kind=\"file\"} 1.0",
                        "chat_file_downloads_total{kind=\"thumbnail\"} 1.0",
                        "chat_file_downloaded_bytes_total{kind=\"file\"} 150.0",
                        "chat_file_downloaded_bytes_total{kind=\"thumbnail\"} 7.0",
                        "chat_file_downloads_refused_total{code=\"NO_SUCH_FILE\"} 1.0",
                        "chat_files_stored_bytes 2000.0",
                        "chat_files_stored 2.0",
                        "chat_files_uploading 1.0");
    }

    @Test
    void theMemoryForAnswersIsExposed() {
        ResponseBudget answers = new ResponseBudget(new ResponseLimits(4_096, 10_240, 10_240, Duration.ZERO));
        metrics.watch(answers);
        try (ResponseBudget.Share share = answers.share("192.0.2.1")) {
            share.reserve(2_000);
            assertThat(lines())
                    .contains("chat_answer_reserved_bytes 2048.0", "chat_answer_reserved_bytes_limit 10240.0");
        }
        assertThat(lines()).contains("chat_answer_reserved_bytes 0.0");
    }

    @Test
    void whatIsBeingSentIsExposed() {
        TransferPolicy.Pace pace = new TransferPolicy.Pace(1_024, Duration.ofSeconds(30));
        try (OutgoingTransfers sendings = new OutgoingTransfers(pace, Thread::new)) {
            metrics.watch(sendings);
            assertThat(lines()).contains("chat_sending 0.0", "chat_sending_broken_off_total 0.0");
        }
    }

    @Test
    void administratorsSeeTheSumsOverAllLabels() {
        metrics.calls().finished(Calls.answered("SendMessage", Duration.ofMillis(3)));
        metrics.calls().finished(Calls.answered("ListRooms", Duration.ofMillis(5)));
        metrics.calls().finished(Calls.refused("SendMessage", "NO_SUCH_ROOM"));
        metrics.calls().finished(Calls.refused("", "INVALID_REQUEST"));
        assertThat(metrics.sums())
                .contains(
                        new ServerMetric("chat_requests_total", 4, true),
                        new ServerMetric("chat_faults_total", 2, true),
                        new ServerMetric("chat_request_duration_seconds_count", 4, true));
        assertThat(sum("chat_request_duration_seconds_sum").orElseThrow()).isGreaterThanOrEqualTo(0.008);
    }

    @Test
    void whatIsInOneStateIsNotAddedToWhatIsInAnother() {
        try (Stores stores = new Stores(DatabaseConfig.sqlite(folder.resolve("chat.db")));
                Journal journal = journal(stores)) {
            journal.start();
            Awaitility.await().until(journal::isReady);
            assertThat(sum("chat_db_pool_connections{state=\"idle\"}")).isPresent();
            assertThat(sum("chat_db_pool_connections{state=\"active\"}")).isPresent();
            assertThat(sum("chat_db_pool_connections")).isEmpty();
        }
    }

    /** Whoever looks a name up finds it at {@code /chat/metrics}, and the other way round. */
    @Test
    void theSumsAreThoseOfTheTextAndNoneIsNegative() {
        metrics.calls().finished(Calls.poll(Duration.ofMillis(2), Duration.ofSeconds(25), 0));
        Set<String> names = metrics.sums().stream()
                .map(figure -> figure.name().replaceAll("\\{.*", ""))
                .collect(Collectors.toSet());
        Set<String> exposed = lines().stream()
                .filter(line -> !line.startsWith("#") && !line.contains("} -1.0") && !line.endsWith(" -1.0"))
                .map(line -> line.replaceAll("[ {].*", ""))
                .filter(name -> !name.endsWith("_bucket"))
                .collect(Collectors.toSet());
        assertThat(names).isEqualTo(exposed).hasSizeLessThan(MetricSource.MAX_METRICS / 2);
        assertThat(metrics.sums())
                .allMatch(figure -> figure.value() >= 0)
                .extracting(ServerMetric::name)
                .isSorted();
    }

    private OptionalDouble sum(String name) {
        return metrics.sums().stream()
                .filter(figure -> figure.name().equals(name))
                .mapToDouble(ServerMetric::value)
                .findFirst();
    }

    private static void cutOff(Stores stores) {
        stores.close();
    }

    private Journal journal(Stores stores) {
        MessageLog log = new GuardedLog();
        SessionDirectory sessions = new SessionDirectory();
        WaitingRoom waiting = new WaitingRoom(null, ChatOptions.defaults().feed(), Thread::new);
        Journal journal = new Journal(
                stores.log(),
                log,
                List.of(sessions),
                waiting,
                new JournalPolicy(1_000, 100, Duration.ofSeconds(10), 1_000, 1_000_000),
                Clock.systemUTC(),
                Thread::new,
                metrics.commits(),
                () -> Attribution.NONE);
        metrics.watch(journal, waiting, sessions, stores::pools);
        return journal;
    }

    private List<String> lines() {
        try {
            return new String(metrics.text(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> samples(String prefix) {
        return lines().stream().filter(line -> line.startsWith(prefix)).toList();
    }

    private double sample(String name) {
        return lines().stream()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
