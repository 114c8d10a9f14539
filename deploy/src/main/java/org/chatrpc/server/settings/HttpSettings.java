package org.chatrpc.server.settings;

/**
 * The capacity of the HTTP listener.
 *
 * @param threads requests handled at the same time; waiting polls, and incomplete requests, occupy none
 * @param queue requests that wait for a thread; beyond that, connections are closed
 * @param connections how many connections there may be
 * @param keepAliveSeconds how long an idle connection is kept
 * @param downloads files that are being sent; they occupy no thread
 * @param unsentBytes how much is kept of answers that clients do not read, for all connections together
 * @param receive the limits on requests that arrive in parts
 */
public record HttpSettings(
        int threads,
        int queue,
        int connections,
        int keepAliveSeconds,
        int downloads,
        long unsentBytes,
        ReceiveLimits receive) {

    private static final String THREADS = "chat.http.threads";
    private static final String DOWNLOADS = "chat.http.downloads";
    private static final long KIB = 1_024;

    /** The default for what is kept unsent: this fraction of the maximum heap. */
    private static final int UNSENT_FRACTION = 8;

    public static HttpSettings read() throws StartFailure {
        return new HttpSettings(
                new Setting(THREADS).number(256, 4),
                new Setting("chat.http.queue").number(4096, 1),
                new Setting("chat.http.connections").number(FileHandles.forConnections(), 16),
                new Setting("chat.http.keepalive.seconds").number(60, 1),
                new Setting(DOWNLOADS).number(500, 0),
                KIB * new Setting("chat.http.send.totalKib").number(heapKib() / UNSENT_FRACTION, 1_024),
                ReceiveLimits.read());
    }

    private static int heapKib() {
        return (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / KIB);
    }

    /**
     * Publishes to the application the number of threads, as it limits blocking calls to a share of them, how many files it
     * may send without a thread on this listener, and the maximum size of a request.
     */
    public void publish() {
        System.setProperty(THREADS, Integer.toString(threads));
        System.setProperty(DOWNLOADS, Integer.toString(downloads));
        receive.publish();
    }
}
