package org.chatrpc.ops;

/**
 * Whether the server is as it should be.
 *
 * @param reason why not, in one sentence; empty if it can
 */
record Readiness(boolean ready, String reason) {
    static final Readiness READY = new Readiness(true, "");

    static Readiness notBecause(String reason) {
        return new Readiness(false, reason);
    }
}
