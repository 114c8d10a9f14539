package org.chatrpc.client.ui;

import java.awt.EventQueue;

/** Checks thread confinement. */
public final class EventThread {

    private EventThread() {}

    /** Throws unless called on the event thread, the only one that may use components. */
    public static void require() {
        if (!EventQueue.isDispatchThread()) {
            throw new IllegalStateException(
                    "Not on the event thread: " + Thread.currentThread().getName());
        }
    }
}
