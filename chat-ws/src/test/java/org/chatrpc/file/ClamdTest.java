package org.chatrpc.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.DefaultPolicies;
import org.chatrpc.file.picture.content.Bytes;
import org.chatrpc.file.scan.ScanPolicy;
import org.chatrpc.file.scan.Scanner;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are shown to a server that speaks clamd's protocol. */
class ClamdTest {
    private static final byte[] CLEAN = ChatFiles.random(200_000, 1);

    @TempDir
    Path folder;

    private ServerSocket clamd;
    private volatile Function<byte[], String> verdict =
            content -> new String(content, US_ASCII).startsWith("virus") ? "stream: Test.Virus FOUND" : "stream: OK";

    @BeforeEach
    void listen() throws IOException {
        clamd = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        new Thread(this::serve, "clamd").start();
    }

    @AfterEach
    void close() throws IOException {
        clamd.close();
    }

    private void serve() {
        while (!clamd.isClosed()) {
            try (Socket socket = clamd.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                if (!command(in).equals("zINSTREAM")) {
                    socket.getOutputStream().write("PONG\0".getBytes(US_ASCII));
                    continue;
                }
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.writeBytes(in.readNBytes(length));
                }
                socket.getOutputStream().write((verdict.apply(content.toByteArray()) + "\0").getBytes(US_ASCII));
            } catch (IOException e) {
                // The test is over, or the client has gone.
            }
        }
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int b = in.read(); b > 0; b = in.read()) {
            command.append((char) b);
        }
        return command.toString();
    }

    private Chat chat(boolean failOpen) {
        Chat chat = chat(failOpen, clamd.getLocalPort());
        chat.register("ann");
        return chat;
    }

    private Chat chat(boolean failOpen, int port) {
        ScanPolicy scan =
                new ScanPolicy(Optional.of(new ScanPolicy.Address("127.0.0.1", port)), Duration.ofSeconds(5), failOpen);
        return new Chat(folder, ChatOptions.defaults().with(DefaultPolicies.FILES.with(scan))).ready();
    }

    @Test
    void aCleanFileIsTakenAndAnotherRefused() {
        byte[][] scanned = new byte[1][];
        Function<byte[], String> first = verdict;
        verdict = content -> {
            scanned[0] = content;
            return first.apply(content);
        };
        try (Chat chat = chat(false)) {
            ChatFiles files = new ChatFiles(chat);
            Attachment sent = files.upload("ann", "general", "a.bin", CLEAN);
            assertThat(sent.scan()).isEqualTo("CLEAN");
            assertThat(scanned[0]).isEqualTo(CLEAN);
            byte[] virus = ChatFiles.text("virus " + "x".repeat(5_000));
            Uploads.Begun begun = files.begin("ann", "general", "b.bin", virus, "id-1");
            files.send("ann", begun, virus);
            assertRefused(Problem.FILE_REFUSED, () -> chat.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId()));
            assertThat(chat.contents.received(begun.uploadId())).isZero();
            assertRefused(Problem.NO_SUCH_FILE, () -> files.post("ann", "general", "", begun.uploadId()));
        }
    }

    @Test
    void withoutAVerdictNoFileIsTaken() {
        verdict = content -> "stream: broken ERROR";
        try (Chat chat = chat(false)) {
            ChatFiles files = new ChatFiles(chat);
            Uploads.Begun begun = files.begin("ann", "general", "a.bin", CLEAN, "id-1");
            files.send("ann", begun, CLEAN);
            assertRefused(
                    Problem.FILES_UNAVAILABLE, () -> chat.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId()));
            verdict = content -> "stream: OK";
            assertThat(chat.uploads
                            .finish("ann", ChatFiles.ADDRESS, begun.uploadId())
                            .scan())
                    .isEqualTo("CLEAN");
        }
    }

    @Test
    void anOperatorMayChooseToGoOnWithoutAScanner() {
        try (Chat chat = chat(true)) {
            for (String answer : List.of("stream: broken ERROR", "INSTREAM size limit exceeded. ERROR")) {
                verdict = content -> answer;
                assertThat(new ChatFiles(chat)
                                .upload("ann", "general", "a.bin", CLEAN)
                                .scan())
                        .isEmpty();
            }
        }
    }

    /** However often it is sent, the answer is the same; a client that retries would do so for ever. */
    @Test
    void aFileThatIsTooLargeForTheScannerIsRefusedForGood() {
        verdict = content -> "INSTREAM size limit exceeded. ERROR";
        try (Chat chat = chat(false)) {
            ChatFiles files = new ChatFiles(chat);
            Uploads.Begun begun = files.begin("ann", "general", "a.bin", CLEAN, "id-1");
            files.send("ann", begun, CLEAN);
            ChatException refusal = assertRefused(
                    Problem.FILE_REFUSED, () -> chat.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId()));
            assertThat(refusal.field()).contains("size");
            assertThat(refusal).hasMessageContaining("200000 bytes");
            assertThat(refusal.problem().retryable()).isFalse();
            assertThat(chat.contents.received(begun.uploadId())).isZero();
        }
    }

    @Test
    void aScannerThatIsDownShowsWithoutAnyFileAndWhenItIsBack() throws IOException {
        try (Chat chat = chat(false)) {
            await().until(() -> chat.sweep.hindrance().isEmpty());
        }
        int port = clamd.getLocalPort();
        clamd.close();
        try (Chat chat = chat(false, port)) {
            await().until(() ->
                    chat.sweep.hindrance().equals("Files can be read, but not sent, as they cannot be scanned"));
            assertThat(chat.sweep.problem()).startsWith("The virus scanner does not answer: ");
        }
        try (Chat chat = chat(true, port)) {
            await().until(() -> chat.sweep.hindrance().equals("Files are taken without being scanned"));
        }
    }

    /** However it is slow: a byte now and then is not silence. */
    @Test
    void aScannerHasSoMuchTimeAltogether() throws Exception {
        try (ServerSocket slow = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> trickle(slow), "slow");
            thread.start();
            Scanner scanner = new ScanPolicy(
                            Optional.of(new ScanPolicy.Address("127.0.0.1", slow.getLocalPort())),
                            Duration.ofSeconds(1),
                            false)
                    .scanner()
                    .orElseThrow();
            for (long size : new long[] {1_000, 200_000_000}) {
                assertTimeoutPreemptively(
                        Duration.ofSeconds(10),
                        () -> assertThatThrownBy(() -> scanner.scan(zeros(size)))
                                .isInstanceOf(IOException.class));
            }
        }
    }

    /** Answers with one letter after the other, and reads nothing. */
    private static void trickle(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                for (int i = 0; i < 200; i++) {
                    socket.getOutputStream().write('x');
                    // So slow is this scanner: no single read of its answer ever takes too long.
                    Thread.sleep(100);
                }
            } catch (IOException e) {
                // The scan is over.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Bytes zeros(long size) {
        return new Bytes() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public byte[] read(long offset, int length) {
                return new byte[(int) Math.min(length, size - offset)];
            }

            @Override
            public void overwrite(long offset, byte[] replacement) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
