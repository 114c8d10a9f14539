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
 * Shares expensive work fairly among networks: a few calls run at a time, and waiting calls are served network by
 * network (see {@link FairSchedule}), so that a flood from one network delays another network's first call by no more
 * than the work already running. Each network may fill only its share of the queue. When the queue is full, a new call
 * displaces the newest one from the network with the most calls waiting, provided that network has more of them than
 * its own.
 *
 * <p>Thread-safe. A waiting call blocks its thread.
 */
public final class FairQueue {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final FairQueuePolicy policy;
    private final Refusals refusals;
    private final ReentrantLock lock = new ReentrantLock();

    @GuardedBy("lock")
    private final FairSchedule schedule = new FairSchedule();

    /** @param refusals the faults for refused callers */
    public FairQueue(FairQueuePolicy policy, Refusals refusals) {
        this.policy = policy;
        this.refusals = refusals;
    }

    /** How calls are refused. */
    public enum Refusals {
        SIGNING_IN(Problem.TOO_MANY_ATTEMPTS, "Too many people are signing in"),
        SEARCHING(Problem.OVERLOADED, "Too many searches are running"),
        FILES(Problem.OVERLOADED, "Too many files are being inspected");

        private final Problem oneNetwork;
        private final String reason;

        Refusals(Problem oneNetwork, String reason) {
            this.oneNetwork = oneNetwork;
            this.reason = reason;
        }

        private ChatException tooManyFromOneNetwork() {
            return ChatException.later(oneNetwork, RETRY_AFTER, reason + " from your network at the moment.");
        }

        private ChatException overloaded() {
            return ChatException.later(Problem.OVERLOADED, RETRY_AFTER, reason + " at the moment.");
        }
    }

    /**
     * Runs the work in the calling thread, once it is this network's turn.
     *
     * @throws ChatException if the work was not started: OVERLOADED if too many calls are waiting, or the fault from
     *     {@link Refusals} if too many calls of this network are waiting
     */
    public <T> T inTurn(Network network, Supplier<T> work) {
        QueueTicket turn = enter(network);
        awaitDecision(turn);
        try {
            return work.get();
        } finally {
            exit(turn);
        }
    }

    /** The number of calls waiting. */
    public int waiting() {
        lock.lock();
        try {
            return schedule.waiting();
        } finally {
            lock.unlock();
        }
    }

    private QueueTicket enter(Network network) {
        lock.lock();
        try {
            if (schedule.running() >= policy.concurrent()) {
                makeRoomFor(network);
            }
            QueueTicket turn = schedule.add(network);
            serve();
            return turn;
        } finally {
            lock.unlock();
        }
    }

    @GuardedBy("lock")
    private void makeRoomFor(Network network) {
        if (schedule.waiting(network) >= policy.maxWaitingPerNetwork()) {
            throw refusals.tooManyFromOneNetwork();
        }
        if (schedule.waiting() >= policy.maxWaiting()) {
            QueueTicket displaced = schedule.displacedBy(network).orElseThrow(refusals::overloaded);
            schedule.withdraw(displaced);
            displaced.decide(QueueTicket.State.DISPLACED);
        }
    }

    /** Returns once the call may run; otherwise throws, with the call removed from the queue. */
    private void awaitDecision(QueueTicket turn) {
        try {
            turn.decided().await(policy.maxWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.lock();
        try {
            // A decision made by now counts, even if the wait has just ended for another reason.
            if (turn.state() == QueueTicket.State.WAITING) {
                schedule.withdraw(turn);
                throw refusals.overloaded();
            }
            if (turn.state() == QueueTicket.State.DISPLACED) {
                throw refusals.tooManyFromOneNetwork();
            }
        } finally {
            lock.unlock();
        }
    }

    private void exit(QueueTicket turn) {
        lock.lock();
        try {
            schedule.done(turn);
            serve();
        } finally {
            lock.unlock();
        }
    }

    /** Starts as many waiting calls as the limit allows. */
    @GuardedBy("lock")
    private void serve() {
        while (schedule.running() < policy.concurrent()) {
            Optional<QueueTicket> next = schedule.next();
            if (next.isEmpty()) {
                return;
            }
            next.get().decide(QueueTicket.State.RUNNING);
        }
    }
}
