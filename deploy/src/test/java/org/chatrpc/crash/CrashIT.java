package org.chatrpc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks the three guarantees against the worst that can happen to a process: under load from several senders and
 * readers, a real server is killed with SIGKILL at a random moment and restarted, round after round. In the end, all
 * records must agree.
 *
 * <p>{@code -Dchat.crash.rounds} sets the number of rounds, {@code -Dchat.crash.seed} the random moments.
 */
class CrashIT {
    private static final int ROUNDS = Integer.getInteger("chat.crash.rounds", 3);
    private static final long SEED = Long.getLong("chat.crash.seed", System.nanoTime());
    private static final List<String> ROOMS = List.of("general", "red", "green");
    private static final int SENDERS = 6;
    private static final int READERS = 4;
    private static final int LEAST_MILLIS = 500;
    private static final int MOST_MILLIS = 3_000;
    private static final Duration LIMIT = Duration.ofSeconds(300L + 60L * ROUNDS);

    private final Instant deadline = Instant.now().plus(LIMIT);
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicBoolean complete = new AtomicBoolean();
    private final Withdrawn withdrawn = new Withdrawn();
    private final Set<String> attempted = ConcurrentHashMap.newKeySet();

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDuplicated(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data)
            throws Exception {
        System.out.println("Crash test: " + ROUNDS + " rounds, -Dchat.crash.seed=" + SEED);
        ExecutorService threads = Executors.newCachedThreadPool();
        ServerLaunch launch =
                ServerLaunch.in(data).setting("chat.message.perSecond", "0").setting("chat.http.threads", "64");
        try (ServerProcess server = launch.start()) {
            Party party = new Party(server.service().toString(), this::isLate);
            List<String> senders = party.join("sender", SENDERS, ROOMS);
            List<String> readers = party.join("reader", READERS, ROOMS);

            Map<String, Future<Map<String, List<Seen>>>> reading = new LinkedHashMap<>();
            for (int i = 0; i < READERS; i++) {
                Reader reader = party.reader(readers.get(i), i, withdrawn, complete);
                reading.put(readers.get(i), threads.submit(reader));
            }
            List<Future<List<Sent>>> sending = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                sending.add(threads.submit(party.sender(senders.get(i), ROOMS, attempted, stop, SEED + i)
                        .revising(withdrawn)));
            }
            killAndRestart(server);
            stop.set(true);
            List<Sent> receipts = new ArrayList<>();
            for (Future<List<Sent>> sender : sending) {
                receipts.addAll(sender.get(60, TimeUnit.SECONDS));
            }
            complete.set(true);
            Map<String, Map<String, List<Seen>>> seen = new LinkedHashMap<>();
            for (Map.Entry<String, Future<Map<String, List<Seen>>>> reader : reading.entrySet()) {
                seen.put(reader.getKey(), reader.getValue().get(60, TimeUnit.SECONDS));
            }
            Map<String, List<Seen>> history = party.history(readers.get(0), ROOMS);

            System.out.println("Crash test: " + receipts.size() + " receipts, " + total(history) + " messages");
            assertThat(receipts).as("receipts").hasSizeGreaterThan(ROUNDS * SENDERS);
            assertThat(Promises.brokenBy(receipts, attempted, history, seen)).isEmpty();
        } finally {
            stop.set(true);
            complete.set(true);
            threads.shutdownNow();
        }
    }

    private void killAndRestart(ServerProcess server) throws InterruptedException {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            TimeUnit.MILLISECONDS.sleep(LEAST_MILLIS + random.nextInt(MOST_MILLIS - LEAST_MILLIS));
            server.kill();
            server.restart();
        }
        TimeUnit.MILLISECONDS.sleep(LEAST_MILLIS);
    }

    private boolean isLate() {
        return Instant.now().isAfter(deadline);
    }

    private static int total(Map<String, List<Seen>> history) {
        return history.values().stream().mapToInt(List::size).sum();
    }
}
