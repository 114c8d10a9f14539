package org.chatrpc.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.chatrpc.database.SharedDatabase;
import org.chatrpc.recipe.LoadBalancer;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes on one PostgreSQL behind HAProxy, all under load: nodes are killed, the database is restarted, and
 * nodes are cut off from it, round after round. In the end, all records must agree without manual intervention.
 *
 * <p>{@code -Dchat.crash.rounds} sets the number of rounds, {@code -Dchat.crash.seed} the sequence of failures.
 */
class NodesIT {
    private static final int ROUNDS = Integer.getInteger("chat.crash.rounds", 3);
    private static final long SEED = Long.getLong("chat.crash.seed", System.nanoTime());
    private static final List<String> ROOMS = List.of("general", "red", "green");
    private static final int SENDERS = 6;
    private static final int READERS = 6;
    private static final Duration LIMIT = Duration.ofSeconds(120L + 60L * ROUNDS);
    private static final Duration WHOLE_AGAIN = Duration.ofSeconds(60);
    /** Long enough for a start on a slow machine. */
    private static final Duration STARTED = Duration.ofSeconds(120);

    /** The default of {@code chat.log.maxBehindSeconds}: a node that is cut off knows for so long nothing of what is edited elsewhere. */
    private static final Duration MAX_BEHIND = Duration.ofSeconds(5);

    private final Instant deadline = Instant.now().plus(LIMIT);
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicBoolean complete = new AtomicBoolean();
    private final Set<String> attempted = ConcurrentHashMap.newKeySet();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void threeNodesGiveTheSameGuaranteesAsOne(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        System.out.println("Nodes: " + ROUNDS + " rounds, -Dchat.crash.seed=" + SEED);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (SharedDatabase database = new SharedDatabase(folder.resolve("postgres"));
                Nodes nodes = new Nodes(folder, database);
                LoadBalancer balancer = new LoadBalancer(nodes.ports())) {
            System.out.println("Nodes: "
                    + Latency.between(nodes.server(0).service(), nodes.server(1).service()));
            Party party = new Party(balancer.service().toString(), this::isLate);
            List<String> senders = party.join("sender", SENDERS, ROOMS);
            List<String> readers = party.join("reader", READERS, ROOMS);
            Withdrawn withdrawn = new Withdrawn(MAX_BEHIND);
            Map<String, Future<Map<String, List<Seen>>>> reading = new LinkedHashMap<>();
            for (int i = 0; i < READERS; i++) {
                reading.put(readers.get(i), threads.submit(party.reader(readers.get(i), i, withdrawn, complete)));
            }
            List<Future<List<Sent>>> sending = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                sending.add(threads.submit(party.sender(senders.get(i), ROOMS, attempted, stop, SEED + i)
                        .revising(withdrawn)));
            }
            trouble(database, nodes);
            stop.set(true);
            List<Sent> receipts = new ArrayList<>();
            for (Future<List<Sent>> sender : sending) {
                receipts.addAll(sender.get(60, TimeUnit.SECONDS));
            }
            // A reader's last poll may go to any node.
            await("the nodes to show the same log")
                    .atMost(WHOLE_AGAIN)
                    .until(() -> shown(nodes).distinct().count() == 1);
            complete.set(true);
            Map<String, Map<String, List<Seen>>> seen = new LinkedHashMap<>();
            for (Map.Entry<String, Future<Map<String, List<Seen>>>> reader : reading.entrySet()) {
                seen.put(reader.getKey(), reader.getValue().get(60, TimeUnit.SECONDS));
            }
            Map<String, List<Seen>> history = party.history(readers.get(0), ROOMS);
            int messages = history.values().stream().mapToInt(List::size).sum();
            System.out.println("Nodes: " + receipts.size() + " receipts, " + messages + " messages");
            assertThat(receipts).hasSizeGreaterThan(ROUNDS * SENDERS);
            assertThat(Promises.brokenBy(receipts, attempted, history, seen)).isEmpty();
        } finally {
            stop.set(true);
            complete.set(true);
            threads.shutdownNow();
        }
    }

    @Test
    void whileTheDatabaseIsAwayCallsFailSoonIdlePollsWaitAndNodesSayTheyAreNotReady(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        try (SharedDatabase database = new SharedDatabase(folder.resolve("postgres"));
                Nodes nodes = new Nodes(folder, database)) {
            ServerProcess first = nodes.server(0);
            ServerProcess second = nodes.server(1);
            Outage outage = new Outage(first.service(), second.service());
            outage.before();
            database.stop();
            second.kill();
            await().atMost(Duration.ofSeconds(10)).until(() -> status(first, "health/ready") == 503);
            assertThat(status(first, "health/live")).isEqualTo(200);
            outage.callsFailSoonAndIdlePollsAnswer();
            second.relaunch();
            // The node is running and waits for the database.
            await().atMost(STARTED).until(() -> !second.isAlive() || status(second, "health/ready") == 503);
            assertThat(second.isAlive()).as(second::describe).isTrue();
            database.start();
            second.awaitReady();
            await().atMost(Duration.ofSeconds(20)).until(() -> status(first, "health/ready") == 200);
            outage.after();
        }
    }

    /** The pauses are part of the scenario: the time without failures, and the duration of each failure. */
    private void trouble(SharedDatabase database, Nodes nodes) throws InterruptedException {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(2_000));
            int node = random.nextInt(nodes.count());
            switch (random.nextInt(4)) {
                case 0 -> {
                    nodes.server(node).kill();
                    nodes.server(node).restart();
                }
                case 1 -> {
                    database.stop();
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(3_000));
                    database.start();
                }
                case 2 -> {
                    nodes.cable(node).cut();
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(8_000));
                    nodes.cable(node).restore();
                }
                default -> {
                    nodes.cable(node).silence();
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(8_000));
                    nodes.cable(node).restore();
                }
            }
        }
        for (int i = 0; i < nodes.count(); i++) {
            awaitReady(nodes.server(i), "node " + (i + 1));
        }
    }

    private void awaitReady(ServerProcess node, String name) {
        try {
            await(name).atMost(WHOLE_AGAIN).until(() -> status(node, "health/ready") == 200);
        } catch (ConditionTimeoutException notReady) {
            throw new AssertionError(name + " is not ready again. " + node.describe(), notReady);
        }
    }

    /** The last log entry applied by each node, from its metrics. */
    private Stream<String> shown(Nodes nodes) {
        return IntStream.range(0, nodes.count())
                .mapToObj(node -> get(nodes.server(node), "metrics")
                        .map(HttpResponse::body)
                        .flatMap(text -> text.lines()
                                .filter(line -> line.startsWith("chat_log_applied_seq "))
                                .findFirst())
                        .orElse("node " + node + " does not say"));
    }

    private int status(ServerProcess node, String page) {
        return get(node, page).map(HttpResponse::statusCode).orElse(0);
    }

    /** Empty if there is no answer. */
    private Optional<HttpResponse<String>> get(ServerProcess node, String page) {
        try {
            HttpRequest request = HttpRequest.newBuilder(node.base().resolve(page))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isLate() {
        return Instant.now().isAfter(deadline);
    }
}
