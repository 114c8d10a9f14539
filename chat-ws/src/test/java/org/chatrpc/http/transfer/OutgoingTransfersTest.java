package org.chatrpc.http.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.limit.ResponseLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that read slowly, or nothing. */
class OutgoingTransfersTest {
    private static final int RATE = 1_000;
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final TransferPolicy.Pace PACE = new TransferPolicy.Pace(RATE, GRACE);
    private static final TransferPolicy POLICY =
            new TransferPolicy(10, 10, 4, Duration.ofMinutes(10), Duration.ofMinutes(1), PACE);

    private final AtomicLong now = new AtomicLong();
    private final OutgoingTransfers sendings = new OutgoingTransfers(PACE, Thread::new, now::get);
    private final ResponseTransfers answers = new ResponseTransfers(POLICY, sendings, new SendingThreads(POLICY));

    @AfterEach
    void close() {
        sendings.close();
    }

    private Peer send(String address, int size, Runnable atEnd) throws IOException {
        Peer peer = new Peer();
        answers.send(peer.request(), peer.response(), peer.content(size), size, Network.of(address), atEnd);
        return peer;
    }

    private void pass(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
        sendings.sweep();
    }

    @Test
    void whoReadsNothingIsBrokenOffAfterTheGraceHoweverMuchTheBuffersSwallowedAtFirst() throws Exception {
        Peer nothing = send("192.0.2.1", 10_000_000, () -> {});
        Peer buffers = send("192.0.2.1", 10_000_000, () -> {});
        buffers.read(2_000_000);
        pass(30);
        assertThat(nothing.disconnected || buffers.disconnected).isFalse();
        pass(1);
        assertThat(nothing.disconnected && buffers.disconnected).isTrue();
        assertThat(sendings.count()).isZero();
        assertThat(sendings.brokenOff()).isEqualTo(2);
    }

    /** Otherwise the answer might end before the connection, which then serves the next request. */
    @Test
    void whoReadsAgainTooLateGetsNoMore() throws Exception {
        Peer peer = send("192.0.2.1", 100, () -> {});
        peer.whenDisconnected = () -> {
            try {
                peer.read(1_000);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        pass(31);
        assertThat(peer.received()).isZero();
        assertThat(peer.completed).isOne();
    }

    @Test
    void whoReadsAtTheLeastRateIsServedToTheEnd() throws Exception {
        int size = 500_000;
        Peer peer = send("192.0.2.1", size, () -> {});
        while (peer.received() < size) {
            pass(16);
            assertThat(peer.disconnected).isFalse();
            peer.read(16 * RATE);
        }
        peer.read(size); // The end of the content.
        assertThat(peer.completed).isOne();
    }

    @Test
    void whoReadsHalfOfThatIsBrokenOff() throws Exception {
        Peer peer = send("192.0.2.1", 10_000_000, () -> {});
        for (int i = 0; i < 10 && !peer.disconnected; i++) {
            pass(20);
            peer.read(1);
            pass(20);
        }
        assertThat(peer.disconnected).isTrue();
    }

    /** Two networks that read nothing would otherwise leave no memory for the answers to anybody. */
    @Test
    void answersThatNobodyReadsMakeRoomForOthers() throws Exception {
        ResponseBudget budget = new ResponseBudget(new ResponseLimits(1 << 20, 4 << 20, 2 << 20, Duration.ZERO));
        budget.onExhausted(answers::makeRoom);
        for (String address : new String[] {"192.0.2.1", "192.0.2.1", "198.51.100.1", "198.51.100.1"}) {
            ResponseBudget.Share share = budget.share(address);
            share.reservePage();
            send(address, 1 << 20, share::close);
        }
        pass(3);

        ResponseBudget.Share reader = budget.share("203.0.113.1");
        reader.reservePage();
        assertThat(sendings.brokenOff()).isOne();
        assertThat(budget.reservedBytes()).isEqualTo(4 << 20);
        reader.close();
    }

    @Test
    void aThreadLooksForThemByItself() throws Exception {
        try (OutgoingTransfers own =
                new OutgoingTransfers(new TransferPolicy.Pace(RATE, Duration.ofMillis(100)), Thread::new)) {
            Peer peer = new Peer();
            new ResponseTransfers(POLICY, own, new SendingThreads(POLICY))
                    .send(peer.request(), peer.response(), peer.content(10), 10, Network.UNKNOWN, () -> {});
            Awaitility.await().until(() -> own.count() == 0);
            assertThat(peer.completed).isOne();
        }
    }
}
