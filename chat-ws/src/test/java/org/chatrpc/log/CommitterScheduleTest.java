package org.chatrpc.log;

import static org.chatrpc.log.ScheduledCommitter.EMPTY;
import static org.chatrpc.log.ScheduledCommitter.command;
import static org.chatrpc.log.ScheduledCommitter.isEntry;
import static org.chatrpc.log.ScheduledCommitter.onlyNode;
import static org.chatrpc.testing.Schedules.EACH;
import static org.chatrpc.testing.Schedules.explore;
import static org.chatrpc.testing.Schedules.fork;
import static org.chatrpc.testing.Schedules.require;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.chatrpc.log.ScheduledCommitter.UntimedQueue;
import org.chatrpc.log.command.Command;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.testing.Schedules.Forked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Callers that queue commands, the committer, and the end of either. The journal itself adds nothing to these schedules; its
 * own waits have time limits, which end at once when time stands still.
 */
@Tag("schedule")
class CommitterScheduleTest {
    @Test
    void eachCommandIsCommittedOnceAndItsResultIsItsOwn() throws InterruptedException {
        explore(() -> {
            ScheduledCommitter chat = onlyNode(new UntimedQueue());
            Forked<Long> other = fork(() -> chat.commit(command(2)));
            long first = chat.commit(command(1));
            long second = other.result();

            List<LogEntry> entries = chat.store.entries();
            require(entries.size() == 2, "a command was lost, or committed twice");
            require(isEntry(entries.get((int) first - 1), 1), "the first result is another command's");
            require(isEntry(entries.get((int) second - 1), 2), "the second result is another command's");
            require(chat.tail.applied() == 2, "memory is behind what was acknowledged");
            chat.end();
        });
    }

    @Test
    void anAcknowledgedCommandIsVisibleToReaders() throws InterruptedException {
        explore(5 * EACH, () -> {
            ScheduledCommitter chat = onlyNode(new UntimedQueue());
            long seq = chat.commit(command(1));
            require(chat.log.bounds().head() == seq, "acknowledged before readers can see it");
            chat.end();
        });
    }

    @Test
    void aCommandWhileTheQueueClosesIsCommittedOrRefused() throws InterruptedException {
        explore(() -> {
            ScheduledCommitter chat = onlyNode(new UntimedQueue());
            Forked<Boolean> writer = fork(() -> chat.commit(command(1)) != null);
            chat.end();

            boolean committed = writer.result();
            require(chat.store.entries().size() == (committed ? 1 : 0), "the outcome is not what happened");
        });
    }

    @Test
    void aFailingCommandFailsAlone() throws InterruptedException {
        explore(() -> {
            ScheduledCommitter chat = new ScheduledCommitter(
                    new MemoryLogStore(EMPTY, false) {
                        @Override
                        public synchronized Commit append(List<? extends Command<?>> commands, Instant now) {
                            if (commands.contains(command(13))) {
                                throw new AssertionError("made up by the test");
                            }
                            return super.append(commands, now);
                        }
                    },
                    new UntimedQueue());
            Forked<Boolean> other = fork(() -> chat.commit(command(13)) != null);
            require(chat.commit(command(1)) != null, "another command's failure failed this one");
            require(!other.result(), "a command was acknowledged that was not committed");
            require(chat.commit(command(2)) != null, "the committer does not continue");
            require(chat.store.entries().size() == 2, "a command was lost, or committed twice");
            chat.end();
        });
    }

    @Test
    void whateverWasAcceptedEndsAlsoIfTheCommitterDies() throws InterruptedException {
        explore(() -> {
            ScheduledCommitter chat = onlyNode(new UntimedQueue() {
                private boolean dead;

                @Override
                synchronized boolean isFinished() {
                    if (!dead) {
                        dead = true;
                        throw new IllegalStateException("made up by the test");
                    }
                    return super.isFinished();
                }
            });
            Forked<Boolean> other = fork(() -> chat.commit(command(2)) != null);
            Forked<Void> request = fork(() -> chat.queue.requestCatchUp().get());
            boolean first = chat.commit(command(1)) != null;
            require(!first && !other.result(), "acknowledged although nothing was committed");
            request.result();
        });
    }

    /** Not explored: the committer logs and pauses, which takes Lincheck long, and the outcome does not depend on it. */
    @Test
    @Timeout(60)
    void aCommandInTheHandsOfAFailingCommitterEndsAndTheNextOneIsCommitted() throws Exception {
        ScheduledCommitter chat = onlyNode(new UntimedQueue() {
            private boolean failed;

            @Override
            synchronized CompletableFuture<Void> takeCatchUp() {
                if (!failed) {
                    failed = true;
                    throw new IllegalStateException("made up by the test");
                }
                return super.takeCatchUp();
            }
        });
        require(chat.commit(command(1)) == null, "acknowledged although nothing was committed");
        require(chat.commit(command(2)) != null, "the committer does not continue");
        chat.end();
    }
}
