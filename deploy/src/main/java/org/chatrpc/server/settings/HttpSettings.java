package org.chatrpc.server.settings;

/**
 * How much the HTTP listener takes on at once.
 *
 * @param threads requests answered at the same time; readers that wait for news take a share of them
 * @param queue requests that wait for a thread; beyond them connections are closed
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

    /** Tells the application how many threads there are: it lets only a share of them wait. */
    public void publish() {
        System.setProperty(THREADS, Integer.toString(threads));
    }
}
