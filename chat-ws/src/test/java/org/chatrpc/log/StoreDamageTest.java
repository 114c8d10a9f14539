package org.chatrpc.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.log.ScheduledCommitter.EMPTY;
import static org.chatrpc.log.ScheduledCommitter.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.chatrpc.log.ScheduledCommitter.UntimedQueue;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.log.store.StoreDamagedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One damaged place refuses the writes that meet it, and not the server. */
class StoreDamageTest {
    private static final StoreDamagedException DAMAGE = new StoreDamagedException("made up by the test", null);

    private final AtomicLong nanos = new AtomicLong();
    private final StoreState state = new StoreState(nanos::get);

    private void damaged(int times) {
        for (int i = 0; i < times; i++) {
            state.damaged(DAMAGE);
            state.probed();
        }
    }

    @Test
    void whileOtherWritesSucceedItStaysReady() {
        state.ready();
        for (int i = 0; i < 10; i++) {
            damaged(StoreState.DAMAGED_WRITES_BEFORE_NOT_READY - 1);
            assertThat(state.isReady()).isTrue();
            state.ready();
        }
    }

    @Test
    void ifNoneSucceedsItIsNotReadyUntilOneDoes() {
        state.ready();
        damaged(StoreState.DAMAGED_WRITES_BEFORE_NOT_READY);
        assertThat(state.isReady()).isFalse();
        assertThat(state.acceptsWrites()).isTrue();
        state.ready();
        assertThat(state.isReady()).isTrue();
    }

    @Test
    void withoutWritesItIsReadyAgainAfterAWhile() {
        state.ready();
        damaged(StoreState.DAMAGED_WRITES_BEFORE_NOT_READY);
        nanos.addAndGet(StoreState.TRIAL.minusSeconds(1).toNanos());
        state.probed();
        assertThat(state.isReady()).isFalse();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(state.isReady()).as("only after another probe").isFalse();
        state.probed();
        assertThat(state.isReady()).isTrue();
    }

    @Test
    @Timeout(60)
    void othersOfTheSameTransactionAreWritten() throws Exception {
        UntimedQueue queue = new UntimedQueue();
        PendingCommand meets = PendingCommand.of(command(13));
        PendingCommand other = PendingCommand.of(command(1));
        assertThat(queue.offer(meets) && queue.offer(other)).isTrue();
        ScheduledCommitter chat = new ScheduledCommitter(
                new MemoryLogStore(EMPTY, false) {
                    @Override
                    public synchronized LogStore.Commit append(List<? extends Command<?>> commands, Instant now) {
                        if (commands.contains(command(13))) {
                            throw DAMAGE;
                        }
                        return super.append(commands, now);
                    }
                },
                queue);
        assertThat(other.outcome().get()).isNotNull();
        assertThat(meets.outcome()).failsWithin(Duration.ofSeconds(10)).withThrowableOfType(ExecutionException.class);
        assertThat(chat.state.isReady()).isTrue();
        chat.end();
    }
}
