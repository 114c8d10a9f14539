package org.chatrpc.limit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link RateLimits} count a call only once, even if it is run again from the start. Bound to the thread from
 * {@link #begin} until it is closed, and used by that thread only.
 */
public final class CountedOnce implements AutoCloseable {
    private static final ThreadLocal<@Nullable CountedOnce> CURRENT = new ThreadLocal<>();

    private record Count(RateClass rateClass, String account) {}

    private final List<Count> counted = new ArrayList<>(2);
    /** The counts of earlier attempts that this one has not reached yet. */
    private final List<Count> before = new ArrayList<>(2);

    private CountedOnce() {}

    /** Starts the first attempt of a call. */
    public static CountedOnce begin() {
        CountedOnce begun = new CountedOnce();
        CURRENT.set(begun);
        return begun;
    }

    /** Starts another attempt. */
    public void again() {
        before.clear();
        before.addAll(counted);
    }

    @Override
    public void close() {
        CURRENT.remove();
    }

    /** Whether an attempt before this one has counted the same. */
    static boolean isCounted(RateClass rateClass, String account) {
        CountedOnce call = CURRENT.get();
        return call != null && call.before.remove(new Count(rateClass, account));
    }

    static void add(RateClass rateClass, String account) {
        CountedOnce call = CURRENT.get();
        if (call != null) {
            call.counted.add(new Count(rateClass, account));
        }
    }

    /** Removes a count that was undone, so that another attempt counts again. */
    static void undo(RateClass rateClass, String account) {
        CountedOnce call = CURRENT.get();
        if (call != null) {
            call.counted.remove(new Count(rateClass, account));
        }
    }
}
