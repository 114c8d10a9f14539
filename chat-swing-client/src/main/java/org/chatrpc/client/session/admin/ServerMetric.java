package org.chatrpc.client.session.admin;

/**
 * A figure of what a node counts.
 *
 * @param name that of the server, such as {@code chat_requests_total}; which there are depends on the server
 * @param value times in seconds, sizes in bytes
 * @param counter whether it only ever rises while the node runs
 */
public record ServerMetric(String name, double value, boolean counter) {}
