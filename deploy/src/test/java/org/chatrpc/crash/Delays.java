package org.chatrpc.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.contract.ChatFault;

/** Records the delays between an action on one node and its effect on another. For one thread. */
final class Delays {
    /** Fails a test whose action has no effect at all; how fast it has one is printed, not asserted. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(15);

    private final String what;
    private final List<Long> nanos = new ArrayList<>();

    /** Succeeds once the node knows of the action. */
    @FunctionalInterface
    interface Sign {
        boolean isThere() throws ChatFault;
    }

    @FunctionalInterface
    interface Call {
        void make() throws ChatFault;
    }

    Delays(String what) {
        this.what = what;
    }

    /** Adds the time from the action to its effect, both by {@link System#nanoTime}. */
    void add(long actionAt, long effectAt) {
        nanos.add(Math.max(0, effectAt - actionAt));
    }

    /** Repeats a query until the node knows of the last action. */
    void awaitSign(Sign sign) {
        long actionAt = System.nanoTime();
        await(what)
                .atMost(TIME_LIMIT)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(sign::isThere);
        add(actionAt, System.nanoTime());
    }

    /** Calls until the node refuses with one of these codes because of the last action. */
    void awaitRefusal(Call call, String... codes) {
        awaitSign(() -> isRefused(call, codes));
    }

    static boolean isRefused(Call call, String... codes) throws ChatFault {
        try {
            call.make();
            return false;
        } catch (ChatFault fault) {
            if (List.of(codes).contains(fault.getFaultInfo().getCode())) {
                return true;
            }
            throw fault;
        }
    }

    /** Prints the figures. */
    void report() {
        List<Long> sorted = nanos.stream().sorted().toList();
        int count = sorted.size();
        System.out.printf(
                "Nodes follow: %-60s median %4d ms, at the most %4d ms (%d times)%n",
                what + ":", sorted.get(count / 2) / 1_000_000, sorted.get(count - 1) / 1_000_000, count);
        assertThat(Duration.ofNanos(sorted.get(count - 1))).as(what).isLessThan(TIME_LIMIT);
    }
}
