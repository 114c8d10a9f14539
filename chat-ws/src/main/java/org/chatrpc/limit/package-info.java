/**
 * Limits on callers: how often an account writes, how often a network tries, and whose turn it is where work is scarce. Spans
 * of time are measured with a monotonic clock ({@link System#nanoTime}), so that setting the wall clock changes none of them,
 * and everything remembered is bounded in number and expires. Each node counts for itself.
 */
@NullMarked
package org.chatrpc.limit;

import org.jspecify.annotations.NullMarked;
