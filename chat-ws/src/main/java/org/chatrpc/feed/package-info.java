/** The feed of all events: the cursor of a reader, the response to a poll, and the polls that wait for entries. */
@NullMarked
package org.chatrpc.feed;

import org.jspecify.annotations.NullMarked;
