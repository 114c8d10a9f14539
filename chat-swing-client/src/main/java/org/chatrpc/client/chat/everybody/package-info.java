/** The mention of everybody in a room: how many people it notifies, and the question before it is sent. */
@NullMarked
package org.chatrpc.client.chat.everybody;

import org.jspecify.annotations.NullMarked;
