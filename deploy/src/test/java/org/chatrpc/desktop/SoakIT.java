package org.chatrpc.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import org.chatrpc.client.testing.EventThreadPulse.Stall;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.chatrpc.testing.RoughNetwork;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compresses a long day into minutes: four users at real windows in a busy room, while the server is killed, stopped
 * and restarted, and the network is cut or goes silent. In the end, all windows show the same messages without
 * duplicates, and no client has leaked memory or blocked its user.
 *
 * <p>{@code -Dchat.soak.minutes} sets the length, {@code -Dchat.soak.seed} the sequence of failures.
 */
class SoakIT {

    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("chat.soak.minutes", 20));
    private static final long SEED = Long.getLong("chat.soak.seed", System.nanoTime());
    private static final List<String> PEOPLE = List.of("alice", "bob", "carol", "dave");
    private static final int CROWD = 3;
    private static final long CROWD_PAUSE_MILLIS = 600;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** The permitted heap growth between a third of the run and its end, given the variance of garbage collection. */
    private static final long HEAP_SLACK = 12L << 20;

    /**
     * The permitted number of events that use the CPU for too long. Page faults after a garbage collection and delays
     * of the virtual machine's host are attributed to arbitrary events. A defect of the client would slow down each
     * client at least once, so the limit is below the number of clients.
     */
    private static final int CHANCE = 2;

    private final Instant end = Instant.now().plus(LENGTH);
    private final AtomicBoolean over = new AtomicBoolean();
    private final Map<String, List<Long>> heaps = new LinkedHashMap<>();
    private final List<Stall> stalls = new ArrayList<>();

    @Test
    void everyClientEndsWithTheSameTranscriptAndNoneGrowsOrHesitates(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        var display = OwnDisplay.open();
        Assumptions.assumeTrue(display.isPresent(), "No display: install Xvfb, or set DISPLAY");
        System.out.println("Soak: " + LENGTH.toMinutes() + " minutes, -Dchat.soak.seed=" + SEED);
        ExecutorService threads = Executors.newCachedThreadPool();
        Map<String, DesktopClient> clients = new LinkedHashMap<>();
        ServerLaunch launch = ServerLaunch.in(folder.resolve("server"));
        try (OwnDisplay screen = display.orElseThrow();
                ServerProcess server = launch.start();
                RoughNetwork network = new RoughNetwork(server.port())) {
            for (String name : PEOPLE) {
                DesktopClient client = new DesktopClient(
                        screen, folder.resolve(name), "--server", "http://127.0.0.1:" + network.port() + "/chat/");
                clients.put(name, client);
                client.signUp(name, name);
            }
            List<Crowd> crowd = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                crowd.add(new Crowd(
                        server.service().toString(), "crowd" + (char) ('a' + i), CROWD_PAUSE_MILLIS, over::get));
            }
            List<Future<?>> talking = new ArrayList<>();
            crowd.forEach(one -> talking.add(threads.submit(one)));
            Map<String, Future<List<List<String>>>> typing = new LinkedHashMap<>();
            clients.forEach((name, client) ->
                    typing.put(name, threads.submit(new Typist(client, name, SEED + name.hashCode(), over::get))));

            trouble(server, network, clients);
            over.set(true);
            for (Future<?> one : talking) {
                one.get(1, TimeUnit.MINUTES);
            }
            Map<String, List<List<String>>> seen = new LinkedHashMap<>();
            for (Map.Entry<String, Future<List<List<String>>>> one : typing.entrySet()) {
                seen.put(one.getKey(), one.getValue().get(1, TimeUnit.MINUTES));
            }
            clients.values()
                    .forEach(client -> await().atMost(PATIENCE)
                            .until(() -> client.transcript().stream().noneMatch(row -> row.contains("Not sent yet"))));
            List<String> room = Rows.marks(crowd.get(0).history());
            System.out.println("Soak: " + room.size() + " messages");
            for (Map.Entry<String, DesktopClient> one : clients.entrySet()) {
                for (List<String> window : seen.get(one.getKey())) {
                    assertThat(Rows.wrongWith(window, room)).as(one.getKey()).isEmpty();
                }
                assertThat(readThrough(one.getValue(), room)).as(one.getKey()).isEqualTo(room);
                one.getValue().save("soak-" + one.getKey());
                assertThat(one.getValue().errors()).isEmpty();
            }
            assertThat(new LinkedHashSet<>(room)).hasSameSizeAs(room);
            report(clients);
        } finally {
            over.set(true);
            threads.shutdownNow();
            clients.values().forEach(DesktopClient::close);
        }
    }

    /** Until the time is up: a failure, its repair after a while, and a quiet phase. */
    private void trouble(ServerProcess server, RoughNetwork network, Map<String, DesktopClient> clients)
            throws InterruptedException {
        Random random = new Random(SEED);
        boolean warm = false;
        while (Instant.now().isBefore(end)) {
            TimeUnit.SECONDS.sleep(15 + random.nextInt(20));
            if (!warm) {
                // The first execution takes longer, because of class loading and compilation.
                clients.values().forEach(DesktopClient::stalls);
                warm = true;
            }
            int kind = random.nextInt(4);
            System.out.println("Soak: "
                    + List.of("SIGKILL", "SIGTERM", "network cut", "network silent")
                            .get(kind));
            switch (kind) {
                case 0 -> {
                    server.kill();
                    server.restart();
                }
                case 1 -> {
                    server.terminate();
                    TimeUnit.SECONDS.sleep(random.nextInt(10));
                    server.restart();
                }
                case 2 -> {
                    network.cut();
                    TimeUnit.SECONDS.sleep(3 + random.nextInt(30));
                }
                default -> {
                    network.silence();
                    TimeUnit.SECONDS.sleep(3 + random.nextInt(60));
                }
            }
            network.mend();
            clients.forEach((name, client) -> {
                heaps.computeIfAbsent(name, first -> new ArrayList<>()).add(client.heap());
                stalls.addAll(client.stalls());
            });
        }
        clients.values()
                .forEach(client -> await().atMost(PATIENCE)
                        .until(() -> client.text("connection").startsWith("Connected")));
    }

    /** Scrolls from the end to the beginning and returns all marks seen, in room order. */
    private static List<String> readThrough(DesktopClient client, List<String> room) {
        await().atMost(PATIENCE).until(() -> {
            client.press("transcript", "END");
            List<String> window = Rows.marks(client.transcript());
            return !window.isEmpty() && window.get(window.size() - 1).equals(room.get(room.size() - 1));
        });
        Set<String> read = new LinkedHashSet<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            List<String> rows = client.transcript();
            List<String> window = Rows.marks(rows);
            assertThat(Rows.wrongWith(window, room)).isEmpty();
            read.addAll(window);
            client.press("transcript", "HOME");
            return rows.stream().anyMatch(row -> row.startsWith("This is the beginning"));
        });
        // The marks read, in room order: complete if nothing is missing.
        return room.stream().filter(read::contains).toList();
    }

    private void report(Map<String, DesktopClient> clients) {
        heaps.forEach((name, bytes) -> System.out.println("Soak: heap of " + name + " in MB "
                + bytes.stream().map(size -> Long.toString(size >> 20)).toList()));
        System.out.println("Soak: of " + stalls.size() + " events of more than 50 ms on the clock the longest were "
                + longest(Stall::wallMillis) + " ms on the clock, " + longest(Stall::busyMillis) + " ms at work, "
                + longest(Stall::blockedMillis) + " ms blocked");
        assertThat(stalls).filteredOn(Stall::blocked).isEmpty();
        stalls.stream().filter(Stall::busy).forEach(stall -> System.out.println("Soak: " + stall));
        assertThat(stalls).filteredOn(Stall::busy).hasSizeLessThanOrEqualTo(CHANCE);
        heaps.forEach((name, bytes) -> {
            long after = bytes.get(bytes.size() / 3);
            long atEnd = clients.get(name).heap();
            assertThat(atEnd).as("heap of " + name).isLessThan(after + HEAP_SLACK);
        });
    }

    private long longest(ToLongFunction<Stall> length) {
        return stalls.stream().mapToLong(length).max().orElse(0);
    }
}
