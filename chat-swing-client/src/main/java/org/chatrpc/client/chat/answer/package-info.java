/** Replying to a message. */
@NullMarked
package org.chatrpc.client.chat.answer;

import org.jspecify.annotations.NullMarked;
