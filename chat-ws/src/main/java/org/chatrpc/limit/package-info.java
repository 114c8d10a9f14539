/**
 * Limits on callers: how often an account may write, how often a network may try, and whose turn it is when work is
 * scarce. Durations are measured with a monotonic clock ({@link System#nanoTime}), so that changing the wall clock
 * affects none of them, and all state is bounded in size and expires. Each node counts separately.
 */
@NullMarked
package org.chatrpc.limit;

import org.jspecify.annotations.NullMarked;
