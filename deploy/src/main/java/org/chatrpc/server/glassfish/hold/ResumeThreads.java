package org.chatrpc.server.glassfish.hold;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The threads that call the application about woken requests, and pass them on to the container. Most of these calls take
 * well under a millisecond, but some wait for memory for the response, or for the database if the reader is far behind.
 */
public final class ResumeThreads {
    private static final Logger LOG = Logger.getLogger(ResumeThreads.class.getName());

    /**
     * Since this release, a virtual thread that waits in a synchronized block does not pin its carrier thread (JEP 491).
     * In earlier ones, as many such waits as there are cores stop all virtual threads, and the container uses many
     * synchronized blocks.
     */
    private static final int VIRTUAL_SINCE = 24;

    private ResumeThreads() {}

    /**
     * Virtual threads where they help, one per woken request, so never more than the limit of waiting polls; otherwise a
     * pool.
     *
     * @param most the number of threads in the pool
     */
    public static ExecutorService create(int most) {
        return Runtime.version().feature() >= VIRTUAL_SINCE ? virtual(most) : pool(most);
    }

    private static ExecutorService virtual(int most) {
        try { // By reflection, as Java 17 does not have it.
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.WARNING, "This Java runtime has no virtual threads", e);
            return pool(most);
        }
    }

    static ExecutorService pool(int most) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(most, most, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "chat-held-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
