package org.chatrpc.search;

/**
 * The state of the index of this node.
 *
 * @param phase whether searches are answered
 * @param progress how much of the index has been built, 0 to 1
 * @param reason why the index cannot be used, in one sentence; otherwise empty
 */
public record IndexState(Phase phase, double progress, String reason) {
    static final IndexState OPENING = new IndexState(Phase.INDEXING, 0, "");
    static final IndexState READY = new IndexState(Phase.READY, 1, "");

    /** Whether the index can be used. */
    public enum Phase {
        /** The index is being built, or is catching up with the log for the first time. */
        INDEXING,
        READY,
        /** The index cannot be opened or written; this is tried again. */
        FAILED
    }

    static IndexState indexing(double progress) {
        return new IndexState(Phase.INDEXING, Math.min(1, Math.max(0, progress)), "");
    }

    static IndexState failed(String reason) {
        return new IndexState(Phase.FAILED, 0, reason);
    }
}
