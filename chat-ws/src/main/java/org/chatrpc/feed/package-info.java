/**
 * The one feed of everything that happens: the cursor of a reader, the answer to a poll, and the polls that wait for
 * entries.
 */
@NullMarked
package org.chatrpc.feed;

import org.jspecify.annotations.NullMarked;
