/** The conversation in a room: what is shown of it as rows, and the panel that shows them. */
@NullMarked
package org.chatrpc.client.chat;

import org.jspecify.annotations.NullMarked;
