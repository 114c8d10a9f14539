/** What a mention of everybody in a room means, before it is sent: whom it notifies, and the question whether it shall. */
@NullMarked
package org.chatrpc.client.chat.everybody;

import org.jspecify.annotations.NullMarked;
