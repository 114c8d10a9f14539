package org.chatrpc.client.testing;

import static org.chatrpc.client.testing.Failures.unreachable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.Reach;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.gateway.page.FeedPage;
import org.chatrpc.client.testing.InMemoryServer.Weather;

/** Simulates the network to the in-memory server. Its lock is that of the whole server; waiting calls release it. */
abstract class InMemoryNetwork {

    private static final Set<String> WRITES = Set.of("sendMessage", "editMessage", "deleteMessage", "react");

    private final List<String> calls = new ArrayList<>();
    private final Map<String, Refusal> refused = new HashMap<>();
    private Weather weather = Weather.FINE;
    private boolean holdsPolls = true;
    private int pollRound;
    private int lostReceipts;
    private Reach reach = Reach.at(ServerAddress.LOCAL);

    public synchronized void weather(Weather next) {
        weather = next;
        notifyAll();
    }

    /** The next messages and changes take effect, but their answers are lost. */
    public synchronized void loseReceipts(int count) {
        lostReceipts = count;
    }

    /** Answers held polls; otherwise the last poll of a closed client would keep a thread occupied. */
    public synchronized void releasePolls() {
        pollRound++;
        notifyAll();
    }

    /** The names of the operations that were called, in order. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** Sets what is known about the addresses; this server is at all of them. */
    public synchronized void reach(Reach next) {
        reach = next;
    }

    /** What was set. */
    public synchronized Reach reach() {
        return reach;
    }

    /** Does nothing, because the test sets what is known. */
    public void checkAddresses(SessionToken token) {}

    /** From now on polls are answered at once, even without events. */
    final synchronized void holdNoPolls() {
        holdsPolls = false;
    }

    /** Refuses all calls of a name; with no refusal, none any more. */
    public synchronized void refuseCalls(String call, Optional<Refusal> refusal) {
        refused.remove(call);
        refusal.ifPresent(why -> refused.put(call, why));
    }

    final synchronized <T> T answer(String call, Supplier<T> work) {
        calls.add(call);
        if (refused.containsKey(call)) {
            throw new GatewayException.Refused(refused.get(call));
        }
        while (weather == Weather.SLOW) {
            awaitChange(0);
        }
        throwIfAway();
        T result = work.get();
        notifyAll();
        if (lostReceipts > 0 && WRITES.contains(call)) {
            lostReceipts--;
            throw unreachable();
        }
        return result;
    }

    final void obey(String call, Runnable work) {
        answer(call, () -> {
            work.run();
            return call;
        });
    }

    /** Answers a poll as soon as there are events. */
    final synchronized FeedPage hold(String call, Duration wait, Supplier<FeedPage> events) {
        calls.add(call);
        long deadline = System.nanoTime() + wait.toNanos();
        int round = pollRound;
        while (true) {
            throwIfAway();
            FeedPage page = events.get();
            long left = deadline - System.nanoTime();
            if (!page.events().isEmpty() || left <= 0 || !holdsPolls || round != pollRound) {
                return page;
            }
            awaitChange(left / 1_000_000 + 1);
        }
    }

    private void throwIfAway() {
        if (weather == Weather.AWAY) {
            throw unreachable();
        }
    }

    /** @param millis the maximum wait; 0 means no limit */
    private void awaitChange(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable();
        }
    }
}
