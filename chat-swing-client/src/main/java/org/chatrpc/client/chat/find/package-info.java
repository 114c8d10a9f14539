/** Finding text in the room, and going to a day. */
@NullMarked
package org.chatrpc.client.chat.find;

import org.jspecify.annotations.NullMarked;
