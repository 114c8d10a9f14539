package org.chatrpc.http.receive;

import java.time.Duration;

/**
 * Limits on receiving a request body. It may take the basic time, and one second more for each {@code bytesPerSecond}
 * that have arrived, but never more than the maximum time.
 *
 * @param time the basic time for a body to arrive
 * @param maxTime the maximum time for a body to arrive
 * @param bytesPerSecond the minimum rate of a body, in bytes per second
 * @param perNetwork how many bodies of one network may be arriving at the same time; of all networks together, twice as many
 */
public record ReceivePolicy(Duration time, Duration maxTime, int bytesPerSecond, int perNetwork) {
    /** How long a body may take once this many bytes have arrived. */
    Duration allowed(long received) {
        Duration earned = time.plusMillis(received * 1_000 / bytesPerSecond);
        return earned.compareTo(maxTime) < 0 ? earned : maxTime;
    }
}
