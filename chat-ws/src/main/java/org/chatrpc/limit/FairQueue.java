package org.chatrpc.limit;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Shares expensive work among networks: a few calls work at a time, and those that wait are served network by network (see
 * {@link FairSchedule}), so that a flood from one network delays the first call of another by the work under way and no more.
 * A network can fill its share of the queue only. When the queue is full, a call takes the place of the newest one from the
 * network with the most waiting, if that has more waiting than its own.
 *
 * <p>Thread-safe. A waiting call blocks its thread.
 */
public final class FairQueue {
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final FairQueuePolicy policy;
    private final ReentrantLock lock = new ReentrantLock();

    @GuardedBy("lock")
    private final FairSchedule schedule = new FairSchedule();

    public FairQueue(FairQueuePolicy policy) {
        this.policy = policy;
    }

    /**
     * Does the work in the calling thread, once it is this network's turn.
     *
     * @throws ChatException if the work was not begun: TOO_MANY_ATTEMPTS because of what else this network has waiting,
     *     OVERLOADED because of what all have waiting
     */
    public <T> T inTurn(Network network, Supplier<T> work) {
        Turn turn = enter(network);
        awaitDecision(turn);
        try {
            return work.get();
        } finally {
            leave(turn);
        }
    }

    /** How many calls wait. */
    public int waiting() {
        lock.lock();
        try {
            return schedule.waiting();
        } finally {
            lock.unlock();
        }
    }

    private Turn enter(Network network) {
        lock.lock();
        try {
            if (schedule.working() >= policy.concurrent()) {
                makeRoomFor(network);
            }
            Turn turn = schedule.add(network);
            serve();
            return turn;
        } finally {
            lock.unlock();
        }
    }

    @GuardedBy("lock")
    private void makeRoomFor(Network network) {
        if (schedule.waiting(network) >= policy.maxWaitingPerNetwork()) {
            throw tooManyFromOneNetwork();
        }
        if (schedule.waiting() >= policy.maxWaiting()) {
            Turn displaced = schedule.displacedBy(network).orElseThrow(FairQueue::overloaded);
            schedule.withdraw(displaced);
            displaced.decide(Turn.State.DISPLACED);
        }
    }

    /** Returns once the call may work; otherwise refuses it, and leaves nothing of it behind. */
    private void awaitDecision(Turn turn) {
        try {
            turn.decided().await(policy.longestWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.lock();
        try {
            // What was decided counts, even if the wait ended for another reason at that moment.
            if (turn.state() == Turn.State.WAITING) {
                schedule.withdraw(turn);
                throw overloaded();
            }
            if (turn.state() == Turn.State.DISPLACED) {
                throw tooManyFromOneNetwork();
            }
        } finally {
            lock.unlock();
        }
    }

    private void leave(Turn turn) {
        lock.lock();
        try {
            schedule.done(turn);
            serve();
        } finally {
            lock.unlock();
        }
    }

    /** Lets as many calls work as may. */
    @GuardedBy("lock")
    private void serve() {
        while (schedule.working() < policy.concurrent()) {
            Optional<Turn> next = schedule.next();
            if (next.isEmpty()) {
                return;
            }
            next.get().decide(Turn.State.WORKING);
        }
    }

    private static ChatException tooManyFromOneNetwork() {
        return ChatException.later(
                Problem.TOO_MANY_ATTEMPTS, RETRY, "Too many people are signing in from your network at the moment.");
    }

    private static ChatException overloaded() {
        return ChatException.later(Problem.OVERLOADED, RETRY, "Too many people are signing in at the moment.");
    }
}
