package org.chatrpc.server.glassfish.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which connections are closed first. */
class ConnectionLimitFilterTest {
    @Test
    void thoseWithoutARequestThatWereSilentForLongest() {
        long now = System.nanoTime();
        assertThat(ConnectionLimitFilter.leastMissed(List.of(1, 2, 3, 4, 5), each -> each % 2 == 0, each -> now - each))
                .containsExactly(5, 3, 1, 4, 2);
    }

    /** Sorting fails if the answers change while it compares. */
    @Test
    void requestsMayBeginAndEndMeanwhile() {
        Random random = new Random(1);
        List<Integer> all = IntStream.range(0, 5_000).boxed().toList();
        assertThat(ConnectionLimitFilter.leastMissed(all, each -> random.nextBoolean(), each -> random.nextLong()))
                .containsExactlyInAnyOrderElementsOf(all);
    }
}
