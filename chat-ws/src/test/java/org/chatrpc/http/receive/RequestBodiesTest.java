package org.chatrpc.http.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chatrpc.Refusals;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodiesTest {
    private static final int LIMIT = 10_000;
    private static final int UNKNOWN_LENGTH = -1;
    private static final String HOME = "192.0.2.1";
    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVICE_UNAVAILABLE = 503;

    private final AtomicLong nanos = new AtomicLong();
    private final RequestBodies bodies =
            new RequestBodies(new ReceivePolicy(Duration.ofSeconds(20), Duration.ofSeconds(30), 500, 2), nanos::get);

    private byte[] read(InputStream in, int announced) throws IOException {
        return bodies.read(in, announced, LIMIT, HOME);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_095, 4_096, 4_097, 9_999, LIMIT})
    void aBodyUpToTheLimitIsRead(int length) throws IOException {
        byte[] body = body(length);
        assertThat(read(trickle(body), length)).isEqualTo(body);
        assertThat(read(trickle(body), UNKNOWN_LENGTH)).isEqualTo(body);
        assertThat(read(new ByteArrayInputStream(body), length)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 3 * LIMIT, 100 * LIMIT})
    void aLargerBodyIsRefusedWithOrWithoutContentLength(int length) {
        Refusals.assertRefused(Problem.REQUEST_TOO_LARGE, () -> read(trickle(body(length)), length));
        assertThat(Refusals.assertRefused(Problem.REQUEST_TOO_LARGE, () -> read(trickle(body(length)), UNKNOWN_LENGTH)))
                .hasMessageContaining("10000 bytes");
    }

    @Test
    void aTooLargeBodyIsDrainedUpToALimitSoThatTheClientSeesTheResponse() throws IOException {
        InputStream large = new ByteArrayInputStream(body(3 * LIMIT));
        assertThat(Refusals.assertRefused(Problem.REQUEST_TOO_LARGE, () -> read(large, 3 * LIMIT)))
                .isNotInstanceOf(IncompleteRequestException.class);
        assertThat(large.available()).isZero();

        InputStream endless = new ByteArrayInputStream(body(100 * LIMIT));
        assertThat(Refusals.assertRefused(Problem.REQUEST_TOO_LARGE, () -> read(endless, UNKNOWN_LENGTH)))
                .isInstanceOf(IncompleteRequestException.class);
        assertThat(endless.available()).isGreaterThan(80 * LIMIT);
    }

    @Test
    void aTruncatedBodyIsAnError() {
        assertThatThrownBy(() -> read(trickle(body(5)), 6)).isInstanceOf(EOFException.class);
    }

    /** Five seconds for each byte. */
    @Test
    void aBodyThatTricklesIsEndedAndThenOthersAreRead() throws IOException {
        for (int announced : new int[] {1_000, UNKNOWN_LENGTH}) {
            InputStream slow = paced(body(1_000), 1, Duration.ofSeconds(5));
            assertRefused(REQUEST_TIMEOUT, () -> read(slow, announced));
            assertThat(slow.available()).isEqualTo(1_000 - 5);
        }
        InputStream large = paced(body(100 * LIMIT), 1, Duration.ofSeconds(5));
        assertThat(Refusals.assertRefused(Problem.REQUEST_TOO_LARGE, () -> read(large, 100 * LIMIT)))
                .isInstanceOf(IncompleteRequestException.class);
        assertThat(large.available()).isEqualTo(100 * LIMIT - 5);
        assertThat(read(trickle(body(10)), UNKNOWN_LENGTH)).hasSize(10);
    }

    @Test
    void whatArrivesEarnsTimeButNotForEver() throws IOException {
        assertThat(read(paced(body(3_000), 500, Duration.ofSeconds(5)), 3_000))
                .as("30 s, for the last of which it had earned its time")
                .hasSize(3_000);
        assertRefused(REQUEST_TIMEOUT, () -> read(paced(body(LIMIT), 1_000, Duration.ofMillis(3_500)), UNKNOWN_LENGTH));
    }

    @Test
    void aNetworkHasOnlyItsShareOfWhatArrives() throws IOException {
        assertThat(whileArriving(
                        HOME,
                        () -> whileArriving(HOME, () -> {
                            assertRefused(SERVICE_UNAVAILABLE, () -> read(trickle(body(10)), UNKNOWN_LENGTH));
                            assertThat(bodies.read(trickle(body(10)), UNKNOWN_LENGTH, LIMIT, "192.0.2.2"))
                                    .hasSize(10);
                            assertThat(read(new ByteArrayInputStream(body(10)), 10))
                                    .as("what is there already does not wait")
                                    .hasSize(10);
                        })))
                .hasSize(1);
        assertThat(read(trickle(body(10)), UNKNOWN_LENGTH)).hasSize(10);
    }

    @Test
    void allNetworksTogetherHaveAShareToo() throws IOException {
        whileArriving(
                HOME,
                () -> whileArriving(
                        HOME,
                        () -> whileArriving(
                                "192.0.2.2",
                                () -> whileArriving(
                                        "192.0.2.3",
                                        () -> assertRefused(
                                                SERVICE_UNAVAILABLE,
                                                () -> bodies.read(
                                                        trickle(body(10)), UNKNOWN_LENGTH, LIMIT, "192.0.2.4"))))));
    }

    /** Reads a body of one byte, and before it arrives does something else. */
    private byte[] whileArriving(String address, ThrowingCallable meanwhile) throws IOException {
        InputStream in = new FilterInputStream(new ByteArrayInputStream(body(1))) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                if (read > 0) {
                    run(meanwhile);
                }
                return read;
            }
        };
        return bodies.read(in, UNKNOWN_LENGTH, LIMIT, address);
    }

    private static void run(ThrowingCallable work) throws IOException {
        try {
            work.call();
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(int status, ThrowingCallable call) {
        assertThat(Refusals.assertRefused(Problem.OVERLOADED, call))
                .isInstanceOfSatisfying(
                        IncompleteRequestException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(status));
    }

    private static byte[] body(int length) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) 'x');
        return body;
    }

    /** Returns a few bytes at a time, as a network does. */
    private InputStream trickle(byte[] body) {
        return paced(body, 1_000, Duration.ZERO);
    }

    /** Returns so many bytes at a time at the most, each time after a pause; says of none that it is there already. */
    private InputStream paced(byte[] body, int most, Duration pause) {
        return new FilterInputStream(new ByteArrayInputStream(body)) {
            private boolean asked;

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                asked = true;
                nanos.addAndGet(pause.toNanos());
                return super.read(target, offset, Math.min(length, most));
            }

            @Override
            public int available() throws IOException {
                return asked ? super.available() : 0;
            }
        };
    }
}
