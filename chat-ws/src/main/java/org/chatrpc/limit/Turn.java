package org.chatrpc.limit;

import java.util.concurrent.CountDownLatch;

/** A call's place in a {@link FairQueue}. Its state is guarded by the queue's lock. */
final class Turn {
    enum State {
        WAITING,
        WORKING,
        /** Another network's call has taken its place. */
        DISPLACED
    }

    private final Network network;
    private final long tag;
    private final long arrival;
    private final CountDownLatch decided = new CountDownLatch(1);
    private State state = State.WAITING;

    /**
     * @param tag its place among all calls: smaller ones are served first
     * @param arrival its place among calls with the same tag
     */
    Turn(Network network, long tag, long arrival) {
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

    /** Open once the call need not wait any longer. */
    CountDownLatch decided() {
        return decided;
    }
}
