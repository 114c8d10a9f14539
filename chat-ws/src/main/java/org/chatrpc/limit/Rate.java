package org.chatrpc.limit;

import java.time.Duration;

/**
 * How often something may happen: {@code burst} times at once, and in the long run {@code count} times in each {@code per}.
 *
 * @param count 0 for no limit
 * @param burst at least 1
 */
public record Rate(int count, Duration per, int burst) {
    public Rate {
        if (count < 0 || burst < 1 || per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException("No rate: " + count + " per " + per + ", burst " + burst);
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

    /** How long it takes until a used-up burst is there again. */
    Duration refill() {
        return per.multipliedBy(burst).dividedBy(count);
    }
}
