package org.chatrpc.http.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.chatrpc.limit.Network;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTransfersTest {
    private static final String HOME = "192.0.2.1";
    private static final String OFFICE = "198.51.100.1";
    private static final String CAFE = "203.0.113.1";
    private static final int SIZE = 1_000_000;
    private static final TransferPolicy POLICY = new TransferPolicy(
            3,
            2,
            4,
            Duration.ofMinutes(10),
            Duration.ofMinutes(1),
            new TransferPolicy.Pace(1_000, Duration.ofSeconds(30)));

    private final AtomicLong now = new AtomicLong();
    private final OutgoingTransfers sendings = new OutgoingTransfers(POLICY.pace(), Thread::new, now::get);
    private final FileTransfers files = new FileTransfers(POLICY, sendings, new SendingThreads(POLICY));

    @AfterEach
    void close() {
        sendings.close();
    }

    private Peer send(String address) throws IOException {
        Peer peer = new Peer();
        files.send(peer.content(SIZE), address, peer.request(), peer.response());
        return peer;
    }

    private void pass(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void aFileIsSentAsTheClientReads() throws Exception {
        Peer peer = send(HOME);
        assertThat(peer.received()).isZero();
        peer.read(SIZE / 2);
        assertThat(peer.received()).isGreaterThanOrEqualTo(SIZE / 2).isLessThan(SIZE);
        assertThat(files.count()).isOne();
        peer.read(SIZE);

        assertThat(peer.received()).isEqualTo(SIZE);
        assertThat(peer.completed).isOne();
        assertThat(peer.closedContents).isOne();
        assertThat(files.count()).isZero();
        assertThat(sendings.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"getOutputStream", "startAsync", "setTimeout", "addListener", "setWriteListener"})
    void whatCannotBeginHoldsNeitherPlaceNorFile(String fails) {
        for (int i = 0; i < 10; i++) {
            Peer peer = new Peer();
            peer.fails = fails;
            assertThatIllegalStateException()
                    .isThrownBy(() -> files.send(peer.content(SIZE), HOME, peer.request(), peer.response()));
            assertThat(peer.closedContents).isOne();
        }
        assertThat(files.count()).isZero();
        assertThat(sendings.count()).isZero();
    }

    @Test
    void withoutAsynchronousModeAFileIsSentOnTheThreadOfTheRequest() throws Exception {
        Peer peer = new Peer();
        peer.asyncSupported = false;
        files.send(peer.content(SIZE), HOME, peer.request(), peer.response());
        assertThat(peer.received()).isEqualTo(SIZE);
        assertThat(peer.closedContents).isOne();
        assertThat(files.count()).isZero();
    }

    /** Each client that reads nothing keeps its thread waiting. */
    @Test
    void whereThreadsSendThemCallsKeepHalfOfTheThreadsAndNoNetworkHasAllOfTheRest() throws Exception {
        TransferPolicy policy =
                new TransferPolicy(0, 2, 4, Duration.ofMinutes(10), Duration.ofMinutes(1), POLICY.pace());
        SendingThreads threads = new SendingThreads(policy);
        FileTransfers onThreads = new FileTransfers(policy, sendings, threads);
        ResponseTransfers answers = new ResponseTransfers(policy, sendings, threads);
        CountDownLatch read = new CountDownLatch(1);
        List<Thread> waiting = new ArrayList<>();
        for (String address : List.of(HOME, HOME, OFFICE)) {
            CountDownLatch begun = new CountDownLatch(1);
            Thread thread = new Thread(() -> write(answers, address, () -> {
                begun.countDown();
                awaitUninterruptibly(read);
            }));
            thread.start();
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
            waiting.add(thread);
        }
        Peer refused = new Peer();
        onThreads.send(refused.content(SIZE), HOME, refused.request(), refused.response());
        assertThat(refused.status).isEqualTo(503);
        assertThat(refused.closedContents).isOne();
        assertThat(answers.write(SIZE, Network.of(HOME), () -> {
                    throw new AssertionError("There is no thread left for it");
                }))
                .isFalse();
        assertThat(answers.write(1_000, Network.of(HOME), () -> {})).isTrue();

        Peer other = new Peer();
        other.asyncSupported = false;
        onThreads.send(other.content(SIZE), CAFE, other.request(), other.response());
        assertThat(other.received()).isEqualTo(SIZE);
        read.countDown();
        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(answers.write(SIZE, Network.of(HOME), () -> {})).isTrue();
    }

    private static void write(ResponseTransfers answers, String address, ResponseTransfers.Writing writing) {
        try {
            assertThat(answers.write(SIZE, Network.of(address), writing)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whenAllPlacesAreTakenTheSlowestOfTheNetworkWithMostMakesRoom() throws Exception {
        Peer alone = send(OFFICE);
        pass(1);
        Peer slowest = send(HOME);
        pass(1);
        Peer slow = send(HOME);
        pass(3);

        Peer newcomer = send(CAFE);
        newcomer.read(SIZE);
        assertThat(newcomer.received()).isEqualTo(SIZE);
        assertThat(slowest.disconnected).isTrue();
        assertThat(slowest.completed).isOne();
        assertThat(slowest.closedContents).isOne();
        assertThat(slow.disconnected || alone.disconnected).isFalse();
        assertThat(sendings.brokenOff()).isOne();
    }

    @Test
    void nobodyWhoReadsMakesRoom() throws Exception {
        List<Peer> readers = List.of(send(HOME), send(OFFICE), send(OFFICE));
        pass(10);
        for (Peer reader : readers) {
            reader.read(100_000);
        }
        Peer refused = send(CAFE);
        assertThat(refused.status).isEqualTo(503);
        assertThat(refused.closedContents).isOne();
        assertThat(sendings.brokenOff()).isZero();
    }

    @Test
    void aNetworkWithAllItsPlacesMakesNobodyLeave() throws Exception {
        send(HOME);
        send(HOME);
        send(OFFICE);
        pass(10);
        assertThat(send(HOME).status).isEqualTo(503);
        assertThat(files.count()).isEqualTo(3);
    }
}
