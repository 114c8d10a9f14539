package org.chatrpc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.GetHistoryResponse;
import org.chatrpc.contract.Message;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * While several people upload and send files, a real server is killed with SIGKILL at random moments: in the end, each file is in
 * exactly one message, whole.
 *
 * <p>{@code -Dchat.crash.rounds} sets the number of rounds, {@code -Dchat.crash.seed} the random moments.
 */
class UploadCrashIT {
    private static final int ROUNDS = Integer.getInteger("chat.crash.rounds", 3);
    private static final long SEED = Long.getLong("chat.crash.seed", System.nanoTime());
    private static final int UPLOADERS = 4;
    private static final int LEAST_MILLIS = 500;
    private static final int MOST_MILLIS = 2_500;
    private static final int PAGE = 500;

    private final Instant deadline = Instant.now().plus(Duration.ofSeconds(300L + 60L * ROUNDS));
    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    void eachFileArrivesOnceAndWhole(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data) throws Exception {
        System.out.println("Crash test of uploads: " + ROUNDS + " rounds, -Dchat.crash.seed=" + SEED);
        ExecutorService threads = Executors.newCachedThreadPool();
        ServerLaunch launch = ServerLaunch.in(data)
                .setting("chat.message.perSecond", "0")
                .setting("chat.upload.perMinute", "0")
                .setting("chat.filePart.perSecond", "0")
                .setting("chat.http.threads", "64");
        try (ServerProcess server = launch.start()) {
            String service = server.service().toString();
            List<Uploader> uploaders = new ArrayList<>();
            List<Future<List<Uploader.Sent>>> uploading = new ArrayList<>();
            for (int i = 0; i < UPLOADERS; i++) {
                Uploader uploader = new Uploader(new Remote(service, this::isLate), "uploader-" + i, stop, SEED + i);
                uploader.register();
                uploaders.add(uploader);
                uploading.add(threads.submit(uploader));
            }
            Random random = new Random(SEED);
            for (int round = 0; round < ROUNDS; round++) {
                TimeUnit.MILLISECONDS.sleep(LEAST_MILLIS + random.nextInt(MOST_MILLIS - LEAST_MILLIS));
                server.kill();
                server.restart();
            }
            stop.set(true);
            List<Uploader.Sent> sent = new ArrayList<>();
            for (Future<List<Uploader.Sent>> each : uploading) {
                sent.addAll(each.get(120, TimeUnit.SECONDS));
            }
            check(uploaders.get(0), new Remote(service, this::isLate), sent);
        } finally {
            stop.set(true);
            threads.shutdownNow();
        }
    }

    private void check(Uploader reader, Remote remote, List<Uploader.Sent> sent) throws Exception {
        System.out.println("Crash test of uploads: " + sent.size() + " files");
        assertThat(sent).hasSizeGreaterThan(ROUNDS);
        List<Message> messages = history(remote, reader.token());
        assertThat(messages)
                .allSatisfy(message -> assertThat(message.getAttachment()).hasSize(1));
        assertThat(messages.stream()
                        .map(message -> message.getMessageId() + " "
                                + message.getAttachment().get(0).getAttachmentId()))
                .containsExactlyInAnyOrderElementsOf(sent.stream()
                        .map(each -> each.messageId() + " " + each.attachmentId())
                        .toList());
        for (Uploader.Sent each : sent) {
            assertThat(reader.download(each.attachmentId())).isEqualTo(each.content());
        }
    }

    private static List<Message> history(Remote remote, String token) throws InterruptedException {
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

    private boolean isLate() {
        return Instant.now().isAfter(deadline);
    }
}
