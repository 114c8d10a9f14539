package org.chatrpc.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.chatrpc.Refusals;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {
    private static final int LIMIT = 10_000;
    private static final int UNKNOWN_LENGTH = -1;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_095, 4_096, 4_097, 9_999, LIMIT})
    void aBodyUpToTheLimitIsRead(int length) throws IOException {
        byte[] body = body(length);
        assertThat(RequestBody.read(trickle(body), length, LIMIT)).isEqualTo(body);
        assertThat(RequestBody.read(trickle(body), UNKNOWN_LENGTH, LIMIT)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 3 * LIMIT, 100 * LIMIT})
    void aLargerBodyIsRefusedWithOrWithoutContentLength(int length) {
        Refusals.assertRefused(Problem.REQUEST_TOO_LARGE, () -> RequestBody.read(trickle(body(length)), length, LIMIT));
        assertThat(Refusals.assertRefused(
                        Problem.REQUEST_TOO_LARGE,
                        () -> RequestBody.read(trickle(body(length)), UNKNOWN_LENGTH, LIMIT)))
                .hasMessageContaining("10000 bytes");
    }

    @Test
    void aTooLargeBodyIsDrainedUpToALimitSoThatTheClientSeesTheResponse() throws IOException {
        InputStream large = new ByteArrayInputStream(body(3 * LIMIT));
        Refusals.assertRefused(Problem.REQUEST_TOO_LARGE, () -> RequestBody.read(large, 3 * LIMIT, LIMIT));
        assertThat(large.available()).isZero();

        InputStream endless = new ByteArrayInputStream(body(100 * LIMIT));
        Refusals.assertRefused(Problem.REQUEST_TOO_LARGE, () -> RequestBody.read(endless, UNKNOWN_LENGTH, LIMIT));
        assertThat(endless.available()).isGreaterThan(80 * LIMIT);
    }

    @Test
    void aTruncatedBodyIsAnError() {
        assertThatThrownBy(() -> RequestBody.read(trickle(body(5)), 6, LIMIT)).isInstanceOf(EOFException.class);
    }

    private static byte[] body(int length) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) 'x');
        return body;
    }

    /** Returns a few bytes at a time, as a network does. */
    private static InputStream trickle(byte[] body) {
        return new FilterInputStream(new ByteArrayInputStream(body)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, 1_000));
            }
        };
    }
}
