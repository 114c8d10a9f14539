/** Reading back: pages of a room and of a thread. */
@NullMarked
package org.chatrpc.message.history;

import org.jspecify.annotations.NullMarked;
