package org.chatrpc.soap;

import org.chatrpc.soap.call.Call;

/** A call on its way to an endpoint, which finds its collaborators through it: a SOAP stack creates the endpoint. */
public final class EndpointCall extends Call {
    private final EndpointContext context;

    /** A call from this network address. It can reach the endpoint only on a thread that it is bound to. */
    public EndpointCall(EndpointContext context, String address) {
        super(context.services().answers(), address);
        this.context = context;
    }

    /** The collaborators of the call running on the current thread. */
    static EndpointContext context() {
        return ((EndpointCall) Call.current()).context;
    }
}
