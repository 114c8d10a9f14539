/** What the client knows of the chat: people, rooms, messages, and changes that are still to be sent. Immutable. */
@NullMarked
package org.chatrpc.client.session.model;

import org.jspecify.annotations.NullMarked;
