package org.chatrpc.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.chatrpc.model.fact.room.ReadMarked;
import org.junit.jupiter.api.Test;

class CommandQueueTest {
    private final CommandQueue queue = new CommandQueue(2);

    private static PendingCommand command(long number) {
        return PendingCommand.of(new RecordFact(new ReadMarked("red", "ann", number)));
    }

    private List<PendingCommand> take(int max) {
        List<PendingCommand> batch = new ArrayList<>();
        queue.take(batch, max);
        return batch;
    }

    @Test
    void commandsAreTakenInOrderAndAtMostABatch() {
        PendingCommand first = command(1);
        PendingCommand second = command(2);
        assertThat(queue.offer(first)).isTrue();
        assertThat(queue.offer(second)).isTrue();

        assertThat(take(1)).containsExactly(first);
        assertThat(take(10)).containsExactly(second);
        assertThat(take(10)).isEmpty();
    }

    @Test
    void aFullQueueRefusesCommandsButNoRequests() {
        queue.offer(command(1));
        queue.offer(command(2));
        assertThat(queue.offer(command(3))).isFalse();
        assertThat(queue.size()).isEqualTo(2);

        assertThat(queue.requestCatchUp()).isNotDone().isSameAs(queue.takeCatchUp());
    }

    @Test
    void anyNumberOfRequestsIsOneCatchUp() {
        CompletableFuture<Void> first = queue.requestCatchUp();
        for (int i = 0; i < 1_000; i++) {
            assertThat(queue.requestCatchUp()).isSameAs(first);
        }
        assertThat(queue.size()).isZero();
        assertThat(queue.takeCatchUp()).isSameAs(first);
        assertThat(queue.takeCatchUp()).isNull();
    }

    @Test
    void aRequestDuringACatchUpGetsTheNextOne() {
        CompletableFuture<Void> early = queue.requestCatchUp();
        queue.takeCatchUp();

        CompletableFuture<Void> late = queue.requestCatchUp();
        assertThat(late).isNotSameAs(early).isSameAs(queue.takeCatchUp());
    }

    @Test
    void aClosedQueueAcceptsNothingAndIsFinishedOnceItIsEmpty() {
        queue.offer(command(1));
        CompletableFuture<Void> before = queue.requestCatchUp();
        queue.close();
        assertThat(queue.offer(command(2))).isFalse();
        assertThat(queue.requestCatchUp()).isDone().isNotSameAs(before);
        assertThat(queue.isFinished()).isFalse();

        take(10);
        assertThat(queue.isFinished()).isFalse();
        queue.takeCatchUp();
        assertThat(queue.isFinished()).isTrue();
    }

    @Test
    void whateverThereIsToDoEndsTheWait() throws InterruptedException {
        Duration forever = Duration.ofDays(1);
        queue.offer(command(1));
        queue.await(forever);
        take(1);
        queue.requestCatchUp();
        queue.await(forever);
        queue.takeCatchUp();
        queue.close();
        queue.await(forever);
    }
}
