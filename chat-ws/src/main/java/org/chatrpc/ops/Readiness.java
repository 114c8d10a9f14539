package org.chatrpc.ops;

/**
 * The result of a health check.
 *
 * @param reason the reason in one sentence if not ready, otherwise empty
 */
record Readiness(boolean ready, String reason) {
    static final Readiness READY = new Readiness(true, "");

    static Readiness notReady(String reason) {
        return new Readiness(false, reason);
    }
}
