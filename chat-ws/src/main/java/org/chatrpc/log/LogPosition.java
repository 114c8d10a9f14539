package org.chatrpc.log;

import org.chatrpc.log.store.Bounds;

/**
 * The current extent of the log in memory, readable without the container: a poll that is up to date, as most are, sees
 * here that there is nothing to read, and so takes no lock at all. Written under the write lock of {@link MessageLog}
 * after the entries, so a reader that sees a new head also finds its entries. Thread-safe.
 */
public final class LogPosition {
    private volatile Bounds bounds = new Bounds("", 1, 0, 0);

    public Bounds bounds() {
        return bounds;
    }

    void set(Bounds now) {
        bounds = now;
    }
}
