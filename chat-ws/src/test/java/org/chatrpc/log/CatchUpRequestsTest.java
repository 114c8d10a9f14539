package org.chatrpc.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.chatrpc.model.fact.ReadMarked;
import org.junit.jupiter.api.Test;

class CatchUpRequestsTest {
    private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(2);
    private final CatchUpRequests requests = new CatchUpRequests(queue);

    /** Does what the committer does: takes what is queued, then begins. */
    private CompletableFuture<Void> beginNext(int maxBatch) {
        List<Pending> batch = new ArrayList<>();
        queue.drainTo(batch, maxBatch);
        batch.forEach(requests::taken);
        return requests.begin();
    }

    @Test
    void anyNumberOfRequestsTakesOneQueuePlaceAndOneCatchUp() {
        CompletableFuture<Void> first = requests.request();
        for (int i = 0; i < 1_000; i++) {
            assertThat(requests.request()).isSameAs(first);
        }
        assertThat(queue).hasSize(1);

        beginNext(10).complete(null);
        assertThat(first).isDone();
    }

    @Test
    void aRequestDuringACatchUpGetsTheNextOne() {
        CompletableFuture<Void> early = requests.request();
        CompletableFuture<Void> catchUp = beginNext(10);
        CompletableFuture<Void> late = requests.request();
        catchUp.complete(null);

        assertThat(early).isDone();
        assertThat(late).isNotDone();
        assertThat(queue).hasSize(1);
        beginNext(10).complete(null);
        assertThat(late).isDone();
    }

    @Test
    void withAFullQueueTheNextCommitServesTheRequest() {
        queue.add(Pending.of(new Told(new ReadMarked("red", "ann", 1))));
        queue.add(Pending.of(new Told(new ReadMarked("red", "ann", 1))));
        CompletableFuture<Void> requested = requests.request();
        assertThat(queue).hasSize(2);

        beginNext(1).complete(null);
        assertThat(requested).isDone();
    }

    @Test
    void theQueueContainsAtMostOneWakeUp() {
        queue.add(Pending.of(new Told(new ReadMarked("red", "ann", 1))));
        requests.request();
        beginNext(1);
        requests.request();

        assertThat(queue).hasSize(1);
        assertThat(beginNext(1)).isNotDone();
    }
}
