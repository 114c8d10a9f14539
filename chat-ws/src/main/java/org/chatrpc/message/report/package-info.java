/** Reports of messages to those who watch over the room. */
@NullMarked
package org.chatrpc.message.report;

import org.jspecify.annotations.NullMarked;
