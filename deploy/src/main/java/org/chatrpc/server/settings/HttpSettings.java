package org.chatrpc.server.settings;

/**
 * The capacity of the HTTP listener.
 *
 * @param threads requests handled at the same time, including waiting polls
 * @param queue requests that wait for a thread; beyond that, connections are closed
 * @param keepAliveSeconds how long an idle connection is kept
 */
public record HttpSettings(int threads, int queue, int keepAliveSeconds) {

    private static final String THREADS = "chat.http.threads";

    public static HttpSettings read() throws StartFailure {
        return new HttpSettings(
                new Setting(THREADS).number(256, 4),
                new Setting("chat.http.queue").number(4096, 1),
                new Setting("chat.http.keepalive.seconds").number(60, 1));
    }

    /** Publishes the number of threads to the application, which lets only a share of them wait. */
    public void publish() {
        System.setProperty(THREADS, Integer.toString(threads));
    }
}
