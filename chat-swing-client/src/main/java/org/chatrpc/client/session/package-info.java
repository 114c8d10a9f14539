/**
 * The session with the server, without UI code: calls, the feed, the outbox, rooms and conversations.
 *
 * <p>Everything here is confined to the event thread unless it says otherwise; work leaves that thread through
 * {@link org.chatrpc.client.base.Dispatcher}. The gateway to the server is
 * {@link org.chatrpc.client.session.gateway.ChatGateway}.
 */
@NullMarked
package org.chatrpc.client.session;

import org.jspecify.annotations.NullMarked;
