package org.chatrpc.admin.server;

/**
 * A metric of this node.
 *
 * @param name as at {@code /chat/metrics}; with the label {@code state}, as in <code>pool_connections{state="idle"}</code>, if it
 *     has one, and summed over all other labels
 * @param value a finite number, not negative
 * @param counter whether it only ever rises while the node runs
 */
public record ServerMetric(String name, double value, boolean counter) {}
