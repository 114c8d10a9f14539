package org.chatrpc.soap.call;

import org.chatrpc.problem.Require;
import org.chatrpc.soap.mapping.OptionalElement;
import org.jspecify.annotations.Nullable;

/**
 * The limits of the endpoint itself.
 *
 * @param maxRequestBytes the maximum size of a request body, in bytes
 * @param defaultList people, members or rooms in one response if the caller gives no limit
 * @param maxList the maximum number of people, members or rooms in one response
 * @param direct whether the busiest operations are served without the SOAP stack
 * @param renderedBytes the maximum heap size of the cached XML of messages
 */
public record EndpointPolicy(int maxRequestBytes, int defaultList, int maxList, boolean direct, long renderedBytes) {
    /** The entries in one response to a caller who asked for this many; {@code null} if there was no limit. */
    public int listLimit(@Nullable Integer requested) {
        return Require.atMost("limit", OptionalElement.number(requested), defaultList, maxList);
    }
}
