package org.chatrpc.limit;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who is next: start-time fair queueing (Goyal, Vin and Cheng, "Start-time Fair Queueing", SIGCOMM 1996) with calls of equal
 * cost. A call's tag is the virtual time at its arrival, or the cost of a call more than the tag of the call before it from
 * the same network if that is larger. Calls are served in the order of their tags, those with the same tag as they came.
 * Virtual time is the largest tag served so far, so the first call of a network goes before the second call of any other.
 *
 * <p>Beyond that paper, virtual time goes on with each call served by a share of its cost, as in weighted fair queueing
 * (Demers, Keshav and Shenker, "Analysis and Simulation of a Fair Queueing Algorithm", SIGCOMM 1989): else new networks that
 * keep coming would have the same tag for ever, and the second call of a network would never be served.
 *
 * <p>Not thread-safe. It remembers only networks that have a call in it.
 */
final class FairSchedule {
    /** Of a call, in units of virtual time. */
    private static final long COST = 1 << 20;

    private final NavigableSet<Turn> waiting =
            new TreeSet<>(Comparator.comparingLong(Turn::tag).thenComparingLong(Turn::arrival));
    private final Map<Network, Flow> flows = new HashMap<>();
    private long virtualTime;
    private long arrivals;
    private int working;

    /** The calls of one network. */
    private static final class Flow {
        /** In the order of arrival, which is that of their tags. */
        final Deque<Turn> waiting = new ArrayDeque<>();

        int working;
        long nextTag;
    }

    /** Lets a call of this network wait. */
    Turn add(Network network) {
        Flow flow = flows.computeIfAbsent(network, key -> new Flow());
        Turn turn = new Turn(network, Math.max(virtualTime, flow.nextTag), arrivals++);
        flow.nextTag = turn.tag() + COST;
        flow.waiting.add(turn);
        waiting.add(turn);
        return turn;
    }

    /** Takes the next call that waits, and counts it as working until it is {@link #done}. */
    Optional<Turn> next() {
        Turn turn = waiting.pollFirst();
        if (turn == null) {
            return Optional.empty();
        }
        Flow flow = flowOf(turn);
        flow.waiting.remove(turn);
        flow.working++;
        working++;
        // Less than the cost of a call even if there is one network only, so that another one's first call is before
        // its next.
        virtualTime = Math.max(virtualTime, turn.tag()) + COST / (flows.size() + 1);
        return Optional.of(turn);
    }

    void done(Turn turn) {
        Flow flow = flowOf(turn);
        flow.working--;
        working--;
        forgetIfIdle(turn.network(), flow);
    }

    /** Takes out a call that waits. */
    void withdraw(Turn turn) {
        Flow flow = flowOf(turn);
        if (flow.waiting.peekLast() == turn) {
            flow.nextTag = turn.tag();
        }
        flow.waiting.remove(turn);
        waiting.remove(turn);
        forgetIfIdle(turn.network(), flow);
    }

    /**
     * The call that should make way for one of this network: the newest of the network with the most waiting. Empty if no
     * network would still have at least as many waiting as this one afterwards: else two networks could displace each other's
     * calls without end.
     */
    Optional<Turn> displacedBy(Network newcomer) {
        int own = waiting(newcomer);
        return flows.values().stream()
                .map(flow -> flow.waiting)
                .max(Comparator.comparingInt(Deque::size))
                .filter(longest -> longest.size() >= own + 2)
                .map(Deque::peekLast);
    }

    int waiting(Network network) {
        Flow flow = flows.get(network);
        return flow == null ? 0 : flow.waiting.size();
    }

    int waiting() {
        return waiting.size();
    }

    int working() {
        return working;
    }

    /** There is one as long as the call is in here. */
    private Flow flowOf(Turn turn) {
        return Objects.requireNonNull(flows.get(turn.network()), "The call is in here no more.");
    }

    private void forgetIfIdle(Network network, Flow flow) {
        if (flow.working == 0 && flow.waiting.isEmpty()) {
            flows.remove(network);
        }
    }
}
