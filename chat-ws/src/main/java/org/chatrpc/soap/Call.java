package org.chatrpc.soap;

import jakarta.servlet.ServletRequest;
import org.chatrpc.contract.Fault;

/**
 * What the filter must know of one call to tell the endpoint's answers from those of the SOAP stack around it. Lives in
 * the servlet request; used by one thread.
 */
final class Call {
    private static final String ATTRIBUTE = Call.class.getName();

    private boolean reachedEndpoint;
    private Fault fault;

    /** Starts the record of the call that this request carries. */
    static Call begin(ServletRequest request) {
        Call call = new Call();
        request.setAttribute(ATTRIBUTE, call);
        return call;
    }

    /** The record of the call that this request carries. */
    static Call of(ServletRequest request) {
        return (Call) request.getAttribute(ATTRIBUTE);
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
