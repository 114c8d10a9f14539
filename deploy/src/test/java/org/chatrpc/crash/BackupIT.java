package org.chatrpc.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.database.InstalledPostgres;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of {@code docs/backup.md} on a server under load: a backup is taken while the load continues, the
 * server is killed, and another one starts from the backup at the same address, while all clients keep retrying.
 * Everything acknowledged before the backup must be there, everything after it is gone, and everything since the
 * restore works as if nothing had happened.
 */
class BackupIT {
    private static final Documented PAGE = new Documented(Path.of("..", "docs", "backup.md"));
    private static final List<String> ROOMS = List.of("general", "red", "green");
    private static final int SENDERS = 4;
    private static final int SOME = 100;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Instant deadline = Instant.now().plus(LIMIT);
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicBoolean complete = new AtomicBoolean();
    private final Set<String> attempted = ConcurrentHashMap.newKeySet();
    /** In the order of arrival. */
    private final List<Sent> receipts = new CopyOnWriteArrayList<>();

    /** The pause between messages of a sender; lost messages must be written again. */
    private volatile long pauseMillis;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @AfterEach
    void stop() {
        stop.set(true);
        complete.set(true);
        threads.shutdownNow();
    }

    /** A server and its operator's actions. */
    private interface Operations {
        ServerLaunch server();

        void backUp() throws IOException, InterruptedException;

        /** A restored server, for instance on another machine. */
        ServerLaunch restored() throws IOException, InterruptedException;
    }

    @Test
    void aSqliteBackupTakenUnderLoadIsRestoredCompletely() throws Exception {
        Path data = folder.resolve("data");
        Path fresh = folder.resolve("fresh");
        Map<String, String> environment =
                new HashMap<>(Map.of("BACKUPS", backups().toString()));
        prove(new Operations() {
            @Override
            public ServerLaunch server() {
                return launch(data);
            }

            @Override
            public void backUp() throws IOException, InterruptedException {
                environment.put("CHAT_DATA_DIR", data.toString());
                assertThat(run("SQLite", 0, environment)).startsWith("Backed up " + (SENDERS + 2) + " accounts");
            }

            @Override
            public ServerLaunch restored() throws IOException, InterruptedException {
                environment.put("CHAT_DATA_DIR", fresh.toString());
                assertThat(run("SQLite", 1, environment)).startsWith("Restored " + (SENDERS + 2) + " accounts");
                return launch(fresh);
            }
        });
    }

    @Test
    void aPostgresBackupTakenUnderLoadIsRestoredCompletely() throws Exception {
        try (InstalledPostgres database = new InstalledPostgres(folder.resolve("postgres"))) {
            database.tool("createdb", "chat");
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.put("BACKUPS", backups().toString());
            prove(new Operations() {
                @Override
                public ServerLaunch server() {
                    return on("chat");
                }

                @Override
                public void backUp() throws IOException, InterruptedException {
                    run("PostgreSQL", 0, environment);
                }

                @Override
                public ServerLaunch restored() throws IOException, InterruptedException {
                    assertThat(run("PostgreSQL", 1, environment))
                            .startsWith("The database is intact: " + (SENDERS + 2) + " accounts");
                    return on("chat_restored");
                }

                private ServerLaunch on(String name) {
                    return launch(folder.resolve(name))
                            .option("--db", database.url(name))
                            .setting("chat.db.user", "postgres");
                }
            });
        }
    }

