package org.chatrpc.limit;

import java.util.concurrent.CountDownLatch;

/** A call's place in a {@link FairQueue}. The state is guarded by the queue's lock. */
final class QueueTicket {
    enum State {
        WAITING,
        RUNNING,
        /** A call of another network has taken its place. */
        DISPLACED
    }

    private final Network network;
    private final long tag;
    private final long arrival;
    private final CountDownLatch decided = new CountDownLatch(1);
    private State state = State.WAITING;

    /**
     * @param tag the position among all calls: smaller tags are served first
     * @param arrival the position among calls with the same tag
     */
    QueueTicket(Network network, long tag, long arrival) {
        this.network = network;
        this.tag = tag;
        this.arrival = arrival;
    }

    Network network() {
        return network;
    }

    long tag() {
        return tag;
    }

    long arrival() {
        return arrival;
    }

    State state() {
        return state;
    }

    void decide(State outcome) {
        state = outcome;
        decided.countDown();
    }

    /** Released once the call no longer has to wait. */
    CountDownLatch decided() {
        return decided;
    }
}
