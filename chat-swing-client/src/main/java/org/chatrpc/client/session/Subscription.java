package org.chatrpc.client.session;

/** Something that goes on until it is ended: a listener, a timer, a call. Ending it twice does no harm. */
@FunctionalInterface
public interface Subscription {

    void end();
}
