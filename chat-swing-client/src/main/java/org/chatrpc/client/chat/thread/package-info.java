/** The panel beside the conversation with the replies to one message. */
@NullMarked
package org.chatrpc.client.chat.thread;

import org.jspecify.annotations.NullMarked;
