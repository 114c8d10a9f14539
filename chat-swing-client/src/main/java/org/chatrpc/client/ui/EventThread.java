package org.chatrpc.client.ui;

import java.awt.EventQueue;

/** The guard of the event thread. */
public final class EventThread {

    private EventThread() {}

    /** Throws unless this is the event thread: components may be touched nowhere else. */
    public static void require() {
        if (!EventQueue.isDispatchThread()) {
            throw new IllegalStateException(
                    "Not on the event thread: " + Thread.currentThread().getName());
        }
    }
}
