package org.chatrpc.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CatchUpRequestsTest {
    private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(2);
    private final CatchUpRequests looks = new CatchUpRequests(queue);

    /** What the committer does: takes what is queued, then begins. */
    private CompletableFuture<Void> beginNext(int maxBatch) {
        List<Pending> batch = new ArrayList<>();
        queue.drainTo(batch, maxBatch);
        batch.forEach(looks::taken);
        return looks.begin();
    }

    @Test
    void howeverManyAskOnePlaceIsTakenAndOneLookServesAll() {
        CompletableFuture<Void> first = looks.request();
        for (int i = 0; i < 1_000; i++) {
            assertThat(looks.request()).isSameAs(first);
        }
        assertThat(queue).hasSize(1);

        beginNext(10).complete(null);
        assertThat(first).isDone();
    }

    @Test
    void whoAsksDuringALookGetsTheNextOne() {
        CompletableFuture<Void> early = looks.request();
        CompletableFuture<Void> look = beginNext(10);
        CompletableFuture<Void> late = looks.request();
        look.complete(null);

        assertThat(early).isDone();
        assertThat(late).isNotDone();
        assertThat(queue).hasSize(1);
        beginNext(10).complete(null);
        assertThat(late).isDone();
    }

    @Test
    void aQueueFullOfCommandsIsLeftToThemAndTheNextCommitServesTheRequest() {
        queue.add(Pending.of(null));
        queue.add(Pending.of(null));
        CompletableFuture<Void> asked = looks.request();
        assertThat(queue).hasSize(2);

        beginNext(1).complete(null);
        assertThat(asked).isDone();
    }

    @Test
    void aTokenBehindManyCommandsIsNotJoinedByOthers() {
        queue.add(Pending.of(null));
        looks.request();
        beginNext(1);
        looks.request();

        assertThat(queue).hasSize(1);
        assertThat(beginNext(1)).isNotDone();
    }
}
