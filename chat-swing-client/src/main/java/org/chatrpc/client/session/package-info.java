/**
 * The client's life with the server, without a single component: calls, the feed, the outbox, rooms and conversations.
 *
 * <p>Everything here is confined to the event thread unless it says otherwise; what leaves that thread goes through
 * {@link org.chatrpc.client.session.Dispatcher}. The port to the server is
 * {@link org.chatrpc.client.session.ChatGateway}.
 */
@NullMarked
package org.chatrpc.client.session;

import org.jspecify.annotations.NullMarked;
