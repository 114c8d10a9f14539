package org.chatrpc.soap;

import org.chatrpc.contract.Fault;

/**
 * One call on its way: what the filter gives the endpoint on the other side of the SOAP stack, and what it must know to tell
 * the endpoint's answers from those of the stack. Bound to the thread between {@link #begin} and {@link #end}, as a SOAP stack
 * calls the endpoint on the thread of the request.
 */
final class Call {
    private static final ThreadLocal<Call> CURRENT = new ThreadLocal<>();

    private final Desk desk;
    private final String address;
    private boolean reachedEndpoint;
    private Fault fault;

    private Call(Desk desk, String address) {
        this.desk = desk;
        this.address = address;
    }

    /** Starts a call from this network address on this thread. */
    static Call begin(Desk desk, String address) {
        Call call = new Call(desk, address);
        CURRENT.set(call);
        return call;
    }

    /** The call that runs on this thread. */
    static Call current() {
        return CURRENT.get();
    }

    /** Ends the call that runs on this thread. */
    static void end() {
        CURRENT.remove();
    }

    Desk desk() {
        return desk;
    }

    /** The network address of the caller. */
    String address() {
        return address;
    }

    /** The SOAP stack understood the request and called the endpoint. */
    void reachEndpoint() {
        reachedEndpoint = true;
    }

    boolean reachedEndpoint() {
        return reachedEndpoint;
    }

    /** The endpoint refused the call for this reason. */
    void refuse(Fault reason) {
        fault = reason;
    }

    /** Why the endpoint refused the call; null if it did not. */
    Fault fault() {
        return fault;
    }
}
