package org.chatrpc.log;

import static org.chatrpc.log.ScheduledCommitter.EMPTY;
import static org.chatrpc.log.ScheduledCommitter.command;
import static org.chatrpc.log.ScheduledCommitter.oneOfTwoNodes;
import static org.chatrpc.testing.Schedules.explore;
import static org.chatrpc.testing.Schedules.fork;
import static org.chatrpc.testing.Schedules.require;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.chatrpc.log.ScheduledCommitter.UntimedQueue;
import org.chatrpc.testing.Schedules.Forked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers that ask the committer to catch up with another node, and the end of either. */
@Tag("schedule")
class CatchUpScheduleTest {
    @Test
    void aRequestSeesWhatWasCommittedBeforeItOnAnotherNode() throws InterruptedException {
        explore(() -> {
            ScheduledCommitter chat = oneOfTwoNodes();
            Forked<Void> other = fork(() -> chat.queue.requestCatchUp().get());
            chat.store.append(List.of(command(1)), Instant.EPOCH);
            chat.queue.requestCatchUp().get();
            require(chat.tail.applied() == 1, "the catch-up began before the request");
            other.result();
            chat.end();
        });
    }

    /** Not explored: the request comes at the critical moment in any schedule. */
    @Test
    @Timeout(60)
    void aRequestDuringACatchUpIsServedByTheNextOne() throws Exception {
        CommandQueue queue = new UntimedQueue();
        CompletableFuture<Void> early = queue.requestCatchUp();
        CompletableFuture<CompletableFuture<Void>> late = new CompletableFuture<>();
        ScheduledCommitter chat = new ScheduledCommitter(
                new MemoryLogStore(EMPTY, true) {
                    private boolean appended;

                    @Override
                    public synchronized End end() {
                        End end = super.end();
                        if (!appended) {
                            appended = true;
                            append(List.of(command(1)), Instant.EPOCH);
                            late.complete(queue.requestCatchUp());
                        }
                        return end;
                    }
                },
                queue);
        early.get();
        late.get().get();
        require(chat.tail.applied() == 1, "the request got a catch-up that had begun before");
        chat.end();
    }

    @Test
    void aRequestWhileTheQueueClosesEnds() throws InterruptedException {
        explore(() -> {
            ScheduledCommitter chat = oneOfTwoNodes();
            Forked<Void> other = fork(() -> chat.queue.requestCatchUp().get());
            chat.end();
            other.result();
        });
    }
}
