package org.chatrpc.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FairScheduleTest {
    private static final Network A = Network.of("192.0.2.1");
    private static final Network B = Network.of("192.0.2.2");
    private static final Network C = Network.of("192.0.2.3");

    private final FairSchedule schedule = new FairSchedule();

    @Test
    void networksTakeTurns() {
        add(A, A, A, A, B, B, C);

        assertThat(serveAll()).containsExactly(A, B, C, A, B, A, A);
    }

    @Test
    void theFirstCallOfANetworkIsNextAfterTheRunningCalls() {
        add(A, A, A, A);
        QueueTicket first = schedule.next().orElseThrow();
        QueueTicket second = schedule.next().orElseThrow();
        add(B);
        schedule.done(first);
        schedule.done(second);

        assertThat(serveAll()).containsExactly(B, A, A);
    }

    @Test
    void aNetworkThatKeepsCallingTakesTurnsWithTheOthers() {
        add(A, A, B);
        QueueTicket ofA = schedule.next().orElseThrow();
        add(A);
        schedule.done(ofA);
        QueueTicket ofB = schedule.next().orElseThrow();
        assertThat(ofB.network()).isEqualTo(B);
        add(B);
        schedule.done(ofB);

        assertThat(serveAll()).containsExactly(A, B, A);
    }

    @Test
    void noCallStarvesWhileNewNetworksKeepArriving() {
        add(A, A);
        assertThat(serve()).isEqualTo(A);
        List<Network> served = new ArrayList<>();
        for (int i = 0; i < 100 && !served.contains(A); i++) {
            add(Network.of("198.51.100." + i));
            served.add(serve());
        }
        assertThat(served).hasSizeLessThan(5).contains(A);
    }

    @Test
    void theNewestCallOfTheNetworkWithTheMostIsDisplaced() {
        QueueTicket oldest = schedule.add(A);
        schedule.add(B);
        schedule.add(A);
        QueueTicket newest = schedule.add(A);

        assertThat(schedule.displacedBy(C)).contains(newest);
        assertThat(schedule.displacedBy(B)).contains(newest);
        assertThat(schedule.displacedBy(A)).isEmpty();
        schedule.withdraw(newest);
        assertThat(schedule.displacedBy(C)).isPresent();
        assertThat(schedule.displacedBy(B))
                .as("not more than the newcomer's network would have")
                .isEmpty();
        schedule.withdraw(oldest);
        assertThat(schedule.displacedBy(C))
                .as("no network has more than the newcomer would have")
                .isEmpty();
    }

    @Test
    void aWithdrawnCallDoesNotUseUpATurn() {
        add(A);
        QueueTicket withdrawn = schedule.add(A);
        add(B, B);
        schedule.withdraw(withdrawn);
        add(A);

        assertThat(serveAll()).containsExactly(A, B, B, A);
        assertThat(schedule.waiting()).isZero();
        assertThat(schedule.running()).isZero();
    }

    private void add(Network... networks) {
        for (Network network : networks) {
            schedule.add(network);
        }
    }

    private Network serve() {
        QueueTicket turn = schedule.next().orElseThrow();
        schedule.done(turn);
        return turn.network();
    }

    private List<Network> serveAll() {
        List<Network> order = new ArrayList<>();
        for (Optional<QueueTicket> next = schedule.next(); next.isPresent(); next = schedule.next()) {
            order.add(next.get().network());
            schedule.done(next.get());
        }
        return order;
    }
}
