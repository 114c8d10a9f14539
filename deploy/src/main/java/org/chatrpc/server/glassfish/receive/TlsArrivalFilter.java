package org.chatrpc.server.glassfish.receive;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/** Lets the time of a request begin with the first byte of its TLS handshake. Sits below the TLS filter. Thread-safe. */
public final class TlsArrivalFilter extends BaseFilter {
    private final IncomingRequests arrivals;

    public TlsArrivalFilter(IncomingRequests arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        arrivals.begin(context.getConnection());
        return context.getInvokeAction();
    }
}
