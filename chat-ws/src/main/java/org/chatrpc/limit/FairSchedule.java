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
 * Decides which call is next, by start-time fair queueing (Goyal, Vin and Cheng, "Start-time Fair Queueing", SIGCOMM
 * 1996) with calls of equal cost. The tag of a call is the virtual time at its arrival, or the tag of the same
 * network's previous call plus the cost of a call, whichever is larger. Calls are served in the order of their tags,
 * those with equal tags in the order of arrival. Virtual time is the largest tag served so far, so the first call of a
 * network precedes the second call of any other.
 *
 * <p>In addition, virtual time advances with each call served by a share of its cost, as in weighted fair queueing
 * (Demers, Keshav and Shenker, "Analysis and Simulation of a Fair Queueing Algorithm", SIGCOMM 1989). Otherwise a
 * steady stream of new networks would all get the same tag, and the second call of a network would never be served.
 *
 * <p>Not thread-safe. Keeps state only for networks that have a call in it.
 */
final class FairSchedule {
    /** The cost of a call, in units of virtual time. */
    private static final long COST = 1 << 20;

    private final NavigableSet<QueueTicket> waiting =
            new TreeSet<>(Comparator.comparingLong(QueueTicket::tag).thenComparingLong(QueueTicket::arrival));
    private final Map<Network, Flow> flows = new HashMap<>();
    private long virtualTime;
    private long arrivals;
    private int running;

    /** The calls of one network. */
    private static final class Flow {
        /** In order of arrival, which is also the order of their tags. */
        final Deque<QueueTicket> waiting = new ArrayDeque<>();

        int running;
        long nextTag;
    }

    /** Adds a waiting call of this network. */
    QueueTicket add(Network network) {
        Flow flow = flows.computeIfAbsent(network, key -> new Flow());
        QueueTicket turn = new QueueTicket(network, Math.max(virtualTime, flow.nextTag), arrivals++);
        flow.nextTag = turn.tag() + COST;
        flow.waiting.add(turn);
        waiting.add(turn);
        return turn;
    }

    /** Takes the next waiting call, and counts it as running until {@link #done}. */
    Optional<QueueTicket> next() {
        QueueTicket turn = waiting.pollFirst();
        if (turn == null) {
            return Optional.empty();
        }
        Flow flow = flowOf(turn);
        flow.waiting.remove(turn);
        flow.running++;
        running++;
        // Less than the cost of a call even with only one network, so that another network's first call precedes its
        // next one.
        virtualTime = Math.max(virtualTime, turn.tag()) + COST / (flows.size() + 1);
        return Optional.of(turn);
    }

    void done(QueueTicket turn) {
        Flow flow = flowOf(turn);
        flow.running--;
        running--;
        removeIfIdle(turn.network(), flow);
    }

    /** Removes a waiting call. */
    void withdraw(QueueTicket turn) {
        Flow flow = flowOf(turn);
        if (flow.waiting.peekLast() == turn) {
            flow.nextTag = turn.tag();
        }
        flow.waiting.remove(turn);
        waiting.remove(turn);
        removeIfIdle(turn.network(), flow);
    }

    /**
     * The call to displace for a call of this network: the newest one of the network with the most calls waiting. Empty
     * unless that network would still have at least as many waiting as this one afterwards; otherwise two networks
     * could displace each other's calls endlessly.
     */
    Optional<QueueTicket> displacedBy(Network newcomer) {
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

    int running() {
        return running;
    }

    /** There is one as long as the call is in here. */
    private Flow flowOf(QueueTicket turn) {
        return Objects.requireNonNull(flows.get(turn.network()), "The call is in here no more.");
    }

    private void removeIfIdle(Network network, Flow flow) {
        if (flow.running == 0 && flow.waiting.isEmpty()) {
            flows.remove(network);
        }
    }
}
