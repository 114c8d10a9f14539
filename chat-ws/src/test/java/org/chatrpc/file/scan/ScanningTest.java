package org.chatrpc.file.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.chatrpc.file.picture.content.Bytes;
import org.junit.jupiter.api.Test;

/** A scanner that hangs is not asked by each file. */
class ScanningTest {
    private long now = System.nanoTime();
    private int scans;
    private int pings;
    private boolean slow;
    private Optional<IOException> failure = Optional.of(new IOException("no answer"));

    private final Scanner scanner = new Scanner() {
        @Override
        public Verdict scan(Bytes file) throws IOException {
            scans++;
            fail();
            if (slow) {
                throw new SocketTimeoutException("a large archive");
            }
            return Verdict.CLEAN;
        }

        @Override
        public void requireAnswer() throws IOException {
            pings++;
            fail();
        }
    };

    private final Scanning scanning = new Scanning(Optional.of(scanner), false, () -> now);

    private void fail() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private static final class Nothing implements Bytes {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public byte[] read(long offset, int length) {
            return new byte[0];
        }

        @Override
        public void overwrite(long offset, byte[] replacement) {
            throw new UnsupportedOperationException();
        }
    }

    private Scanner.Verdict scan() throws IOException {
        return scanning.scan(new Nothing());
    }

    @Test
    void afterAFailureFilesAreToldSoAtOnceAndOneOfThemAsksAgain() throws IOException {
        assertThatThrownBy(this::scan).hasMessage("no answer");
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(this::scan).hasMessageContaining("a moment ago");
        }
        assertThat(scans).isOne();
        assertThat(pings).isOne();
        now += Duration.ofSeconds(11).toNanos();
        assertThatThrownBy(this::scan).hasMessage("no answer");
        assertThatThrownBy(this::scan).hasMessageContaining("a moment ago");
        assertThat(scans).isOne();
        assertThat(pings).isEqualTo(2);
        failure = Optional.empty();
        now += Duration.ofSeconds(11).toNanos();
        assertThat(scan()).isEqualTo(Scanner.Verdict.CLEAN);
        assertThat(scan()).isEqualTo(Scanner.Verdict.CLEAN);
        assertThat(pings).isEqualTo(3);
    }

    @Test
    void theRegularLookEndsThePause() throws IOException {
        assertThatThrownBy(this::scan).hasMessage("no answer");
        failure = Optional.empty();
        scanning.requireAnswer();
        assertThat(scan()).isEqualTo(Scanner.Verdict.CLEAN);
    }

    /** Otherwise one slow file would close the server to the files of all others, or open it to malware. */
    @Test
    void aFileThatTakesTooLongSaysNothingOfOthers() throws IOException {
        failure = Optional.empty();
        slow = true;
        assertThatThrownBy(this::scan)
                .isInstanceOf(Scanner.NoVerdictException.class)
                .hasMessageContaining("a large archive");
        assertThat(pings).isOne();
        slow = false;
        assertThat(scan()).isEqualTo(Scanner.Verdict.CLEAN);
        assertThat(scans).isEqualTo(2);
        assertThat(pings).isOne();
    }

    @Test
    void noVerdictOnOneFileSaysNothingOfOthers() throws IOException {
        failure = Optional.of(new Scanner.NoVerdictException("broken archive"));
        assertThatThrownBy(this::scan).hasMessage("broken archive");
        failure = Optional.empty();
        assertThat(scan()).isEqualTo(Scanner.Verdict.CLEAN);
        assertThat(pings).isZero();
    }
}
