package org.chatrpc.client.chat.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.file.FileSource;
import org.chatrpc.client.session.model.FileLimits;
import org.junit.jupiter.api.Test;

class SendLimitsTest {

    private static SendLimits limits(
            boolean allowed, long maxFile, int perMessage, long free, long serverFree, int open) {
        return new SendLimits(Optional.of(new FileLimits(allowed, maxFile, perMessage, free, serverFree, open)));
    }

    private static List<FileSource> files(long... sizes) {
        return Arrays.stream(sizes)
                .<FileSource>mapToObj(size ->
                        new FileSource.Named("f" + size + ".bin", size, () -> new ByteArrayInputStream(new byte[0])))
                .toList();
    }

    @Test
    void whatFitsIsNoProblem() {
        SendLimits limits = limits(true, 2_048, 2, 4_096, 8_192, 2);
        assertThat(limits.problem(files())).isEmpty();
        assertThat(limits.problem(files(2_048, 2_048))).isEmpty();
        assertThat(limits.tooLarge(files(2_048).get(0))).isFalse();
        assertThat(limits.told()).isEqualTo("Up to 2 files of 2 kB each. You have 4 kB left.");
    }

    @Test
    void eachLimitIsNamed() {
        assertThat(limits(true, 2_048, 5, 9_999, 9_999, 9).problem(files(1, 2_049)))
                .isEqualTo("f2049.bin is too large: 2 kB, and this server takes 2 kB at most.");
        assertThat(limits(true, 2_048, 5, 9_999, 9_999, 9).tooLarge(files(2_049).get(0)))
                .isTrue();
        assertThat(limits(true, 9_999, 1, 9_999, 9_999, 9).problem(files(1, 2)))
                .isEqualTo("At most 1 files go into one message.");
        assertThat(limits(true, 9_999, 5, 2_048, 9_999, 9).problem(files(2_048, 1_024)))
                .startsWith("These files have 3 kB together, and you have 2 kB left");
        assertThat(limits(true, 9_999, 5, 9_999, 2_048, 9).problem(files(2_048, 1_024)))
                .startsWith("These files have 3 kB together, and this server has only 2 kB left");
        assertThat(limits(true, 9_999, 5, 9_999, 9_999, 1).problem(files(1, 2)))
                .startsWith("You can upload 1 more files");
        SendLimits forbidden = limits(false, 9_999, 5, 9_999, 9_999, 9);
        assertThat(forbidden.problem(files(1))).isEqualTo("You cannot send files to this room.");
        assertThat(forbidden.told()).isEmpty();
    }

    @Test
    void whatIsNotKnownIsLeftToTheServer() {
        SendLimits unknown = new SendLimits(Optional.empty());
        assertThat(unknown.problem(files(1L << 50))).isEmpty();
        assertThat(unknown.tooLarge(files(1L << 50).get(0))).isFalse();
        assertThat(unknown.told()).isEmpty();
        assertThat(unknown.problem(files(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))).contains("10");
    }
}
