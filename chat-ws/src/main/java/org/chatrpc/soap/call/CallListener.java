package org.chatrpc.soap.call;

/**
 * Notified of each call after its response has been sent, on the thread of the call, so implementations must be fast.
 * Thread-safe.
 */
public interface CallListener {
    void finished(FinishedCall call);
}
