package org.chatrpc.limit;

import java.time.Duration;

/**
 * A rate limit: up to {@code burst} times at once, and {@code count} times per {@code per} on average.
 *
 * @param count 0 for no limit
 * @param burst at least 1
 */
public record Rate(int count, Duration per, int burst) {
    public Rate {
        if (count < 0 || burst < 1 || per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException("Not a valid rate: " + count + " per " + per + ", burst " + burst);
        }
    }

    public static Rate perSecond(int count, int burst) {
        return new Rate(count, Duration.ofSeconds(1), burst);
    }

    public static Rate perMinute(int count, int burst) {
        return new Rate(count, Duration.ofMinutes(1), burst);
    }

    public boolean isUnlimited() {
        return count == 0;
    }

    /** How long a used-up burst takes to refill. */
    Duration refill() {
        return per.multipliedBy(burst).dividedBy(count);
    }
}
