package org.chatrpc.feed;

import static org.chatrpc.testing.Schedules.explore;
import static org.chatrpc.testing.Schedules.fork;
import static org.chatrpc.testing.Schedules.require;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.Slots;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.SessionClosed;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.testing.Schedules.Forked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Polls register, wake up, are cancelled and end, in all orders that the schedules produce. */
@Tag("schedule")
class WaitingRoomScheduleTest {
    private static final FeedPolicy POLICY = new FeedPolicy(
            10, 10, 2, 2, Duration.ofSeconds(30), Duration.ofSeconds(1), 1_000, 100, Duration.ofMillis(20));
    private static final Fact ANNS = new ReadMarked("red", "ann", 1);

    private static WaitingRoom waitingRoom() {
        return new WaitingRoom(new RoomDirectory(() -> 0), POLICY, Thread::new);
    }

    private static void apply(WaitingRoom waiting, long seq, Fact fact) {
        waiting.apply(List.of(new LogEntry(seq, Instant.EPOCH, fact)));
    }

    /** Parks the poll until it is resumed, and returns whether it may go on. */
    private static boolean isResumed(Waiter waiter) throws Exception {
        CompletableFuture<Void> resumed = new CompletableFuture<>();
        waiter.park(() -> resumed.complete(null));
        resumed.get();
        return !waiter.isCancelled();
    }

    private static boolean wasWoken(Waiter waiter) {
        return waiter.rearm() && !waiter.isCancelled();
    }

    @Test
    void aPollThatReadsAgainAfterRegisteringMissesNothing() throws InterruptedException {
        explore(() -> {
            WaitingRoom waiting = waitingRoom();
            AtomicLong head = new AtomicLong();
            Forked<Void> journal = fork(() -> {
                for (long seq = 1; seq <= 2; seq++) {
                    head.set(seq);
                    apply(waiting, seq, ANNS);
                }
                return null;
            });

            Waiter waiter = waiting.register("ann", "desktop", 0);
            waiter.rearm();
            while (head.get() < 2) {
                require(isResumed(waiter), "the poll was cancelled without cause");
                waiter.rearm();
            }
            waiting.unregister(waiter);
            journal.result();
        });
    }

    @Test
    void aPollThatEndsLeavesTheNewerOneOfItsSessionInPlace() throws InterruptedException {
        explore(() -> {
            WaitingRoom waiting = waitingRoom();
            Waiter older = waiting.register("ann", "desktop", 0);
            Forked<Boolean> answered = fork(() -> {
                boolean woken = isResumed(older);
                waiting.unregister(older);
                return woken;
            });

            Waiter newer = waiting.register("ann", "desktop", 0);
            apply(waiting, 1, ANNS);
            require(isResumed(newer), "the newer poll was cancelled");
            require(!answered.result() && older.isCancelled(), "the older poll was not cancelled");
            apply(waiting, 2, new SessionClosed("ann", "desktop"));
            require(newer.isCancelled(), "the newer poll is not found by its session");
        });
    }

    @Test
    void ofTwoConcurrentPollsOneIsCancelledAndTheOtherIsWoken() throws InterruptedException {
        explore(() -> {
            WaitingRoom waiting = waitingRoom();
            Forked<Waiter> other = fork(() -> waiting.register("ann", "desktop", 0));
            Waiter one = waiting.register("ann", "desktop", 0);
            Waiter two = other.result();

            require(one.isCancelled() != two.isCancelled(), "both polls wait, or neither");
            Waiter staying = one.isCancelled() ? two : one;
            apply(waiting, 1, ANNS);
            require(wasWoken(staying), "the poll that waits was not woken");
            apply(waiting, 2, new SessionClosed("ann", "desktop"));
            require(staying.isCancelled(), "the poll that waits is not found by its session");
        });
    }

    @Test
    void aPollThatTimesOutLeavesTheOtherSessionOfItsUserInPlace() throws InterruptedException {
        explore(() -> {
            WaitingRoom waiting = waitingRoom();
            Waiter over = waiting.register("ann", "phone", 0);
            Forked<Void> leaving = fork(() -> {
                over.rearm();
                waiting.unregister(over);
                return null;
            });

            Waiter desktop = waiting.register("ann", "desktop", 0);
            apply(waiting, 1, ANNS);
            require(isResumed(desktop), "the other session was cancelled");
            desktop.rearm();
            leaving.result();
            apply(waiting, 2, ANNS);
            require(wasWoken(desktop), "the other session is not found by its user any more");
        });
    }

    @Test
    void noPollOutlastsTheServer() throws InterruptedException {
        explore(() -> {
            WaitingRoom waiting = waitingRoom();
            Forked<Void> stopping = fork(() -> {
                waiting.close();
                return null;
            });

            Optional<Slots.Slot> place = waiting.enter(Network.UNKNOWN);
            if (place.isPresent()) {
                Waiter waiter = waiting.register("ann", "desktop", 0);
                require(!isResumed(waiter), "woken without cause");
                waiting.unregister(waiter);
                place.get().close();
            }
            stopping.result();
            require(waiting.occupied() == 0, "a place was not returned");
        });
    }

    @Test
    void aSessionThatEndsCancelsItsOwnPollOnly() throws InterruptedException {
        explore(() -> {
            WaitingRoom waiting = waitingRoom();
            Waiter ending = waiting.register("ann", "phone", 0);
            Forked<Void> journal = fork(() -> {
                apply(waiting, 1, new SessionClosed("ann", "phone"));
                apply(waiting, 2, ANNS);
                return null;
            });

            Waiter staying = waiting.register("ann", "desktop", 0);
            boolean woken = isResumed(ending);
            require(!woken && ending.isCancelled(), "the poll of the ended session continues");
            waiting.unregister(ending);
            journal.result();
            require(!staying.isCancelled(), "another session's poll was cancelled");
        });
    }
}
