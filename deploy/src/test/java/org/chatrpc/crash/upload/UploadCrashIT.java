package org.chatrpc.crash.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chatrpc.contract.DownloadPart;
import org.chatrpc.contract.DownloadPartResponse;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.GetHistoryResponse;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Register;
import org.chatrpc.database.SharedDatabase;
import org.chatrpc.remote.Remote;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * While processes upload and send files, real servers and these processes are killed with SIGKILL at random moments, one or both: in
 * the end each file that was not given up is in exactly one message, and each one that was in one at the most, and whatever is in a
 * message is whole and has no position. With the property {@code chat.test.engine}, two nodes share a PostgreSQL, and clients go
 * on at the one that is left.
 *
 * <p>{@code -Dchat.crash.rounds} sets the number of kills, {@code -Dchat.crash.seed} the moments.
 */
class UploadCrashIT {
    private static final boolean SHARED = "postgresql".equals(System.getProperty("chat.test.engine"));
    private static final int ROUNDS = Integer.getInteger("chat.crash.rounds", 3);
    private static final long SEED = Long.getLong("chat.crash.seed", System.nanoTime());
    private static final int CLIENTS = 2;
    /** Files that are sent between two kills, so that 20 rounds are about 200 files on any machine, fast or busy. */
    private static final int LEAST_FILES = 5;

    private static final int MOST_FILES = 15;
    private static final int MOST_MILLIS = 500;
    private static final int PAGE = 500;

    private final Instant deadline = Instant.now().plus(Duration.ofSeconds(300L + 60L * ROUNDS));
    private final List<ServerProcess> servers = new ArrayList<>();
    private final List<ClientProcess> clients = new ArrayList<>();
    private Remote remote;
    private String token;

    @Test
    void eachFileArrivesOnceAndWholeOrNotAtAll(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        System.out.println("Crash test of uploads: " + ROUNDS + " rounds, -Dchat.crash.seed=" + SEED);
        try (SharedDatabase database = SHARED ? new SharedDatabase(folder.resolve("postgres")) : null) {
            servers.add(launch(folder.resolve("node1"), database).start());
            if (SHARED) {
                servers.add(launch(folder.resolve("node2"), database).start());
            }
            List<String> addresses =
                    servers.stream().map(each -> each.service().toString()).toList();
            remote = new Remote(addresses, () -> Instant.now().isAfter(deadline));
            token = register("reader");
            for (int i = 0; i < CLIENTS; i++) {
                Path place = folder.resolve("client" + i);
                UploadClient.prepare(place, register("client" + i), addresses);
                clients.add(new ClientProcess(place));
            }
            kill();
            Map<String, String> sent = new HashMap<>();
            List<String> givenUp = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                for (String line : clients.get(i).end()) {
                    String[] words = line.split(" ");
                    String key = KnownFile.of("client" + i, Integer.parseInt(words[1]))
                            .key();
                    if (words[0].equals(UploadClient.SENT)) {
                        assertThat(sent.put(key, words[2] + " " + words[3]))
                                .as(key)
                                .isNull();
                    } else if (words[0].equals(UploadClient.GIVEN_UP)) {
                        givenUp.add(key);
                    }
                }
            }
            check(sent, givenUp);
        } finally {
            clients.forEach(ClientProcess::close);
            servers.forEach(ServerProcess::close);
        }
    }

    private static ServerLaunch launch(Path data, SharedDatabase database) {
        ServerLaunch launch = ServerLaunch.in(data)
                .setting("chat.message.perSecond", "0")
                .setting("chat.upload.perMinute", "0")
                .setting("chat.filePart.perSecond", "0")
                .setting("chat.file.maxUnused", "10000")
                .setting("chat.http.threads", "64");
        if (database != null) {
            launch.environment("CHAT_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres")
                    .environment("CHAT_DB_USER", "postgres");
        }
        return launch;
    }

    private String register(String username) throws InterruptedException {
        Register request = new Register();
        request.setUsername(username);
        request.setPassword("password of " + username);
        return remote.untilAnswered(port -> port.register(request)).getSession().getToken();
    }

    /** Kills a server, a client or both, in turns. The pause is part of the scenario: how far a file has got. */
    private void kill() throws Exception {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            awaitSent(LEAST_FILES + random.nextInt(MOST_FILES - LEAST_FILES + 1));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(MOST_MILLIS));
            ServerProcess server = servers.get(random.nextInt(servers.size()));
            ClientProcess client = clients.get(random.nextInt(CLIENTS));
            if (round % 3 != 0) {
                server.kill();
            }
            if (round % 3 != 1) {
                client.kill();
                client.start();
            }
            if (round % 3 != 0) {
                server.restart();
            }
        }
        awaitSent(LEAST_FILES);
    }

    private void awaitSent(int more) throws IOException {
        long until = sent() + more;
        await().atMost(Duration.ofMinutes(5)).until(() -> sent() >= until);
    }

    private long sent() throws IOException {
        long sent = 0;
        for (ClientProcess client : clients) {
            sent += client.lines().stream()
                    .filter(line -> line.startsWith(UploadClient.SENT))
                    .count();
        }
        return sent;
    }

    private void check(Map<String, String> sent, List<String> givenUp) throws Exception {
        Map<String, String> found = new HashMap<>();
        int photos = 0;
        for (Message message : history()) {
            assertThat(message.getAttachment()).as(message.getBody()).hasSize(1);
            String attachment = message.getAttachment().get(0).getAttachmentId();
            assertThat(found.put(message.getBody(), message.getMessageId() + " " + attachment))
                    .as(message.getBody())
                    .isNull();
            String[] words = message.getBody().split(" ");
            KnownFile file = KnownFile.of(words[0], Integer.parseInt(words[1]));
            assertThat(file.isWhole(download(attachment))).as(file.key()).isTrue();
            photos += file.isPhoto() ? 1 : 0;
        }
        System.out.println("Crash test of uploads: " + sent.size() + " files sent, " + photos + " photos among them, "
                + givenUp.size() + " given up");
        assertThat(found).containsAllEntriesOf(sent);
        found.keySet().removeAll(sent.keySet());
        assertThat(givenUp).containsAll(found.keySet());
        assertThat(sent).hasSizeGreaterThanOrEqualTo(ROUNDS * LEAST_FILES);
        assertThat(photos).isPositive();
    }

    private List<Message> history() throws InterruptedException {
        List<Message> all = new ArrayList<>();
        GetHistoryResponse page;
        do {
            GetHistory request = new GetHistory();
            request.setToken(token);
            request.setRoom("general");
            request.setAfterNumber(all.isEmpty() ? 0L : all.get(all.size() - 1).getNumber());
            request.setLimit(PAGE);
            page = remote.untilAnswered(port -> port.getHistory(request));
            all.addAll(page.getMessage());
        } while (page.isHasMore());
        return all;
    }

    private byte[] download(String attachmentId) throws InterruptedException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DownloadPartResponse part;
        do {
            DownloadPart request = new DownloadPart();
            request.setToken(token);
            request.setAttachmentId(attachmentId);
            request.setOffset(all.size());
            part = remote.untilAnswered(port -> port.downloadPart(request));
            all.writeBytes(part.getContent());
        } while (all.size() < part.getSize());
        return all.toByteArray();
    }
}
