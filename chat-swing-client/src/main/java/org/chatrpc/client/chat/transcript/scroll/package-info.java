/** Where the transcript scrolls to: a message, the first unread one, or the end. */
@NullMarked
package org.chatrpc.client.chat.transcript.scroll;

import org.jspecify.annotations.NullMarked;
