package org.chatrpc.client.base;

/** Something that continues until it is cancelled: a listener, a timer, a call. Cancelling twice does no harm. */
@FunctionalInterface
public interface Subscription {

    void end();
}
