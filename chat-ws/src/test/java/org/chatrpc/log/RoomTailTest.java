package org.chatrpc.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.junit.jupiter.api.Test;

class RoomTailTest {
    private static final long NEWEST = Long.MAX_VALUE;

    @Test
    void allMessagesOfARoomAreServedIfNoneWasEvicted() {
        assertThat(before(tail(1, 3), NEWEST, 10)).contains(new Slice<>(List.of(1L, 2L, 3L), false));
        assertThat(before(tail(1, 3), NEWEST, 3)).contains(new Slice<>(List.of(1L, 2L, 3L), false));
        assertThat(before(tail(1, 3), NEWEST, 2)).contains(new Slice<>(List.of(2L, 3L), true));
        assertThat(before(tail(1, 3), 3, 2)).contains(new Slice<>(List.of(1L, 2L), false));
        assertThat(before(tail(1, 3), 1, 2)).contains(new Slice<>(List.of(), false));
    }

    @Test
    void aPageThatReachesEvictedMessagesIsNotServed() {
        assertThat(before(tail(5, 9), NEWEST, 5)).contains(new Slice<>(List.of(5L, 6L, 7L, 8L, 9L), true));
        assertThat(before(tail(5, 9), NEWEST, 6)).isEmpty();
        assertThat(before(tail(5, 9), 8, 3)).contains(new Slice<>(List.of(5L, 6L, 7L), true));
        assertThat(before(tail(5, 9), 8, 4)).isEmpty();
        assertThat(before(tail(5, 9), 5, 1)).isEmpty();
        assertThat(before(tail(5, 9), 2, 1)).isEmpty();
    }

    @Test
    void messagesAfterANumberAreServedFromTheFirstOneInMemory() {
        assertThat(after(tail(5, 9), 4, 10)).contains(new Slice<>(List.of(5L, 6L, 7L, 8L, 9L), false));
        assertThat(after(tail(5, 9), 4, 2)).contains(new Slice<>(List.of(5L, 6L), true));
        assertThat(after(tail(5, 9), 9, 2)).contains(new Slice<>(List.of(), false));
        assertThat(after(tail(5, 9), NEWEST, 2)).contains(new Slice<>(List.of(), false));
        assertThat(after(tail(5, 9), 3, 2)).isEmpty();
        assertThat(after(tail(1, 9), 0, 1)).contains(new Slice<>(List.of(1L), true));
    }

    @Test
    void aPageEndsAtItsLimitInBytesButHasOneMessageAtLeast() {
        assertThat(tail(1, 9).before(NEWEST, new ReadLimit(5, 20), Long::longValue))
                .contains(new Slice<>(List.of(8L, 9L), true));
        assertThat(tail(1, 9).after(6, new ReadLimit(5, 1), Long::longValue)).contains(new Slice<>(List.of(7L), true));
    }

    private static RoomTail<Long> tail(long first, long last) {
        RoomTail<Long> tail = new RoomTail<>();
        for (long number = 1; number <= last; number++) {
            tail.add(number, number);
        }
        for (long number = 1; number < first; number++) {
            tail.removeFirst();
        }
        return tail;
    }

    private static Optional<Slice<Long>> before(RoomTail<Long> tail, long number, int limit) {
        return tail.before(number, ReadLimit.items(limit), each -> 1);
    }

    private static Optional<Slice<Long>> after(RoomTail<Long> tail, long number, int limit) {
        return tail.after(number, ReadLimit.items(limit), each -> 1);
    }
}
