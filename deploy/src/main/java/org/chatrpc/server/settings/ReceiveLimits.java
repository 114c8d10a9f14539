package org.chatrpc.server.settings;

import java.time.Duration;

/**
 * Limits on incomplete requests. A request has the basic time, and another second for each {@code bytesPerSecond} of its
 * body that have arrived, but never more than the maximum time; Apache's {@code mod_reqtimeout} counts likewise.
 *
 * @param time the basic time for a request to arrive
 * @param maxTime the maximum time for a request to arrive
 * @param bytesPerSecond the minimum rate of a body, in bytes per second
 * @param perNetwork how many requests of one network may be arriving at the same time
 * @param totalBytes how many bytes of incomplete bodies are held
 * @param bodyBytes the maximum size of a body; what exceeds it is discarded
 */
public record ReceiveLimits(
        Duration time, Duration maxTime, int bytesPerSecond, int perNetwork, long totalBytes, int bodyBytes) {

    private static final String BODY_BYTES = "chat.http.maxRequestBytes";
    private static final String PER_NETWORK = "chat.http.receive.perNetwork";
    private static final long KIB = 1024;

    static ReceiveLimits read() throws StartFailure {
        return new ReceiveLimits(
                Duration.ofSeconds(new Setting("chat.http.receive.seconds").number(20, 1)),
                Duration.ofSeconds(new Setting("chat.http.receive.maxSeconds").number(120, 1)),
                new Setting("chat.http.receive.bytesPerSecond").number(500, 1),
                new Setting(PER_NETWORK).number(1_000, 1),
                new Setting("chat.http.receive.totalKib").number(32_768, 1_024) * KIB,
                new Setting(BODY_BYTES).number(256 * 1024, 1024));
    }

    /** How long a request may take to arrive of whose body this much has arrived. */
    public Duration allowed(long received) {
        Duration earned = time.plusMillis(received * 1_000 / bytesPerSecond);
        return earned.compareTo(maxTime) < 0 ? earned : maxTime;
    }

    /**
     * Passes to the application the maximum request size, and a higher limit of incomplete requests than its default:
     * here, they occupy no threads.
     */
    void publish() {
        System.setProperty(BODY_BYTES, Integer.toString(bodyBytes));
        System.setProperty(PER_NETWORK, Integer.toString(perNetwork));
    }
}
