/** The conversation in a room: its rows, and the panel that shows them. */
@NullMarked
package org.chatrpc.client.chat;

import org.jspecify.annotations.NullMarked;
