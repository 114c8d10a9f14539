package org.chatrpc.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chatrpc.limit.Slots.Slot;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final Network HOME = Network.of("192.0.2.1");
    private static final Network OFFICE = Network.of("192.0.2.2");

    @Test
    void aNetworkHasOnlySoManySlots() {
        Slots slots = new Slots(10, 2);
        Slot first = slots.take(HOME).orElseThrow();
        slots.take(HOME).orElseThrow();
        assertThat(slots.take(HOME)).isEmpty();
        assertThat(slots.take(OFFICE)).isPresent();
        first.close();
        assertThat(slots.take(HOME)).isPresent();
        assertThat(slots.count()).isEqualTo(3);
    }

    @Test
    void allNetworksTogetherHaveOnlySoManySlots() {
        Slots slots = new Slots(2, 2);
        slots.take(HOME).orElseThrow();
        Slot second = slots.take(OFFICE).orElseThrow();
        assertThat(slots.take(HOME)).isEmpty();
        second.close();
        second.close();
        assertThat(slots.count()).isEqualTo(1);
        assertThat(slots.take(HOME)).isPresent();
    }

    @Test
    void aNetworkKnowsWhetherAnotherSlotThatIsClosedWouldHelp() {
        Slots slots = new Slots(3, 2);
        assertThat(slots.lacksOnlyRoomFor(HOME)).isFalse();
        slots.take(HOME).orElseThrow();
        slots.take(HOME).orElseThrow();
        slots.take(OFFICE).orElseThrow();
        assertThat(slots.lacksOnlyRoomFor(HOME)).isFalse();
        assertThat(slots.lacksOnlyRoomFor(OFFICE)).isTrue();
    }

    @Test
    void noSlotIsLostUnderConcurrency() throws Exception {
        Slots slots = new Slots(50, 20);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Network network = i % 2 == 0 ? HOME : OFFICE;
                work.add(() -> {
                    for (int n = 0; n < 5_000; n++) {
                        slots.take(network).ifPresent(Slot::close);
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(slots.count()).isZero();
        for (int i = 0; i < 20; i++) {
            assertThat(slots.take(HOME)).isPresent();
        }
    }
}