    private void prove(Operations operations) throws Exception {
        List<Future<List<Sent>>> sending = new ArrayList<>();
        int port;
        Party party;
        Follower online;
        Follower offline;
        Future<Map<String, List<Seen>>> following;
        List<Sent> before;
        Set<String> attemptedByThen;
        try (ServerProcess first = operations.server().start()) {
            port = first.port();
            party = new Party(first.service().toString(), () -> Instant.now().isAfter(deadline));
            List<String> senders = party.join("sender", SENDERS, ROOMS);
            party.join("reader", 2, ROOMS);
            for (int i = 0; i < SENDERS; i++) {
                Sender sender = party.sender(senders.get(i), ROOMS, attempted, stop, i);
                sending.add(threads.submit(sender.telling(this::received)));
            }
            online = new Follower(party, "reader0", ROOMS, complete);
            following = threads.submit(online);
            awaitMore(SOME);
            before = List.copyOf(receipts);
            pauseMillis = 100;
            operations.backUp();
            pauseMillis = 0;
            attemptedByThen = Set.copyOf(attempted);
            awaitMore(SOME);
            offline = new Follower(party, "reader1", ROOMS, complete);
        }
        ServerLaunch second = operations.restored();
        List<Sent> maybeLost = List.copyOf(receipts).subList(before.size(), receipts.size());
        try (ServerProcess restored = second.port(port).start()) {
            // Continue beyond the last number of the first server; otherwise a reader with a wrong cursor would go
            // unnoticed.
            awaitMore(maybeLost.size() + SOME);
            stop.set(true);
            for (Future<List<Sent>> sender : sending) {
                assertThat(sender.get(30, TimeUnit.SECONDS)).isNotEmpty();
            }
            complete.set(true);
            Map<String, List<Seen>> history = party.history("reader0", ROOMS);
            List<Sent> kept = new ArrayList<>(before);
            kept.addAll(receipts.subList(before.size() + maybeLost.size(), receipts.size()));
            System.out.println("Backup: " + before.size() + " receipts before, " + maybeLost.size() + " until the end, "
                    + (kept.size() - before.size()) + " after the restore");

            assertThat(Promises.brokenBy(
                            kept,
                            attempted,
                            history,
                            Map.of("reader0", following.get(30, TimeUnit.SECONDS), "reader1", offline.call())))
                    .isEmpty();
            assertThat(List.of(online.restarts(), offline.restarts())).containsOnly(1);
            assertThat(maybeLost)
                    .filteredOn(sent -> !isWhatItSays(sent, history))
                    .isEmpty();
            assertThat(maybeLost)
                    .filteredOn(sent -> !attemptedByThen.contains(sent.message().body()))
                    .isNotEmpty()
                    .noneMatch(sent -> find(sent.message().body(), history) != null);
            retriesReturnTheFirstMessage(party, before.get(before.size() / 2));
            passwordsWork(party);
            assertThat(restored.isAlive()).isTrue();
        }
    }

    private static boolean isWhatItSays(Sent sent, Map<String, List<Seen>> history) {
        Seen found = find(sent.message().body(), history);
        return found == null || found.equals(sent.message());
    }

    private static Seen find(String body, Map<String, List<Seen>> history) {
        return history.values().stream()
                .flatMap(List::stream)
                .filter(seen -> seen.body().equals(body))
                .findAny()
                .orElse(null);
    }

    private static void retriesReturnTheFirstMessage(Party party, Sent sent) throws InterruptedException {
        SendMessage again = new SendMessage();
        again.setToken(party.token(sent.message().author()));
        again.setRoom(sent.message().room());
        again.setBody(sent.message().body());
        again.setClientMessageId(sent.clientMessageId());
        Receipt receipt =
                party.remote().untilAnswered(port -> port.sendMessage(again).getReceipt());
        assertThat(receipt.isDuplicate()).isTrue();
        assertThat(receipt.getMessageId()).isEqualTo(sent.message().messageId());
    }

    private static void passwordsWork(Party party) throws InterruptedException {
        Login login = new Login();
        login.setUsername("sender1");
        login.setPassword("correct horse 1");
        assertThat(party.remote()
                        .<String>untilAnswered(
                                port -> port.login(login).getSession().getToken()))
                .isNotEmpty();
    }

    private void received(Sent sent) {
        receipts.add(sent);
        try {
            TimeUnit.MILLISECONDS.sleep(pauseMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitMore(int more) {
        int enough = receipts.size() + more;
        await(more + " more receipts").atMost(Duration.ofMinutes(2)).until(() -> receipts.size() >= enough);
    }

    private Path backups() throws IOException {
        return Files.createDirectories(folder.resolve("backups"));
    }

    private static String run(String section, int index, Map<String, String> environment)
            throws IOException, InterruptedException {
        return PAGE.run(section, index, ServerLaunch.folder(), environment);
    }

    private static ServerLaunch launch(Path data) {
        return ServerLaunch.in(data).setting("chat.message.perSecond", "0").setting("chat.http.threads", "64");
    }
}
