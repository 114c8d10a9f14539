/** Metrics of calls and commits, and the request log. Never contains message content. */
@NullMarked
package org.chatrpc.telemetry;

import org.jspecify.annotations.NullMarked;
