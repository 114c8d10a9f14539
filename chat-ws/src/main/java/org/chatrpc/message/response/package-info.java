/** Reactions to messages, and pinned messages. */
@NullMarked
package org.chatrpc.message.response;

import org.jspecify.annotations.NullMarked;
